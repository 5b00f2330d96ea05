import type { ActionFacts } from '../../analysis/facts/action.ts';
import { pathsOf } from '../../analysis/paths/success-path.ts';
import { constantString, propertyName } from '../../analysis/syntax/property-name.ts';
import { isFunction, rangeOf } from '../../analysis/syntax/tree.ts';
import type { FlowId } from '../../auth0/flows.ts';
import type { Manifest } from '../../submission/model.ts';
import type { Plan } from '../model.ts';
import { canary } from '../sample-values.ts';
import { planOf } from '../values.ts';
import type { ExplorationPlan } from './exploration.ts';

/** The input for a process that searches for executions to write down, with readable values where their form allows it. */
export function explorationOf(
  facts: ActionFacts,
  flow: FlowId,
  manifest: Manifest | null,
): { readonly plan: Plan; readonly exploration: ExplorationPlan } {
  const plan = planOf(facts, flow, manifest, null);
  const denial = [...pathsOf(facts)].filter(([, path]) => path === 'denial').map(([unit]) => rangeOf(unit)[0]);
  return {
    plan: {
      ...plan,
      secrets: plan.secrets.map(({ name, value, ...rest }) => {
        const own = canary(name);
        const plain = `test-${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`;
        return { ...rest, name, value: value.replace(own, plain).replace(own.toLowerCase(), plain) };
      }),
    },
    exploration: {
      event: uniquePaths(facts.eventReads.map(({ path }) => path)),
      api: [...new Set(facts.apiCalls.map(({ path }) => path.join('.')))],
      parts: partsLookedFor(facts),
      words: wordsOf(facts),
      denial,
    },
  };
}

const MOST_PARTS = 6;

function partsLookedFor({ tree }: ActionFacts): string[] {
  const found = tree.calls.flatMap(({ callee, arguments: [first] }) => {
    if (callee.type !== 'MemberExpression' || first === undefined) return [];
    const name = propertyName(tree, callee);
    if (name !== 'startsWith' && name !== 'endsWith' && name !== 'includes') return [];
    return constantString(tree, first) ?? [];
  });
  return [...new Set(found)].slice(0, MOST_PARTS);
}

const MOST_WORDS = 12;

/** `new Map([['open', …]])`, `{ twilio() { … } }`: things that a field's value may select. */
function wordsOf({ tree }: ActionFacts): string[] {
  const found: string[] = [];
  for (const [node, parent] of tree.parents) {
    if (parent.type === 'ArrayExpression') found.push(constantString(tree, node) ?? '');
    if (node.type === 'Property' && parent.type === 'ObjectExpression' && isFunction(node.value))
      found.push(propertyName(tree, node) ?? '');
  }
  return [...new Set(found)].filter((text) => /^[\w.-]{1,24}$/u.test(text)).slice(0, MOST_WORDS);
}

function uniquePaths(paths: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}
