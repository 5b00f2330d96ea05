import { parsed } from '../parsed.ts';

/** Whether the code is said to go on after the denial in a branch, at the statements behind it. */
const goesOn = (after: string, helpers = ''): boolean =>
  parsed(`${helpers}
exports.onExecutePostLogin = async (event, api) => {
  if (event.user.blocked) {
    api.access.deny("No.");
  }
  ${after}
};`).runsOn.length > 0;

describe('a statement after a denial', () => {
  it.each([
    'console.log("denied");',
    'logger.info("denied");',
    'log("denied");',
    'logError("denied");',
    'this.logger["warn"]("denied");',
    'clearTimeout(timer);',
    'clearInterval(timer);',
    'clearImmediate(timer);',
    'done = true;',
    'const later = () => fetch(url);',
    'async function later() { await fetch(url); }',
    'class Client { static async ask() { await fetch(url); } }',
    'const Client = class { ask() { return fetch(url); } };',
    'if (debug) { console.log("denied"); }',
  ])('that may run: %s', (after) => {
    expect(goesOn(after)).toBe(false);
  });

  it.each([
    'await fetch(url);',
    'fetch(url);',
    'new Client(url);',
    'logins(event.user);',
    'debugger_(event.user);',
    'client.login(event.user);',
    'catalog(event.user);',
    'clearTimeout_(timer);',
    'timers.clearTimeout(timer);',
    'console[method]("denied");',
    'api.idToken.setCustomClaim("https://a.io/b", 1);',
  ])('that should not: %s', (after) => {
    expect(goesOn(after)).toBe(true);
  });

  it.each<[string, string, string, boolean]>([
    ['a helper that only logs', 'note();', 'const note = () => { console.log("denied"); };', false],
    ['a helper that does more', 'note();', 'const note = () => { console.log("denied"); send(); };', true],
    [
      'five helpers that call each other',
      'a();',
      'const a = () => b(); const b = () => c(); const c = () => d(); const d = () => e(); const e = () => { console.log(1); };',
      false,
    ],
    [
      'six of them',
      'a();',
      'const a = () => b(); const b = () => c(); const c = () => d(); const d = () => e(); const e = () => f(); const f = () => { console.log(1); };',
      true,
    ],
    [
      'one of two helpers that does more',
      '(x ? note : send)();',
      'const note = () => { console.log(1); }; const send = () => post();',
      true,
    ],
    ["a function of its own with a timer's name", 'clearTimeout(1);', 'const clearTimeout = (x) => send(x);', true],
  ])('%s', (_name, after, helpers, expected) => {
    expect(goesOn(after, helpers)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['resolve();', false],
    ['settle();', true],
  ])('in a promise: %s', (call, expected) => {
    const { runsOn } = parsed(`exports.onExecutePostLogin = async (event, api) => {
  await new Promise((resolve) => { if (event.user.blocked) { api.access.deny("No."); } ${call} });
};`);
    expect(runsOn.length > 0).toBe(expected);
  });

  it('reports each error of a form by a call of its own', () => {
    const both = (second: string) =>
      parsed(`exports.onExecutePreUserRegistration = async (event, api) => {
  if (!event.user.username) { api.validation.error("a", "No."); }
  ${second}
};`).runsOn.length > 0;
    expect(both('api.validation.error("b", "No.");')).toBe(false);
    expect(both('api.user.setAppMetadata("a", 1);')).toBe(true);
  });
});
