import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { gateOf } from '../../../src/analysis/paths/gate-of.ts';
import { onlyOnFailure } from '../../../src/analysis/paths/only-on-failure.ts';
import { pathOf } from '../../../src/analysis/paths/path-of.ts';
import { unitsOf } from '../../../src/analysis/paths/units.ts';
import { parsed } from '../parsed.ts';
import { annotatedLines, judgedLines } from './annotations.ts';

const folder = join(__dirname, '../../fixtures/paths');
const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

describe('the paths of an Action, and the gates of its logs', () => {
  it.each(readdirSync(folder))('match the comments in %s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(judgedLines(text)).toEqual(annotatedLines(text));
    expect(annotatedLines(text).length).toBeGreaterThan(2);
  });
});

describe('a call that acts and may be left out', () => {
  /** The units on the first line of a handler's body, as written. */
  const units = (line: string, after = '') => {
    const text = handler(line) + after;
    return unitsOf(parsed(text))
      .filter(({ loc }) => loc?.start.line === 2)
      .map(({ range }) => text.slice(...(range ?? [0, 0])));
  };
  const claim = 'api.idToken.setCustomClaim("k", 1)';

  it.each([
    [`key && ${claim};`, [claim]],
    [`key || ${claim};`, [claim]],
    [`const x = key ?? await fetch("https://a.io");`, ['await fetch("https://a.io")']],
    [`key ? ${claim} : api.multifactor.enable("any");`, [claim, 'api.multifactor.enable("any")']],
    [`key ? ${claim} : null;`, [claim]],
    [`a && b && ${claim};`, [claim]],
    [`a && (b && ${claim});`, [claim]],
    ['key && mark(api);', ['mark(api)']],
    [
      'key && [1].forEach(() => api.user.setUserMetadata("x", 1));',
      ['[1].forEach(() => api.user.setUserMetadata("x", 1))', 'api.user.setUserMetadata("x", 1)'],
    ],
    ['const { a = mark(api) } = event;', ['mark(api)']],
    ['event.x ??= mark(api);', ['mark(api)']],
    ['event.x ||= mark(api);', ['mark(api)']],
    ['event.x &&= mark(api);', ['mark(api)']],
    ['event.x = mark(api);', []],
    ['event.x += mark(api);', []],
    ['mark(api).x ??= 1;', []],
    ['const { [mark(api)]: a = 1 } = event;', []],
    ['key && load(mark(api));', ['load(mark(api))']],
    ['key && load(() => mark(api));', ['load(() => mark(api))', 'mark(api)']],
    ['mark(api) && key;', []],
    ['mark(api) ? 1 : 2;', []],
    ['key && unmarked(api);', []],
    ['key && console.log("x");', []],
    ['key && api.cache.set("a", "b");', []],
    ['key && api.access.deny("x");', []],
    ['key && event.user.name.trim();', []],
    ['const f = key && (() => mark(api));', ['mark(api)']],
    ['const g = (now = Date.now()) => { now(); };', ['now();']],
    [`(${claim}, key) && 1;`, []],
  ])('is a separate unit: %s', (line, expected) => {
    const [whole, ...others] = units(line, 'function mark(api) {\n  api.user.setAppMetadata("a", 1);\n}\n');
    expect(whole).toBe(line);
    expect(others).toEqual(expected);
  });
});

describe('what an Action does', () => {
  const failing = 'try { await fetch("https://a.io"); } catch { api.access.deny("x"); }';
  it.each<[string, string[] | null]>([
    [failing, ['access.deny']],
    [`if (!event.secrets.KEY) {\napi.user.setAppMetadata("a", 1);\nreturn;\n}`, ['user.setAppMetadata']],
    [`${failing}\napi.user.setAppMetadata("a", 1);`, null],
    ['if (event.user.blocked) api.access.deny("x");', null],
    ['api.cache.set("a", "b");', null],
    ['', null],
  ])('is only done on the failure path, or not: %s', (body, expected) => {
    expect(onlyOnFailure(parsed(handler(body)))?.map(({ method }) => method) ?? null).toEqual(expected);
  });
});

/** Statements of a handler or a helper. Each block has its own log. */
const tests = fc.constantFrom(
  'event.configuration.DEBUG === "true"',
  '!event.secrets.KEY',
  'event.user.blocked',
  '!response.ok',
  'response.status === 404',
  'kept.type === "error"',
  'found === null',
  '!verdict.ok',
  'typeof data.score !== "number"',
  '!data.match',
  'missing.length > 0',
  'event.secrets.KEY && event.user.name',
  '!event.secrets.KEY || !event.user.name',
);
const simple = fc.constantFrom(
  'return;',
  'return null;',
  'return { ok: false };',
  'throw new Error("x");',
  'api.access.deny("x");',
  'refuse(api);',
  'await help(event, api);',
  'missing.push("KEY");',
  'api.idToken.setCustomClaim("k", 1);',
);
const { block } = fc.letrec<{ block: string; statement: string }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    simple,
    fc.tuple(tests, tie('block')).map(([test, then]) => `if (${test}) {\n${then}}`),
    fc.tuple(tests, tie('block'), tie('block')).map(([test, a, b]) => `if (${test}) {\n${a}} else {\n${b}}`),
    fc.tuple(tie('block'), tie('block')).map(([a, b]) => `try {\n${a}} catch (error) {\n${b}}`),
    tie('block').map((each) => `for (const each of event.list) {\n${each}}`),
    tie('block').map((each) => `event.list.forEach(async () => {\n${each}});`),
    fc.tuple(tie('block'), tie('block')).map(([a, b]) => `switch (event.a) {\ncase 1:\n${a}default:\n${b}}`),
  ),
  block: fc.array(tie('statement'), { maxLength: 3 }).map((list) => `console.log("x");\n${list.join('\n')}\n`),
}));
const actions = fc.tuple(block, block, block).map(
  ([own, help, check]) => `const refuse = (api) => api.access.deny("x");
async function help(event, api, response, kept, found, verdict, data, missing) {\n${help}}
async function check(event, api, response, kept, found, data, missing) {\nconst verdict = {};\n${check}return { ok: true };\n}
exports.onExecutePostLogin = async (event, api) => {
const response = await fetch("https://a.io");
const data = await response.json();
const kept = api.cache.set("a", "b");
const missing = [];
const found = await help(event, api);
const verdict = await check(event, api);
${own}};\n`,
);

it('a log is gated if, and only if, its statement is not on the success path or depends on a switch', () => {
  fc.assert(
    fc.property(actions, (text) => {
      const action = parsed(text);
      for (const log of action.consoleCalls) {
        const gate = gateOf(action, log);
        const path = pathOf(action, action.code.tree.parents.get(log.node) ?? log.node);
        if (gate === null) expect(path).toBe('success');
        else if (gate.kind !== 'switch') expect(path).toBe(gate.kind);
      }
    }),
    { numRuns: 50 },
  );
});
