import { parse, type Node } from 'acorn';
import type { FoundExecution } from '../../../src/probe/explore/exploration.ts';
import type { Recording } from '../../../src/probe/recording.ts';
import { specText } from '../../../src/start/from/spec/spec-text.ts';

const BREAKS = `'); process.exit(); ("\`\${process.exit()}*/\u2028\n//`;

const recording: Recording = {
  id: 'trial 1',
  handler: 'onExecutePostLogin',
  outcome: 'continued',
  hung: null,
  error: null,
  thrownAt: null,
  logs: [],
  logLength: 0,
  calls: [],
  requests: [],
  virtualMs: 0,
  failed: false,
  firstUser: [],
};

/** The spec for one execution, if the process reports other data for it. */
function specOf(said: Partial<Recording>, change: Partial<FoundExecution> = {}): string {
  const whole = { ...recording, ...said };
  const found: FoundExecution = {
    handler: 'onExecutePostLogin',
    event: '{"user":{}}',
    answers: [],
    claims: null,
    given: [],
    clean: true,
    units: [],
    recording: whole,
    again: whole,
    ...change,
  };
  return specText({
    flow: 'post-login',
    tests: (['arguments', 'kinds', 'calls'] as const).map((strictness) => ({ found, strictness })),
    unreached: [],
    needs: { fetch: true, http: false },
    time: 'fixed',
    keepsState: false,
    usesAxios: false,
    handlers: ['onExecutePostLogin'],
  });
}

/** Identifiers of the code, without texts and comments. */
function namesIn(text: string): string[] {
  const names: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ((node as Node).type === 'Identifier') names.push((node as unknown as { name: string }).name);
    Object.values(node).forEach(visit);
  };
  visit(parse(text, { ecmaVersion: 2023, sourceType: 'script' }));
  return names;
}

const request = { method: 'GET', url: 'https://a.io/b', sent: '', redirected: false, at: null, ms: 0 };
const call = { path: 'access.deny', args: ['"no"'], at: null, ms: 0 };

it.each<[string, Partial<Recording>, Partial<FoundExecution>?]>([
  ['an address', { requests: [{ ...request, url: `https://a.io/${BREAKS}` }] }],
  ['an invalid address', { requests: [{ ...request, url: BREAKS }] }],
  ['the method of a request', { requests: [{ ...request, method: BREAKS }] }],
  ['the method of a call', { calls: [{ ...call, path: `access.${BREAKS}` }] }],
  ['an argument', { calls: [{ ...call, args: [JSON.stringify(BREAKS), BREAKS] }] }],
  ['a name in an argument', { calls: [{ ...call, args: [JSON.stringify({ [BREAKS]: 1, __proto__: 2 })] }] }],
  ['an error', { outcome: 'threw', error: `Error: ${BREAKS}` }],
  ['the name of an error', { outcome: 'threw', error: `${BREAKS}: x` }],
  ['a name in the event', {}, { event: JSON.stringify({ user: { [BREAKS]: BREAKS } }) }],
  ['a prototype in the event', {}, { event: '{"user":{"__proto__":{"a":1},"constructor":1}}' }],
  ['claims', {}, { claims: JSON.stringify({ [BREAKS]: [BREAKS] }) }],
  ['a value that api gave', {}, { given: [{ path: 'cache.get', how: 'value', value: JSON.stringify(BREAKS) }] }],
  [
    'an answer',
    {},
    { answers: [{ kind: 'answer', status: 200, headers: { [BREAKS]: BREAKS, __proto__: 'x' }, body: BREAKS }] },
  ],
])('%s is a text in the spec, whatever it contains', (_, said, change = {}) => {
  const text = specOf(said, change);
  expect(text).toContain("describe('onExecutePostLogin'");
  expect(namesIn(text)).toContain('makeEventMock');
  expect(namesIn(text)).not.toContain('exit');
});

it('would be found in code', () => {
  expect(namesIn('process.exit(); "x"')).toContain('exit');
});
