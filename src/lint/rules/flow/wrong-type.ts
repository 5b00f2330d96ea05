import { factsOf } from '../../../analysis/facts/action.ts';
import type { ActionFacts } from '../../../analysis/facts/action.ts';
import type { Kind } from '../../../analysis/facts/documented-kind.ts';
import { eventNameAt } from '../../../analysis/facts/event-name.ts';
import type { ImpossibleComparison } from '../../../analysis/facts/impossible-comparisons.ts';
import { impossibleComparisonsOf } from '../../../analysis/facts/impossible-comparisons.ts';
import { rangeOf } from '../../../analysis/syntax/tree.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';

export const wrongType = defineRule('flow/wrong-type', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const action = factsOf(integration.action.value);
    if (action.flow === null) return;
    const seen = new Set<number>();
    for (const comparison of impossibleComparisonsOf(action, action.flow)) {
      const [start] = rangeOf(comparison.node);
      if (seen.has(start)) continue;
      seen.add(start);
      const { node, path, kind, given } = comparison;
      const data = { property: short(path.join('.')), kind: WORDS[kind], given: WORDS[given] };
      report('never', { ...data, instead: short(insteadOf(comparison, nameOf(comparison, action)), 120) }, { node });
    }
  },
}));

const WORDS: Readonly<Record<Kind, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  list: 'a list',
  object: 'an object',
};

interface Named {
  /** The property, in the form in which it can be written in the comparison. */
  readonly name: string;
  /** The file of the Action. */
  readonly text: string;
}

/** From `event` on if that name is known there, otherwise as written. */
function nameOf({ node, path, constant }: ImpossibleComparison, action: ActionFacts): Named {
  const { text } = action.tree;
  const event = eventNameAt(action, node);
  if (event !== null || node.type !== 'BinaryExpression') return { name: [event ?? 'event', ...path].join('.'), text };
  return { name: text.slice(...rangeOf(node.left === constant ? node.right : node.left)), text };
}

/** What to write instead. */
function insteadOf({ kind, given, constant }: ImpossibleComparison, { name, text }: Named): string {
  const written = text.slice(...rangeOf(constant));
  if (kind === 'list') return given === 'list' ? `${name}.length` : `${name}?.includes(${written})`;
  if (kind === 'string') return `${name} === "${written.replace(/["'`]/g, '')}"`;
  if (kind === 'boolean') return given === 'string' ? `${name} === ${/true/i.test(written) ? 'true' : 'false'}` : name;
  if (kind === 'number') return `${name} === ${written.replace(/["'`]/g, '')}`;
  return name;
}
