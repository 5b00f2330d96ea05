import type { Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { propertyName } from '../syntax/property-name.ts';
import { constantNumber } from '../values/numbers.ts';
import type { Origin } from '../values/origins.ts';
import { originsOf } from '../values/origins.ts';
import { ofValue } from './given-timeout.ts';
import { libraryOf } from './http-library-of.ts';
import type { Timeout } from './outbound-request.ts';
import { given, MISSING, UNKNOWN } from './outbound-request.ts';

/** Settings for all requests of a client that were made after the client, by client. */
export type SharedTimeouts = ReadonlyMap<string, Timeout>;

/** For all clients of a package. */
export const allOf = (library: string): string => `${/^(?:@[^/]+\/)?[^/.\d]+/.exec(library)?.[0] ?? library} *`;

/** For a client, by its path in the origin's and by the calls that make it. */
export function clientKey({ name, calls }: Origin, client: string): string {
  const made = (client.match(/\(\)|new/g) ?? []).length;
  const places = calls.slice(0, made).map(({ range }) => String(range?.[0]));
  return `${name}${client}${places.join()}`;
}

/** `axios.defaults.timeout = 5000`, interceptors that may set one, `sgMail.setTimeout(5000)`. */
export function sharedTimeoutsOf(code: Code): SharedTimeouts {
  const shared = new Map<string, Timeout>();
  const keyOf = (node: Node, step: RegExp): string | null => {
    for (const origin of originsOf(code, node)) {
      const rest = step.exec(origin.path);
      if (origin.from === 'package' && rest !== null)
        return clientKey(origin, withoutSteps(origin, origin.path.slice(0, rest.index)));
    }
    return null;
  };
  for (const { left, right } of code.tree.assignments) {
    if (left.type !== 'MemberExpression') continue;
    const name = propertyName(code.tree, left);
    const key = name === 'defaults' || left.object.type === 'Super' ? null : keyOf(left.object, /\.defaults$/);
    if (key !== null && (name === 'timeout' || name === 'signal'))
      shared.set(key, given(constantNumber(code, right), right));
  }
  for (const call of code.tree.calls) {
    const interceptor = keyOf(call.callee, /\.interceptors\.request\.use$/);
    if (interceptor !== null) shared.set(interceptor, UNKNOWN);
    const config = keyOf(call.callee, /\.config\.update$/);
    // `AWS.config.update({ httpOptions: … })`, for all clients of any class.
    if (config !== null) shared.set(allOf(config), UNKNOWN);
    const method = keyOf(call.callee, /\.(?:setTimeout|timeout|setClient|defaults)$/);
    const [value] = call.arguments;
    if (method !== null && value !== undefined) shared.set(method, ofValue(code, value, 1) ?? MISSING);
  }
  return shared;
}

/** `.agent()` in `.agent().set()`, which is the same client. */
function withoutSteps(origin: Origin, path: string): string {
  const about = libraryOf(origin);
  const client = about?.client?.exec(path)?.[0] ?? '';
  if (client === '' || about?.clientSteps === undefined) return path;
  return path.slice(client.length).replace(about.clientSteps, '') === '' ? client : path;
}
