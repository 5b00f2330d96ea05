import type { Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { withBudget } from '../scope/code.ts';
import { originsOf } from '../values/origins.ts';
import { settingOf } from '../values/settings.ts';
import type { ActionFacts } from './action.ts';

/** Names of functions that make a client or a transport, but not a proxy. */
const CLIENT = /client|transport|connect|webhook|socket|gateway|service|sdk|producer|publisher|exporter/i;
const API = /Api(?![a-z])|API/;
const OTHER = /proxy|agent|xml|schema|namespace|saml|event$|document|message/i;
/** Options with the address to which a client sends. */
const OPTIONS: readonly string[] = [
  'url',
  'uri',
  'baseUrl',
  'baseURL',
  'base_url',
  'apiUrl',
  'apiURL',
  'endpoint',
  'host',
  'hostname',
  'server',
  'serverUrl',
  'serviceUrl',
  'address',
  'target',
  'node',
];

const MAX_STEPS = 30_000;

/** Addresses that packages get when they make a client: `new Client({ baseUrl })`, `httpTransport(url)`. */
export function givenAddressesOf(action: ActionFacts): Node[] {
  const code = withBudget(action.code, MAX_STEPS);
  const calls: Call[] = [...action.tree.calls, ...action.tree.constructions];
  return calls.flatMap((call) => {
    if (call.callee.type === 'Super' || call.arguments.length === 0 || !makesClient(code, call)) return [];
    return call.arguments.slice(0, 2).flatMap((argument): readonly Node[] => {
      if (argument.type === 'SpreadElement') return [];
      const options = OPTIONS.flatMap((name) => settingOf(code, argument, name).values);
      return [argument, ...options];
    });
  });
}

/** A function or a class of the package itself, not of an object that it made. */
function makesClient(code: Code, { callee, type }: Call): boolean {
  return originsOf(code, callee).some(({ from, name, path }) => {
    if (from !== 'package' || /\(\)|new/.test(path)) return false;
    const own = path.split('.').at(-1) ?? '';
    const called = own === '' ? (name.split('/').at(-1) ?? '') : own;
    if (OTHER.test(called) || /proxy|agent|xml|schema/i.test(name)) return false;
    return CLIENT.test(called) || API.test(called) || (type === 'NewExpression' && own === '');
  });
}
