import { gateOf } from '../../../src/analysis/paths/gate-of.ts';
import { parsed } from '../parsed.ts';

/** The gate before the only log of the code: its kind, and the source of its condition. */
function gate(source: string): string | null {
  const action = parsed(source);
  const [log] = action.consoleCalls;
  if (log === undefined) throw new Error('The code has no log');
  const found = gateOf(action, log);
  if (found?.kind !== 'switch') return found?.kind ?? null;
  const [start, end] = found.test.range ?? [0, 0];
  return `switch ${source.slice(start, end)}`;
}

const handler = (body: string, helpers = '') => `${helpers}
exports.onExecutePostLogin = async (event, api) => {
  ${body}
};
`;

describe('the gate before a log', () => {
  it.each<[string, string, string | null]>([
    ['none', handler('console.log("a");'), null],
    [
      'a switch',
      handler('if (event.configuration.DEBUG === "true") console.log("a");'),
      'switch event.configuration.DEBUG === "true"',
    ],
    ['a condition that is no switch', handler('if (event.user.blocked) console.log("a");'), null],
    ['a failure', handler('try { await load(); } catch { console.log("a"); }'), 'failure'],
    ['a denial', handler('if (event.user.blocked) { console.log("a"); api.access.deny("No."); return; }'), 'denial'],
    ['the load', `console.log("a");${handler('')}`, 'load'],
    ['an assertion', handler('console.assert(event.user, "a");'), 'failure'],
    ['a function that nothing calls', handler('', 'function note() { console.log("a"); }'), 'failure'],
    [
      'a helper that is only called behind a switch',
      handler('if (event.configuration.DEBUG) note();', 'function note() { console.log("a"); }'),
      'switch event.configuration.DEBUG',
    ],
    [
      'a helper that is also called without one',
      handler('if (event.configuration.DEBUG) note(); note();', 'function note() { console.log("a"); }'),
      null,
    ],
  ])('is %s', (_name, source, expected) => {
    expect(gate(source)).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    [
      'a choice',
      'const log = event.configuration.DEBUG ? console.log : () => {}; log("a");',
      'switch event.configuration.DEBUG',
    ],
    [
      'a conjunction',
      'const log = event.configuration.DEBUG && console.log; log("a");',
      'switch event.configuration.DEBUG',
    ],
    ['a choice by something else', 'const log = event.user.name ? console.log : () => {}; log("a");', null],
    ['no choice', 'const log = console.log; log("a");', null],
  ])('of a function that is %s', (_name, body, expected) => {
    expect(gate(handler(body))).toBe(expected);
  });
});
