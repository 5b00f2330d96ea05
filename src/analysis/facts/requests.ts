import type { CallExpression, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import type { HttpLibrary, RequestArgument } from './http-libraries.ts';
import { httpLibraries, runtimeFetch } from './http-libraries.ts';
import type { Origin } from '../values/origins.ts';
import { originsOf } from '../values/origins.ts';
import { settingOf } from '../values/settings.ts';
import type { Timeout } from './timeouts.ts';
import { sharedTimeoutsOf, timeoutOf } from './timeouts.ts';

/** A call that sends a request to another machine. */
export interface OutboundRequest {
  readonly node: CallExpression;
  /** The package, or `fetch` of the runtime. */
  readonly library: string;
  readonly about: HttpLibrary;
  /** The URL, or its first part that is known to be one. */
  readonly url: Node | null;
  /** Everything that the URL is made of, the base of the client and the parts of an options object with it. */
  readonly urlParts: readonly Node[];
  readonly query: readonly Node[];
  readonly body: readonly Node[];
  readonly headers: readonly Node[];
  /** The options of this call. */
  readonly options: Node | null;
  /** Has the function that the outcome goes to, `https.get(url, (response) => …)`. */
  readonly callback: boolean;
  readonly timeout: Timeout;
}

/** What is known of one call before its timeout is looked for. */
export interface FoundRequest extends Omit<OutboundRequest, 'timeout'> {
  /** Path of the client in the origin's path, and the options it was made with. */
  readonly client: string;
  readonly clientOptions: readonly Node[];
}

const packages = new Map<string, HttpLibrary | null>();

function libraryOf({ from, name }: Origin): HttpLibrary | null {
  if (from === 'global') return name === 'fetch' ? runtimeFetch : null;
  const known = packages.get(name);
  if (known !== undefined) return known;
  const found = httpLibraries.find((library) => library.packages.test(name)) ?? null;
  if (packages.size < 1000) packages.set(name, found);
  return found;
}

/** Every request that the text tells, in order of position. */
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
  const way = origin.path.slice(client.length);
  const form = about.forms.find(({ path }) => path.test(way));
  if (form === undefined) return null;
  const made = (client.match(/\(\)|new/g) ?? []).length;
  const { clientOptions: index } = about;
  const clientOptions =
    index === undefined ? [] : origin.calls.slice(0, made).flatMap((call) => call.arguments[index] ?? []);
  const given = argumentsOf(code, node, form.arguments);
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
    client: `${origin.name}${client}${origin.calls
      .slice(0, made)
      .map(({ range }) => String(range?.[0]))
      .join()}`,
    clientOptions,
  };
}

interface Arguments {
  readonly url: Node | null;
  readonly body: Node | null;
  readonly options: Node | null;
  /** Options in the place of a URL. */
  readonly target: Node | null;
}

function argumentsOf(code: Code, node: CallExpression, names: readonly RequestArgument[]): Arguments {
  const at = (name: RequestArgument): Node | null => {
    const index = names.indexOf(name);
    return (index < 0 ? undefined : node.arguments[index]) ?? null;
  };
  const target = at('target');
  const options = at('options');
  const body = at('body');
  // Options in the second place leave the first to the URL.
  const isBeforeOptions = options !== null && target?.type !== 'ObjectExpression' && !isCallback(code)(options);
  const first = at('url') ?? (target !== null && (isUrl(code, target) || isBeforeOptions) ? target : null);
  // `fetch(new Request(url, options))`
  const made =
    first === null ? undefined : originsOf(code, first).find(({ name, path }) => name === 'Request' && path === 'new');
  const [url, inner] = made?.calls[0]?.arguments ?? [];
  return {
    url: url ?? first,
    body,
    options: isCallback(code)(options) ? null : options,
    target: inner ?? (first === target || isCallback(code)(target) ? null : target),
  };
}

/** Surely no options object: what is joined of texts, or made by `new URL`. */
function isUrl(code: Code, node: Node): boolean {
  if (node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') return true;
  if (node.type === 'NewExpression') return true;
  if (node.type === 'Identifier') {
    const [origin] = originsOf(code, node);
    if (origin?.name === 'URL' && origin.path === 'new') return true;
    return /(?:url|uri|href|endpoint)$/i.test(node.name) || isTextVariable(code, node);
  }
  return (
    node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    /(?:url|uri|href|endpoint)$/i.test(node.property.name)
  );
}

function isTextVariable(code: Code, node: Extract<Node, { type: 'Identifier' }>): boolean {
  const definition = code.tree.variables.get(node)?.defs[0];
  const init = definition?.type === 'Variable' ? definition.node.init : null;
  return init?.type === 'Literal' || init?.type === 'TemplateLiteral' || init?.type === 'BinaryExpression';
}

function isCallback({ tree }: Code): (node: Node | null) => boolean {
  return (node) => {
    if (node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression') return true;
    const definition = node?.type === 'Identifier' ? tree.variables.get(node)?.defs[0] : undefined;
    if (definition?.type === 'FunctionName') return true;
    const init = definition?.type === 'Variable' ? definition.node.init : null;
    return init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
  };
}
