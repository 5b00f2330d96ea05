import { factsOf } from '../../../src/analysis/facts/action.ts';
import { fieldFallbacksOf } from '../../../src/analysis/facts/field-fallbacks.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';

/** `NAME=FALLBACK` of each field that has one; `c` is `event.configuration`. */
function fallbacks(body: string, head = ''): string {
  const text = `${head}\nexports.onExecutePostLogin = async (event, api) => {\nconst c = event.configuration;\n${body}\n};`;
  const found = fieldFallbacksOf(factsOf(parseSource('integration.action.js', text)));
  return [...found].map(([name, value]) => `${name}=${value}`).join(' ');
}

describe('the value that the Action uses if a field has none', () => {
  it.each<[string, string, string, string?, string?]>([
    ['||', 'go(c.MODE || "monitor");', 'MODE=monitor'],
    ['??', 'go(c.MODE ?? "monitor");', 'MODE=monitor'],
    ['of a secret', 'go(event.secrets.HOST ?? "a.io");', 'HOST=a.io'],
    ['a number', 'go(Number(c.DAYS) || 7);', 'DAYS=7'],
    ['zero', 'go(+c.RETRIES || 0);', 'RETRIES=0'],
    ['a flag', 'go(c.STRICT ?? false);', 'STRICT=false'],
    ['a constant', 'go(c.HOST || HOST);', 'HOST=a.io', 'const HOST = "a.io";'],
    ['a member of a constant', 'go(c.HOST || D.HOST);', 'HOST=a.io', 'const D = Object.freeze({ HOST: "a.io" });'],
    ['a value that becomes a number first', 'go(parseInt(c.DAYS, 10) || 7);', 'DAYS=7'],
    ['a text that becomes a number', 'const n = Number.parseInt(c.DAYS?.trim(), 10); go(n || 7);', 'DAYS=7'],
    ['an assignment for want of a value', 'c.MODE ||= "monitor";', 'MODE=monitor'],
    ['a default of a pattern', 'const { MODE = "monitor" } = c; go(MODE);', 'MODE=monitor'],
    ['a default under another name', 'const { MODE: mode = "monitor" } = c; go(mode);', 'MODE=monitor'],
    ['a default in a parameter', 'go(c);', 'MODE=monitor', 'const go = ({ MODE = "monitor" }) => log(MODE);'],
    ['a choice by a test that holds', 'const n = Number(c.DAYS); go(Number.isFinite(n) ? n : 7);', 'DAYS=7'],
    ['a choice by a test that fails', 'const n = Number(c.DAYS); go(Number.isNaN(n) ? 7 : n);', 'DAYS=7'],
    ['a choice of the field itself', 'go(c.MODE ? c.MODE : "monitor");', 'MODE=monitor'],
    ['a choice of the field, turned round', 'go(!c.MODE ? "monitor" : c.MODE);', 'MODE=monitor'],
    ['compiled', 'var _a; go((_a = c.MODE) !== null && _a !== void 0 ? _a : "monitor");', 'MODE=monitor'],
    ['the one or the other', 'go(c.AT === "us" ? "us" : "eu");', 'AT=eu'],
    ['a lookup', 'go(H[c.AT] ?? H.eu);', 'AT=eu', 'const H = { eu: 1, us: 2 };'],
    ['a list', 'go(c.ROLES ? c.ROLES.split(",").map((r) => r.trim()) : ["a", "b"]);', 'ROLES=a,b'],
    ['the case above default', 'switch (c.AT) { case "eu": a(); break; case "us": default: b(); }', 'AT=us'],
    ['the case below default', 'switch (c.AT) { default: case "us": b(); break; case "eu": a(); }', 'AT=us'],
    [
      'a helper, each call its own',
      'go(number(c.DENY_FROM, 85), number(c.MFA_FROM, 40));',
      'DENY_FROM=85 MFA_FROM=40',
      'const number = (text, fallback) => { const n = Number.parseInt(text, 10); return Number.isNaN(n) ? fallback : n; };',
    ],
    ['a helper with a default', 'go(list(c.ROLES));', 'ROLES=a', 'const list = (t, d = "a") => (t || d).split(",");'],
    ['a helper with the value in it', 'go(days(c.DAYS));', 'DAYS=7', 'function days(t) { return Number(t) || 7; }'],
    ['a default of a parameter', 'go(list(c.ROLES));', 'ROLES=a', 'const list = (text = "a") => text.split(",");'],
    [
      'a default of a constructor',
      'new Log(c.LEVEL);',
      'LEVEL=error',
      'class Log { constructor(level = "error") { this.level = level; } }',
    ],
    [
      'defaults that the store overrides',
      'go({ ...D, ...c });',
      'A=x B=2',
      'const D = Object.freeze({ A: "x", B: 2 });',
    ],
    ['defaults that the store is assigned to', 'go(Object.assign({ A: "x" }, c));', 'A=x'],
    ['an assignment behind a test', 'let at = c.AT; if (!at) at = "eu"; go(at);', 'AT=eu'],
    [
      'an assignment in a block',
      'let n = parseInt(c.DAYS, 10); if (Number.isNaN(n) || n < 0) { n = 7; } go(n);',
      'DAYS=7',
    ],
    ['an assignment of the field', 'let at = "eu"; if (c.AT) at = c.AT; go(at);', 'AT=eu'],
    ['an assignment in either branch', 'let at; if (c.AT) at = c.AT; else at = "eu"; go(at);', 'AT=eu'],
    ['what is none of a list', 'let at = c.AT; if (!["us", "eu"].includes(at)) at = "eu"; go(at);', 'AT=eu'],
    ['what is none of a list, by a choice', 'go(/^(us|eu)$/.test(c.AT) ? c.AT : "eu");', 'AT=eu'],
    ['the empty text, trimmed', 'const at = (c.AT || "").trim(); go(at.length > 0 ? at : "eu");', 'AT=eu'],
    ['an unknown test that holds', 'go(isRegion(c.AT) ? c.AT : "eu");', 'AT=eu'],
    ['an unknown test that fails', 'go(!isRegion(c.AT) ? "eu" : c.AT);', 'AT=eu'],
    ['an unknown test for nothing', 'go(_.isEmpty(c.AT) ? "eu" : c.AT);', 'AT=eu'],
    ['a flag beside its comparison', 'go(c.STRICT === undefined ? true : c.STRICT === "yes");', 'STRICT=yes'],
    ['a flag beside what it is not', 'go(c.STRICT ? c.STRICT !== "no" : false);', 'STRICT=no'],
    [
      'a helper that returns early',
      'go(number(c.DAYS, 7), number(c.HOURS, 8));',
      'DAYS=7 HOURS=8',
      'function number(text, other) { const n = Number(text); if (Number.isNaN(n)) return other; return n; }',
    ],
    [
      'a helper that returns the value early',
      'go(region(c.AT));',
      'AT=eu',
      'function region(text) { if (text) { return text; } else { return "eu"; } }',
    ],
    [
      'a helper for flags',
      'go(flag(c.STRICT, true), flag(c.QUIET, false));',
      'STRICT=true',
      'function flag(text, other) { if (text == null || text === "") return other; return text === "true"; }',
    ],
    [
      'a helper that is handed the name',
      'go(read("AT", "eu"), read("DAYS", 7));',
      'AT=eu DAYS=7',
      '',
      'const read = (name, other) => event.configuration[name] ?? other;',
    ],
    [
      'a helper that is handed the event and the name',
      'go(read(event, "AT", "eu"));',
      'AT=eu',
      'function read({ configuration }, name, other) { return configuration[name] || other; }',
    ],
    [
      'a helper that has one value for all names',
      'go(read("AT"), read("TO"));',
      'AT=none TO=none',
      '',
      'const read = (name) => event.configuration[name] || "none";',
    ],
    [
      'the case with the code of default',
      'switch (c.AT) { case "us": a(); break; case "eu": b(); break; default: b(); }',
      'AT=eu',
    ],
    ['the first one counts', 'go(c.A || "x", c.A || "y");', 'A=x'],
  ])('%s', (_, body, expected, head = '', before = '') => {
    expect(fallbacks(`${before}\n${body}`, head)).toBe(expected);
  });

  it.each<[string, string, string?]>([
    ['the empty text', 'go(c.MODE || "");'],
    ['nothing', 'go(c.MODE ?? null, c.MODE ?? undefined);'],
    ['a computed value', 'go(c.MODE || event.user.name);'],
    ['a list with a value that is computed', 'go(c.ROLES ? c.ROLES.split(",") : ["a", event.user.name]);'],
    ['&&', 'go(c.MODE && "monitor");'],
    ['a choice by something else', 'go(event.user.name ? c.MODE : "monitor");'],
    ['a bound', 'const n = Number(c.DAYS); go(n > 30 ? 30 : n);'],
    ['a bound, turned round', 'const n = Number(c.DAYS); go(n <= 30 ? n : 30);'],
    ['another name for a value', 'go(c.AT === "usa" ? "us" : c.AT);'],
    ['another name for a value, assigned', 'let at = c.AT; if (at === "usa") at = "us"; go(at);'],
    ['a value that is special', 'let at = c.AT; if (isSpecial(at)) at = "us"; go(at);'],
    ['a test of something else', 'let at = c.AT; if (!event.user.email) at = "us"; go(at);'],
    ['an assignment to another variable', 'let at; if (c.AT) at = c.AT; else other = "eu"; go(at);'],
    ['two statements', 'let at = c.AT; if (!at) { at = "eu"; go(1); } go(at);'],
    ['a list that has more', 'let at = c.AT; if (![...more, "eu"].includes(c.TO)) at = "eu"; go(at);'],
    ['a value with more in it', 'go(`${c.HOST}/v1` || "a.io");'],
    ['a switch without default', 'switch (c.AT) { case "us": a(); }'],
    ['default with its own code', 'switch (c.AT) { case "us": a(); break; default: b(); }'],
    ['a helper that receives something else', 'go(or(event.user.name, "x"));', 'const or = (a, b) => a || b;'],
    ['a default of another parameter', 'go(f(1, c.A));', 'const f = (a = "x", b) => a + b;'],
    ['a value that overrides the store', 'go({ ...c, A: "x" });'],
    ['a helper that spreads', 'go(or(...[c.MODE, "x"]));', 'const or = (a, b) => a || b;'],
  ])('is not found: %s', (_, body, head = '') => {
    expect(fallbacks(body, head)).toBe('');
  });
});
