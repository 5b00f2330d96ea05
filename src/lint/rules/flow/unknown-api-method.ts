import { factsOf } from '../../../analysis/facts/action.ts';
import type { Node } from 'estree';
import { apiMethod, apiMethods, isApiNamespace } from '../../../auth0/api.ts';
import type { FlowId } from '../../../auth0/flows.ts';
import { flowIds } from '../../../auth0/flows.ts';
import { nearest } from '../../../rules/nearest.ts';
import type { ActionFacts } from '../../../analysis/facts/action.ts';
import type { ApiCall } from '../../../analysis/values/property-reads.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { inSource } from '../source-location.ts';
import { listed } from './listed.ts';

export const unknownApiMethod = defineRule(
  'flow/unknown-api-method',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      if (integration.action.state !== 'parsed') return;
      const action = factsOf(integration.action.value);
      const { flow } = action;
      if (flow === null) return;
      const guarded = guardedPaths(action);
      for (const call of action.apiCalls) {
        const index = call.doubtful ? null : unknownStep(flow, call.path);
        if (index === null || guarded.has(pathText(call.path.slice(0, index + 1)))) continue;
        const method = pathText(call.path);
        const said = { flow, method: short(method) };
        const name = nameNode(call, index);
        const where = name === null ? inSource(call.place) : { node: name };
        const flows = flowIds.filter((id) => apiMethod(id, method) !== null);
        const known = flows.length > 0 ? null : nearestMethod(flow, call.path);
        if (flows.length > 0) report('elsewhere', { ...said, flows: listed(flows) }, where);
        else if (known !== null) report('near', { ...said, known }, where);
        else report('unknown', { ...said, known: namespaces(flow) }, where);
      }
    },
  }),
);

const pathText = (path: readonly string[]) => path.join('.');

/** Methods that the Action checks before it calls them. */
function guardedPaths({ apiReads }: ActionFacts): ReadonlySet<string> {
  return new Set(apiReads.filter(({ optional }) => optional).map(({ path }) => pathText(path)));
}

/** The first step of a path that does not exist; null if all steps exist. */
function unknownStep(flow: FlowId, path: readonly string[]): number | null {
  for (const index of path.keys()) {
    const upTo = pathText(path.slice(0, index + 1));
    if (apiMethod(flow, upTo) !== null) return null;
    if (!isApiNamespace(flow, upTo)) return index;
  }
  // The namespace itself is called, which is a different fault.
  return path.length - 1;
}

/** The place of that step, in a call that writes the whole path at once. */
function nameNode({ node, path }: ApiCall, index: number): Node | null {
  let at: Node = node.callee;
  for (let step = path.length - 1; step > index; step -= 1) {
    while (at.type === 'ChainExpression') at = at.expression;
    if (at.type !== 'MemberExpression') return null;
    at = at.object;
  }
  while (at.type === 'ChainExpression') at = at.expression;
  return at.type === 'MemberExpression' ? at.property : null;
}

/** `api.deny` means `api.access.deny`. Otherwise the nearest name by its letters, in the same namespace first. */
function nearestMethod(flow: FlowId, path: readonly string[]): string | null {
  const known = apiMethods[flow].map((method) => method.path);
  const name = path.at(-1) ?? '';
  const [sameName, ...others] = known.filter((each) => each.split('.').at(-1) === name);
  if (sameName !== undefined && others.length === 0) return sameName;
  const namespace = `${pathText(path.slice(0, -1))}.`;
  const siblings = known.filter((each) => each.startsWith(namespace)).map((each) => each.slice(namespace.length));
  const sibling = nearest(name, siblings);
  return sibling === null ? nearest(pathText(path), known) : namespace + sibling;
}

function namespaces(flow: FlowId): string {
  const names = new Set(apiMethods[flow].map(({ path }) => `\`${path.split('.')[0] ?? ''}\``));
  return [...names].join(', ');
}
