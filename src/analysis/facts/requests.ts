import type { CallExpression } from 'estree';
import type { Code } from '../scope/code.ts';
import { libraryOf } from './http-library-of.ts';
import type { Origin } from '../values/origins.ts';
import { originsOf } from '../values/origins.ts';
import { settingOf } from '../values/settings.ts';
import type { FoundRequest, OutboundRequest } from './outbound-request.ts';
import { argumentsOf, namesFor, isCallback } from './request-arguments.ts';
import { clientKey, sharedTimeoutsOf } from './shared-timeouts.ts';
import { timeoutOf } from './timeouts.ts';

const NOTHING = /^/;

/** Every request that the code shows, in order of position. */
export function requestsOf(code: Code): OutboundRequest[] {
  const found: FoundRequest[] = [];
  for (const node of code.tree.calls) {
    if (node.callee.type === 'Super') continue;
    for (const origin of originsOf(code, node.callee)) {
      const request = requestOf(code, node, origin);
      if (request === null) continue;
      found.push(request);
      break;
    }
  }
  if (found.length === 0) return [];
  const shared = sharedTimeoutsOf(code);
  return found.map((request) => ({ ...request, timeout: timeoutOf(code, request, shared) }));
}

function requestOf(code: Code, node: CallExpression, origin: Origin): FoundRequest | null {
  const about = libraryOf(origin);
  if (about === null) return null;
  const client = about.client === undefined ? '' : (about.client.exec(origin.path)?.[0] ?? null);
  if (client === null) return null;
  const way = origin.path.slice(client.length).replace(client === '' ? NOTHING : (about.clientSteps ?? NOTHING), '');
  const form = about.forms.find(({ path }) => path.test(way));
  if (form === undefined) return null;
  const made = (client.match(/\(\)|new/g) ?? []).length;
  const { clientOptions: index } = about;
  const clientOptions =
    index === undefined ? [] : origin.calls.slice(0, made).flatMap((call) => call.arguments[index] ?? []);
  const given = argumentsOf(code, node, namesFor(form, node));
  const layers = [given.options, given.target, ...clientOptions.toReversed()].filter((layer) => layer !== null);
  const parts = (names: readonly string[]) => [
    ...new Set(layers.flatMap((layer) => names.flatMap((name) => settingOf(code, layer, name).values))),
  ];
  const urlParts = [...(given.url === null ? [] : [given.url]), ...parts(about.urlOptions)];
  return {
    node,
    library: origin.name,
    about,
    url: urlParts[0] ?? null,
    urlParts,
    query: parts(about.queryOptions),
    body: [...(given.body === null ? [] : [given.body]), ...parts(about.bodyOptions)],
    headers: parts(['headers']),
    options: given.options ?? given.target,
    callback: node.arguments.some(isCallback(code)),
    client: clientKey(origin, client),
    clientOptions,
  };
}
