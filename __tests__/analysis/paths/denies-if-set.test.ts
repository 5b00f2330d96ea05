import { pathAtMark, withAnswer } from './marked-path.ts';

/** The path of what comes before a call of a helper in a branch: `denial` if the helper only denies, and only if a setting says so. */
const before = (helper: string) => pathAtMark(withAnswer('if (load()) { ▸mark(); help(event, api); }', helper));

describe('a helper', () => {
  it.each([
    'if (event.configuration.MODE === "enforce") api.access.deny("x");',
    'if ("enforce" === event.configuration.MODE) api.access.deny("x");',
    'if (event.configuration.MODE !== "enforce") api.access.deny("x");',
    'if (!event.configuration.MODE) api.access.deny("x");',
    'if (event.configuration.MODE.trim() === "enforce") api.access.deny("x");',
    'if (event.configuration.MODE && event.configuration.ON === "on") api.access.deny("x");',
    'if (event.configuration.MODE === "enforce") { api.access.deny("x"); }',
    'if (event.configuration.MODE === "enforce") api.access.deny("x"); else return;',
    'if (event.configuration.MODE === "enforce") return; else api.access.deny("x");',
    'if (event.configuration.MODE === "enforce") api.access.deny("x"); else console.log("y");',
    'if (event.configuration.MODE === "enforce") { if (event.configuration.ON === "on") api.access.deny("x"); }',
    'if (event.configuration.MODE === "enforce") return api.access.deny("x");',
    'const mode = event.configuration.MODE; if (mode === "enforce") api.access.deny("x");',
    'const on = event.configuration.MODE === "enforce"; if (on) api.access.deny("x");',
    'const ENFORCE = "enforce"; if (event.configuration.MODE === ENFORCE) api.access.deny("x");',
    'console.log("x"); if (event.configuration.MODE === "enforce") api.access.deny("x");',
    'function inner() {} if (event.configuration.MODE === "enforce") api.access.deny("x");',
    '{ if (event.configuration.MODE === "enforce") api.access.deny("x"); }',
    '{} if (event.configuration.MODE === "enforce") api.access.deny("x");',
    '{ console.log("x"); } if (event.configuration.MODE === "enforce") api.access.deny("x");',
    'if (event.configuration.LOG === "on") { console.log("x"); } if (event.configuration.MODE === "enforce") api.access.deny("x");',
    'event.configuration.MODE && api.access.deny("x");',
    'event.configuration.MODE ? api.access.deny("x") : null;',
    'event.configuration.MODE ? undefined : api.access.deny("x");',
  ])('denies if a setting says so: %s', (body) => {
    expect(before(`const help = (event, api) => { ${body} };`)).toBe('denial');
  });

  it.each([
    'if (event.user.blocked) api.access.deny("x");',
    'if (event.configuration.MODE && event.user.blocked) api.access.deny("x");',
    'if (event.user.blocked && event.configuration.MODE) api.access.deny("x");',
    'if (event.configuration.MODE > "a") api.access.deny("x");',
    'if (event.configuration.MODE === event.user.name) api.access.deny("x");',
    'if (event.user.name === "a") api.access.deny("x");',
    'if ("a" === event.user.name) api.access.deny("x");',
    'if (typeof event.configuration.MODE) api.access.deny("x");',
    'let on = event.configuration.MODE === "enforce"; if (on) api.access.deny("x");',
    'if (event.configuration.MODE === "enforce") load();',
    'if (event.configuration.MODE === "enforce") console.log("x");',
    'if (event.configuration.MODE === "enforce") return;',
    'if (event.configuration.MODE === "enforce") return load();',
    'if (event.configuration.MODE === "enforce") throw new Error("x");',
    'if (event.configuration.MODE === "enforce") api.access.deny("x"); else load();',
    'if (event.configuration.MODE === "enforce") { load(); api.access.deny("x"); }',
    'load(); if (event.configuration.MODE === "enforce") api.access.deny("x");',
    '{ load(); } if (event.configuration.MODE === "enforce") api.access.deny("x");',
    'if (event.user.name) { console.log("x"); } if (event.configuration.MODE === "enforce") api.access.deny("x");',
    'for (const each of list) { if (event.configuration.MODE === "enforce") api.access.deny("x"); }',
    'event.user.blocked && api.access.deny("x");',
    'event.configuration.MODE && load();',
    'event.user.blocked ? api.access.deny("x") : null;',
    'event.configuration.MODE ? api.access.deny("x") : load();',
    'event.configuration.MODE ? 1 : null;',
    '',
  ])('does more, or something else: %s', (body) => {
    expect(before(`const help = (event, api) => { ${body} };`)).toBe('success');
  });

  it.each([
    ['event.configuration.MODE && api.access.deny("x")', 'denial'],
    ['event.user.blocked && api.access.deny("x")', 'success'],
    ['(event.configuration.MODE ? api.access.deny("x") : undefined)', 'denial'],
  ])('that is an expression: %s', (body, expected) => {
    expect(before(`const help = (event, api) => ${body};`)).toBe(expected);
  });

  it('says nothing of what is not in a branch', () => {
    const help = 'const help = (event, api) => { if (event.configuration.MODE) api.access.deny("x"); };';
    expect(pathAtMark(withAnswer('▸mark(); help(event, api);', help))).toBe('success');
  });
});
