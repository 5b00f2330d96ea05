import type { Scope } from 'eslint';
import type { Node } from 'estree';
import { remembered } from '../syntax/remembered.ts';
import { isGlobal, subjectOf } from '../syntax/tree.ts';
import type { Code } from './code.ts';
import { deeper } from './code.ts';
import { ownPart } from './own-properties.ts';
import type { Values } from './possible-values.ts';
import { all, either, NONE, UNKNOWN } from './possible-values.ts';
import type { Sources } from './sources.ts';
import { sourcesOf } from './sources.ts';
import type { Step } from './writes.ts';
import { assignedMembers, pushedTo } from './writes.ts';

/** The possible values of an expression, one step back; null if it makes its value itself. */
export function valuesOf(code: Code, node: Node): Values | null {
  const sources = sourcesOf(code, node);
  return sources && following(code, sources, []);
}

/** The values at the end of a path from a node's value. */
export function valuesAt(code: Code, node: Node, [step, ...rest]: readonly Step[]): Values {
  if (step === undefined) return all([node]);
  const found = propertyOf(code, node, step);
  if (rest.length === 0) return found;
  const inner = either(found.values.map((value) => valuesAt(code, value, rest)));
  return { ...inner, complete: found.complete && found.values.length > 0 && inner.complete };
}

/** Called again from every use. For recursive code, the result is unknown. */
const knownParts = remembered<Code, (of: Node | Scope.Variable) => Map<Step, Values>>(() =>
  remembered(() => new Map()),
);

/** The possible values of an object's property, or of a step of another kind. */
export function propertyOf(code: Code, node: Node, step: Step): Values {
  const parts = knownParts(code)(subjectOf(code.tree, node));
  const known = parts.get(step);
  if (known !== undefined) return known;
  return deeper(code, UNKNOWN, () => {
    parts.set(step, UNKNOWN);
    const found =
      ownPart(code, node, step, (other, part) => propertyOf(code, other, part)) ?? ofSources(code, node, step);
    parts.set(step, found);
    return found;
  });
}

function ofSources(code: Code, node: Node, step: Step): Values {
  const sources = sourcesOf(code, node);
  if (sources === null) return isGlobal(code.tree, node, 'undefined') ? NONE : UNKNOWN;
  const found = following(code, sources, [step]);
  return node.type === 'Identifier' ? withAssigned(code, node, step, found) : found;
}

function following(code: Code, { from, complete }: Sources, rest: readonly Step[]): Values {
  const found = either(from.map(({ node, path }) => valuesAt(code, node, [...path, ...rest])));
  return { ...found, complete: complete && found.complete };
}

/** The values assigned to a property of a variable. Whatever the variable holds, such a property belongs to the file. */
function withAssigned({ tree }: Code, node: Extract<Node, { type: 'Identifier' }>, step: Step, before: Values): Values {
  const variable = tree.variables.get(node);
  if (variable === undefined || (typeof step === 'object' && step !== null)) return before;
  const members = assignedMembers(tree, variable);
  const pushed = pushedTo(tree, variable);
  const named = step === null ? [...members.values()].flat() : (members.get(step) ?? []);
  const added = [...named.map(({ value }) => value), ...(step === null ? pushed : [])];
  const isOpen = step !== null && (members.has(null) || (pushed.length > 0 && /^\d+$/.test(step)));
  const isOwn = named.length > 0 && variable.defs[0]?.type !== 'Parameter';
  return {
    values: [...before.values, ...added],
    complete: (isOwn || before.complete) && !isOpen,
    holders: [...before.holders, variable],
  };
}
