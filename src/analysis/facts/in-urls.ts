import type { Node } from 'estree';
import type { ActionFacts } from './action.ts';
import { propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import type { Held } from '../values/held.ts';
import { isOfManagementApi } from './management-api.ts';
import { heldOfEvent } from './of-action.ts';

/** A part of the event that is inserted into the path or the query of a URL. */
export interface InUrl {
  readonly held: Held;
  /** Where it is inserted. */
  readonly node: Node;
  /** It is in the payload of a token in the URL, which anybody can read. */
  readonly inPayload: boolean;
  /** It is in the path of a request to the Management API of the user's own tenant. */
  readonly ofManagementApi: boolean;
}

/** Methods of `api` that send the user to a URL, with options that have a query. */
const REDIRECTS: readonly string[] = ['redirect.sendUserTo', 'transaction.setResultUrl'];

/** The parts of the event in URLs: of requests, of redirects, and of `URL` itself. In no order. */
export function inUrlsOf(action: ActionFacts): InUrl[] {
  const heldBy = heldOfEvent(action);
  const { tree } = action.code;
  const found: InUrl[] = [];
  const url = (node: Node) => {
    for (const held of heldBy(node)) {
      if (held.path.length > 0 || (held.spot !== 'path' && held.spot !== 'query')) continue;
      const ofManagementApi = held.spot === 'path' && isOfManagementApi(action, node);
      found.push({ held, node: held.built ?? node, inPayload: false, ofManagementApi });
    }
  };
  const query = (node: Node, under: string | null) => {
    for (const held of heldBy(node)) {
      if (under === null || held.path[0] === under)
        found.push({ held, node: held.built ?? node, inPayload: under === 'payload', ofManagementApi: false });
    }
  };
  for (const { urlParts, query: queries } of action.requests) {
    urlParts.forEach(url);
    for (const each of queries) query(each, null);
  }
  for (const { path, node } of action.apiCalls) {
    const [target, options] = REDIRECTS.includes(path.join('.')) ? node.arguments : [];
    if (target !== undefined) url(target);
    if (options !== undefined) query(options, 'query');
    const [token] = path.join('.') === 'redirect.encodeToken' ? node.arguments : [];
    if (token !== undefined) query(token, 'payload');
  }
  for (const { callee, arguments: given } of tree.calls) {
    const [, value] = given;
    if (value === undefined || callee.type !== 'MemberExpression' || callee.object.type !== 'MemberExpression')
      continue;
    const isSet = ['append', 'set'].includes(propertyName(tree, callee) ?? '');
    if (isSet && propertyName(tree, callee.object) === 'searchParams') query(value, null);
  }
  for (const node of tree.parents.keys()) {
    if (node.type === 'NewExpression' && isGlobal(tree, node.callee, 'URL')) url(node);
  }
  return found;
}
