import type { FileRole } from '../../src/lint/rule.ts';

/** The files that a partner writes: those of the integration, and the configuration file. */
export type HostileRole = FileRole | 'config';

/** A text that is as expensive as possible to check: of any size, for one file of a submission. */
export interface Shape {
  readonly name: string;
  readonly role: HostileRole;
  /** At most this many characters, and nearly as many. */
  readonly text: (size: number) => string;
}

/** As many pieces as there is room for, between a head and a tail. */
function filled(size: number, head: string, piece: (index: number) => string, tail = ''): string {
  const pieces: string[] = [];
  let room = size - head.length - tail.length;
  for (let index = 0; ; index += 1) {
    const next = piece(index);
    if (next.length > room) return head + pieces.join('') + tail;
    pieces.push(next);
    room -= next.length;
  }
}

/** Openings and closings around a middle, as deep as there is room for. */
function nested(size: number, open: string, middle: string, close: string, most = Infinity): string {
  const depth = Math.min(most, Math.floor((size - middle.length) / (open.length + close.length)));
  return open.repeat(depth) + middle + close.repeat(depth);
}

const HANDLER = 'exports.onExecutePostLogin = async (event, api) => {\n';
const END = '};\n';
/** Statements of the handler. */
const inHandler =
  (piece: (index: number) => string, before = '', after = '') =>
  (size: number) =>
    filled(size, HANDLER + before, piece, after + END);
/** Below the depth that is refused. */
const NEAR = 300;
const near = (open: string, middle: string, close: string) => (size: number) => {
  const one = nested(Infinity, open, middle, close, NEAR);
  return filled(size, HANDLER, () => `${one};\n`, END);
};

const action: Readonly<Record<string, (size: number) => string>> = {
  'brackets without end': (size) => nested(size, '[', '', ']'),
  'brackets that are not closed': (size) => '['.repeat(size),
  'arrays in arrays': near('[', 'event.secrets.API_KEY', ']'),
  'objects in objects': near('({a:', 'event.secrets.API_KEY', '})'),
  'templates in templates': near('`${', 'event.secrets.API_KEY', '}`'),
  'arrows in arrows': near('(x)=>', 'event.secrets.API_KEY', ''),
  'calls in calls': near('f(', 'event.secrets.API_KEY', ')'),
  'choices in choices': near('(event.a?', 'event.secrets.API_KEY', ':1)'),
  'if in if': near('if(event.a){', 'console.log(event.secrets.API_KEY)', '}'),
  'try in try': near('try{', 'fetch(event.secrets.API_KEY)', '}catch(e){}'),
  'functions in functions': near('(async()=>{await f(event);', 'fetch(event.secrets.API_KEY)', '})()'),
  'a sum without end': (size) => filled(size, `${HANDLER}const a = ""`, () => '+event.user.email', `;\n${END}`),
  'sums of 300': inHandler((index) => `const s${index} = ""${'+event.secrets.API_KEY'.repeat(NEAR)};\n`),
  'a chain of members without end': (size) => filled(size, `${HANDLER}event`, () => '.user', `;\n${END}`),
  'chains of 300 calls': inHandler(() => `event.user${'.f()'.repeat(NEAR)};\n`),
  'chains of 300 promises': inHandler(() => `fetch("https://a.io")${'.then((r)=>r.json())'.repeat(NEAR)};\n`),
  'else if': inHandler(
    (index) => `${index === 0 ? '' : 'else '}if (event.user.email === "${index}") api.access.deny("${index}");\n`,
  ),
  'one switch': inHandler(
    (index) => `case "a${index}": console.log(event.user.email); break;\n`,
    'switch (event.user.email) {\n',
    '}\n',
  ),
  'functions that call the next': (size) =>
    filled(
      size,
      `${HANDLER}f0(event, api);\n${END}`,
      (index) => `function f${index}(event, api) { return f${index + 1}(event, api); }\n`,
    ),
  'functions that call two': (size) =>
    filled(
      size,
      `${HANDLER}f0(event, api);\n${END}`,
      (index) =>
        `const f${index} = async (e, a) => { await f${index * 2 + 1}(e, a); return f${index * 2 + 2}(e.user, a); };\n`,
    ),
  'functions in circles': (size) =>
    filled(
      size,
      `${HANDLER}f0(event, api);\n${END}`,
      (index) =>
        `async function f${index}(e, a) { console.log(e); fetch(e); return f${(index * 7) % 50}(await f${(index * 3) % 50}(e, a), a); }\n`,
    ),
  'functions handed on': (size) =>
    filled(
      size,
      `${HANDLER}f0(event, f1);\n${END}`,
      (index) => `function f${index}(e, g) { return g(e, f${(index + 1) % 40}); }\n`,
    ),
  'one function, called everywhere': (size) =>
    filled(
      size,
      'function f(e, g) { return g ? f(e) : e; }\n' + HANDLER,
      (index) => `const v${index} = f(event, f); v${index}.user;\n`,
      END,
    ),
  'one helper that logs': (size) =>
    filled(
      size,
      'function log(...a) { console.log(...a); }\n' + HANDLER,
      (index) => `log("a${index}", event.user.email, event.secrets.API_KEY);\n`,
      END,
    ),
  'aliases of aliases': inHandler((index) =>
    index === 0 ? 'const v0 = event;\n' : `const v${index} = v${index - 1};\nv${index}.user.email;\n`,
  ),
  'one variable, given everything': inHandler((index) => `v = event.user.a${index}; api.access.deny(v);\n`, 'let v;\n'),
  'one object, given everything': inHandler(
    (index) => `o.a${index} = event.user; o.a${index - 1} = o;\n`,
    'const o = {};\n',
  ),
  'one list, given everything': inHandler((index) => `l.push(event.user.a${index}, l[${index}]);\n`, 'const l = [];\n'),
  'one text, added to': inHandler((index) => `t += event.user.a${index} + "${index}";\n`, 'let t = "";\n'),
  'one long destructuring': inHandler(
    (index) => `A${index}: v${index} = f(v${index - 1}), `,
    'const { ',
    '...rest } = event.secrets; rest.A;\n',
  ),
  'destructuring in destructuring': inHandler(
    (index) => `const ${'{a:'.repeat(100)}v${index}${'}'.repeat(100)} = event;\n`,
  ),
  'one long object': inHandler(
    (index) => `a${index}: event.user.email, ...event.secrets, `,
    'const o = { ',
    '}; console.log(o);\n',
  ),
  'one long list': inHandler(
    (index) => `event.secrets.A${index}, ...l, `,
    'const l = [ ',
    ']; console.log(l, ...l);\n',
  ),
  'one long call': inHandler(
    (index) => `event.secrets.A${index}, `,
    'f( ',
    '1); function f(...a) { console.log(a, ...a); }\n',
  ),
  'reads of secrets': inHandler((index) => `f(event.secrets.A${index});\n`),
  'reads of names that cannot be told': inHandler(
    (index) => `f(event.secrets[a + ${index}], Object.keys(event.secrets));\n`,
  ),
  'reads of the event': inHandler((index) => `if (event.user.a${index}?.b) f(event.b${index});\n`),
  'calls of the api': inHandler(
    (index) =>
      `api.access.deny("a${index}"); api.idToken.setCustomClaim("a" + ${index}, event.user.email); api.a${index}();\n`,
  ),
  'console calls': inHandler((index) => `console.log("a${index}", event.user.email, event.secrets.API_KEY);\n`),
  'console calls behind guards': inHandler(
    (index) => `if (!event.a${index}) return; if (event.secrets.A) console.log(1);\n`,
  ),
  requests: inHandler(
    (index) => `await fetch("http://a${index}.io/" + event.user.email, { headers: { a: event.secrets.API_KEY } });\n`,
  ),
  'requests that share their options': inHandler(
    (index) => `options.a${index} = 1; fetch(url, options);\n`,
    'const options = {}; let url = "http://a.io";\n',
  ),
  'requests of clients': inHandler(
    (index) =>
      `axios.create({ baseURL: "http://a${index}.io", timeout: T }).get(event.user.email).then((r) => r).catch((e) => api.access.deny(e.message));\n`,
    'const axios = require("axios"); const T = 5 * 1000;\n',
  ),
  'requests in helpers': (size) =>
    filled(
      size,
      HANDLER + 'await f0(event);\n' + END,
      (index) =>
        `async function f${index}(e) { try { await f${index + 1}(e); } finally { await fetch(e.user.email); } }\n`,
    ),
  catches: inHandler(
    (index) => `try { await f(event.a${index}); } catch (e) { console.log(e); api.access.deny(e.message); throw e; }\n`,
  ),
  throws: inHandler((index) => `if (event.a${index}) throw new Error(event.secrets.A + ${index});\n`),
  requires: (size) =>
    filled(size, '', (index) => `const m${index} = require("m${index}"); m${index}.a(process.env.A);\n`),
  'one variable of the module, written': (size) =>
    filled(
      size,
      'let m = {}; const c = new Map();\n' + HANDLER,
      (index) => `m = event.user; m.a${index} = event; c.set(event.user.user_id, m);\n`,
      END,
    ),
  'variables of the module, written': (size) =>
    filled(
      size,
      '',
      (index) =>
        `let m${index}; exports.on${index} = async (event) => { m${index} = event.user; f${index}(); }; function f${index}() { m${index}.a = m${index - 1}; }\n`,
    ),
  handlers: (size) =>
    filled(
      size,
      '',
      (index) =>
        `exports.onExecutePostLogin${index} = async (event, api) => { api.access.deny(event.secrets.A${index}); };\n`,
    ),
  'one handler, exported again and again': (size) =>
    filled(
      size,
      '',
      () => 'exports.onExecutePostLogin = async (event, api) => { api.access.deny(event.secrets.A); };\n',
    ),
  classes: (size) =>
    filled(
      size,
      '',
      (index) =>
        `class C${index} { #a; constructor(e) { this.#a = e; this.b = e; } get() { return this.b.secrets; } }\nexports.on${index} = async (event) => new C${index}(event).get().A;\n`,
    ),
  'one class': (size) =>
    filled(
      size,
      'class C { constructor(e) { this.e = e; }\n',
      (index) => `m${index}() { this.a${index} = this.e; return this.m${index + 1}(this.a${index - 1}); }\n`,
      `}\n${HANDLER}new C(event).m0();\n${END}`,
    ),
  'one object of methods': (size) =>
    filled(
      size,
      'const o = {\n',
      (index) => `m${index}(e) { this.a = e; return o.m${index + 1}(this.a); },\n`,
      `};\n${HANDLER}o.m0(event);\n${END}`,
    ),
  'one long string': (size) => filled(size, `${HANDLER}const a = "`, () => 'abcdefghij', `";\n${END}`),
  'one string of escapes': (size) => filled(size, `${HANDLER}const a = "`, () => '\\x61', `";\n${END}`),
  'one string that looks like a key': (size) =>
    filled(
      size,
      `${HANDLER}const apiKey = "sk_live_`,
      (index) => String.fromCharCode(97 + ((index * 7) % 26), 48 + ((index * 3) % 10)),
      `";\n${END}`,
    ),
  'strings that look like keys': inHandler(
    (index) =>
      `const apiKey${index} = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${'aZ9_'.repeat(8)}${index}";\n`,
  ),
  'one template': (size) =>
    filled(size, `${HANDLER}const a = \``, (index) => `\${event.user.a${index}}`, `\`; console.log(a);\n${END}`),
  'one regular expression': (size) => filled(size, `${HANDLER}const a = /`, () => '(a|b)*', `/;\n${END}`),
  'one number': (size) => filled(size, `${HANDLER}const a = `, () => '9', `;\n${END}`),
  'one name': (size) => filled(size, `${HANDLER}const a`, () => 'a', ` = event;\n${END}`),
  'one comment': (size) => filled(size, `${HANDLER}/*`, () => ' TODO http://a.io ', `*/${END}`),
  comments: inHandler((index) => `// TODO ${index}: c8 ignore next, eslint-disable\n`),
  'blank lines': (size) => '\n'.repeat(size),
  semicolons: (size) => ';'.repeat(size),
  blocks: (size) => '{}'.repeat(size / 2),
  functions: (size) => '()=>{};'.repeat(size / 7),
  'a bundle': (size) =>
    filled(
      size,
      '(()=>{var e={',
      (index) =>
        `${index}:(e,t,n)=>{"use strict";Object.defineProperty(t,"__esModule",{value:!0});var r=n(${index + 1}),o=n(${(index * 7) % 90});t.default=function(e,t){return e&&e.secrets?r.a(e.secrets,t):o(e)?t(e):r.default(o,e)};t.a=e=>(e=e||{},e.b=t,e)},`,
      '},t={};function n(r){var o=t[r];if(void 0!==o)return o.exports;var i=t[r]={exports:{}};return e[r](i,i.exports,n),i.exports}var r=n(0);exports.onExecutePostLogin=async(e,t)=>r.default(e,t)})();',
    ),
  'minified functions': (size) =>
    filled(
      size,
      '',
      (index) =>
        `function a${index}(e,t,n){var r,o,i;return r=e[t],o=n?a${(index * 3) % 100}(r,e,t):r,i=o||e,"object"==typeof i&&i.secrets?a${(index * 5) % 100}(i.secrets,o,r):(e=i,t=o,i)}`,
      'exports.onExecutePostLogin=async(e,t)=>a0(e,t,e)',
    ),
  'obfuscated code': (size) =>
    filled(
      size,
      'const _0x1a=["log","user"];',
      (index) =>
        `const _0x${(index + 4096).toString(16)}=function(_0xa,_0xb){return _0x1a[_0xa-0x${index.toString(16)}]+_0x1a[_0xb]};`,
      'exports.onExecutePostLogin=async(_0xe,_0xf)=>_0xe[_0x1a[1]]',
    ),
  'down-levelled code': (size) =>
    filled(
      size,
      '',
      (index) =>
        `var f${index} = function (e) { return __awaiter(this, void 0, void 0, function () { var a; return __generator(this, function (_a) { switch (_a.label) { case 0: return [4, fetch(e)]; case 1: a = _a.sent(); return [2, a]; } }); }); };\n`,
    ),
  'escapes of one kind': inHandler(() => 'eval("a"); new Function("a"); process.env.A = 1; a == b;\n'),
  'assignments to the stores': inHandler(
    (index) => `event.secrets.A${index} = 1; delete event.secrets.A; event.configuration = {};\n`,
  ),
  'loops in loops': near('for(const x of event.user.a)', 'console.log(x)', ''),
  'logical chains': inHandler((index) => `const l${index} = ${'event.a && '.repeat(NEAR)} event.secrets.A;\n`),
  'optional chains': inHandler((index) => `const l${index} = event${'?.user'.repeat(NEAR)};\n`),
  'nullish chains': inHandler(
    (index) => `const l${index} = ${'event.a ?? '.repeat(NEAR)} event.secrets.A; console.log(l${index});\n`,
  ),
  'switches on': inHandler(
    (index) => `const d${index} = d${index - 1} || event.configuration.D; if (d${index}) console.log(1);\n`,
    'const d = 1;\n',
  ),
  'constants of constants': inHandler(
    (index) =>
      `const k${index} = k${index - 1} + "a"; event.secrets[k${index}]; fetch(k${index}, { timeout: k${index} }); api.idToken.setCustomClaim(k${index}, 1);\n`,
    'const k_ = "a";\n',
  ),
  'tables of constants': (size) =>
    filled(
      size,
      'const K = {\n',
      (index) => `a${index}: "A${index}",\n`,
      `};\n${HANDLER}for (const k of Object.keys(K)) event.secrets[K[k]];\n${'event.secrets[K.a1];\n'.repeat(200)}${END}`,
    ),
  'uses of one table of constants': (size) =>
    filled(
      size,
      `const K = { ${Array.from({ length: 400 }, (_, index) => `a${index}: "A${index}"`).join(', ')} };\n${HANDLER}`,
      (index) => `f(event.secrets[K.a${index % 400}], event[K[k]]);\n`,
      END,
    ),
};

const FIELD = '"label":"API key","description":"The key."';
const manifest: Readonly<Record<string, (size: number) => string>> = {
  secrets: (size) =>
    filled(
      size,
      '{"secrets":[',
      (index) => `{"name":"A_${index}",${FIELD}},\n`,
      `{"name":"B",${FIELD}}],"configuration":[],"dependencies":[]}`,
    ),
  'secrets of one name': (size) =>
    filled(
      size,
      '{"secrets":[',
      () => `{"name":"api key",${FIELD}},`,
      `{"name":"B",${FIELD}}],"configuration":[],"dependencies":[]}`,
    ),
  'labels that differ': (size) =>
    filled(
      size,
      '{"secrets":[',
      (index) => `{"name":"A_${index}","label":"Label ${index}","description":"a"},\n`,
      `{"name":"B",${FIELD}}],"configuration":[],"dependencies":[]}`,
    ),
  options: (size) =>
    filled(
      size,
      `{"secrets":[],"dependencies":[],"configuration":[{"name":"A",${FIELD},"default_value":"x","options":[`,
      (index) => `{"values":"a${index}","label":${index}},`,
      '{"value":"b","label":"b"}]}]}',
    ),
  dependencies: (size) =>
    filled(
      size,
      '{"secrets":[],"configuration":[],"dependencies":[',
      (index) => `{"name":"p${index}","version":"^1.0.${index}"},`,
      '{"name":"a","version":"latest"}]}',
    ),
  'unknown properties': (size) =>
    filled(size, '{', (index) => `"secret${index}":[],`, '"secrets":[],"configuration":[],"dependencies":[]}'),
  'one key, again and again': (size) => filled(size, '{', () => '"secrets":[],', '"secrets":[]}'),
  'brackets without end': (size) => nested(size, '[', '', ']'),
  'brackets that are not closed': (size) => '['.repeat(size),
  'objects without end': (size) => nested(size, '{"a":', '1', '}'),
  numbers: (size) => filled(size, '{"secrets":[', (index) => `${index},`, '1]}'),
  'one number': (size) => filled(size, '{"secrets":', () => '9', '}'),
  'one string': (size) =>
    filled(
      size,
      `{"secrets":[{"name":"`,
      () => 'Ab c-',
      `",${FIELD},"default_value":"x"}],"configuration":[],"dependencies":[]}`,
    ),
  'one label': (size) =>
    filled(
      size,
      `{"secrets":[{"name":"A","description":"a","label":"`,
      () => 'TODO <a ',
      `"}],"configuration":[],"dependencies":[]}`,
    ),
  'one value': (size) =>
    filled(
      size,
      `{"secrets":[{"name":"A",${FIELD},"default_value":"`,
      (index) => String.fromCharCode(97 + (index % 26), 48 + (index % 10)),
      `"}],"configuration":[],"dependencies":[]}`,
    ),
  'one version': (size) =>
    filled(size, '{"secrets":[],"configuration":[],"dependencies":[{"name":"a","version":"', () => '1.0.0-', '"}]}'),
  'a string that is not closed': (size) => filled(size, '{"secrets":"', () => '\\u0061'),
  'line ends': (size) => '\n'.repeat(size - 1) + '[',
};

const GUIDE_HEAD = '## Prerequisites\n\n## Add the Auth0 Action\n\n';
const guideOf =
  (piece: (index: number) => string, before = '', after = '\n') =>
  (size: number) =>
    filled(size, GUIDE_HEAD + before, piece, after);
const guide: Readonly<Record<string, (size: number) => string>> = {
  ...Object.fromEntries(
    [
      '[',
      ']',
      '![',
      '[a](',
      '](',
      '[[',
      '*',
      '**a',
      '*a_',
      '_',
      '`',
      '`a',
      '``',
      '<',
      '<a',
      '<!--',
      '&',
      '&a',
      '!',
      '|',
      '||\n',
      '|-',
      '|-|\n',
      '~',
      '~~a',
      '@',
      'a@b.',
      ':',
      'http://',
      'www.',
      '>',
      '> ',
      '>\n',
      '- ',
      '-\n',
      '- a\n',
      '1. ',
      '1. a\n',
      '#',
      '# ',
      '## a\n',
      '=',
      'a\n=\n',
      '\\',
      '\\\n',
      ' ',
      '    a\n',
      '\t',
      '\t\n',
      '\n',
      '\r',
      'a',
      'a ',
      'a\n',
      'a  \n',
      '"',
      '(',
      ')',
      '{{',
      '[[TODO: a',
      '[[TODO: a]]\n',
      '((TODO',
      '\\[\\[TODO',
      '<h1>',
      '<img>',
      '<a href="http://a.io">',
      '<a href=',
      '<!',
      '<?',
      '</',
      '[^',
      '[^a]',
      '[^a]: b\n',
      '[a]: <b',
      '[a]: b\n',
      '[a]',
      '[a][',
      '![a][b]',
      '![](a)\n',
      '[](http://a.io)',
      '***',
      '---\n',
      '```\n',
      '```',
      '~~~\n',
      '`` ` ',
      '\u00a0',
      '\u200b',
      '😀',
      '$',
      '+',
      '+\n',
      '* a\n\n',
      '* [ ] a\n',
      '|a|b|\n',
      '* *a\n',
      '_a_ ',
      '*a* **b** ',
      'x@y.z ',
      '<x@y.z>',
      '<http://a.io>',
      'http://a.io ',
      'https://a.io/(',
      '&amp;',
      '&#0;',
    ].map((each) => [JSON.stringify(each), guideOf(() => each)]),
  ),
  'a table': guideOf((index) => `| **f${index}** | b |\n`, '| Field | b |\n| - | - |\n'),
  'a wide table': (size) => GUIDE_HEAD + '| a '.repeat(size / 8) + '|\n' + '| - '.repeat(size / 8 - 10) + '|\n',
  'a table of blanks': guideOf(() => '|', '| a |\n| - |\n'),
  'a list of fields': guideOf((index) => `   - **Field ${index}**: a\n`, '1. a\n'),
  'lists in lists': guideOf((index) => `${' '.repeat(2 * (index % 90))}- **a${index}**\n`),
  'quotes in quotes': guideOf((index) => `${'> '.repeat(index % 90)}a\n`),
  'quotes and lists': guideOf((index) => `${'> - '.repeat(index % 60)}a\n`),
  'quotes without end': guideOf(() => '> - 1. '),
  'definitions and references': guideOf((index) => `[a${index}]: http://a${index}.io\n[a${index}] ![][a${index}]\n\n`),
  footnotes: guideOf((index) => `[^a${index}]: b [^a${index + 1}]\n\n`),
  links: guideOf((index) => `[a${index}](http://a${index}.io "b") ![](c) [](#)\n`),
  headings: guideOf((index) => `# a ${index}\n`),
  'emphasis in emphasis': guideOf((index) => ['*a ', '**b ', '_c ', '__d '][index % 4] ?? ''),
  'links in links': guideOf(() => '[a ![b '),
  'html in html': guideOf((index) => `<div a${index}="b" href='http://a.io'>\n<p>`),
  code: guideOf((index) => `\`\`\`js\na${index}\n\`\`\`\n`),
  'code spans of all lengths': guideOf((index) => `${'`'.repeat(1 + (index % 200))} a `),
  'one line': guideOf(() => 'word '),
  'many paragraphs': guideOf((index) => `Word ${index}, http://a.io and **b**.\n\n`),
};

const CALL = 'expect(a).toBe(1);';
const spec: Readonly<Record<string, (size: number) => string>> = {
  tests: (size) =>
    filled(
      size,
      'describe("a", () => {\n',
      (index) => `it("a${index}", async () => { ${CALL} expect(f(b)).resolves.toBe(2); });\n`,
      '});\n',
    ),
  'skipped tests': (size) =>
    filled(
      size,
      '',
      (index) =>
        `it.skip("a${index}"); xit("b", () => {}); it.only.each([1])("c", () => {}); fit("d"); it.todo("e");\n`,
    ),
  expectations: (size) =>
    filled(
      size,
      'const { expect: e } = require("@jest/globals");\nit("a", () => {\n',
      () => 'e(async () => onExecutePostLogin()).not.toThrow();\n',
      '});\n',
    ),
  'ignored coverage': (size) => filled(size, '', () => '/* c8 ignore next */ // istanbul ignore\n'),
  'brackets without end': (size) => nested(size, '[', '', ']'),
  'brackets that are not closed': (size) => 'it.skip(' + '['.repeat(size - 8),
  'describe in describe': (size) =>
    filled(size, '', () => nested(Infinity, 'describe("a",()=>{', 'it.skip("b")', '});', 100)),
  'one string': (size) => filled(size, 'it.skip("', () => 'a', '")'),
  'one sum': (size) => filled(size, 'it.skip("a"', () => '+a', ')'),
  rows: (size) =>
    filled(size, 'it.skip.each([\n', (index) => `[${index}, "a", { b: ${index} }],\n`, '])("a", () => {});\n'),
};

const template: Readonly<Record<string, (size: number) => string>> = {
  triggers: (size) =>
    filled(
      size,
      '{"runtime":"node12","supported_triggers":[',
      (index) => `{"id":"post-logi${index}","version":"v1"},`,
      '{"id":"a","version":"v3"}]}',
    ),
  'brackets without end': (size) => nested(size, '[', '', ']'),
  'one id': (size) =>
    filled(size, '{"runtime":"node12","supported_triggers":[{"id":"', () => 'post-login', '","version":"v3"}]}'),
  'one runtime': (size) => filled(size, '{"runtime":"', () => 'node12', '"}'),
};

const config: Readonly<Record<string, (size: number) => string>> = {
  waivers: (size) =>
    filled(
      size,
      'waivers:\n',
      (index) => `  - rule: code/throws\n    path: a${index}\n    reason: a\n    expires: 2020-01-01\n`,
    ),
  'waivers of rules that are none': (size) => filled(size, 'waivers:\n', (index) => `  - rule: code/throw${index}\n`),
  'unknown keys': (size) => filled(size, '', (index) => `tests${index}: false\n`),
  'one key, again and again': (size) => filled(size, '', () => 'tests: false\n'),
  rules: (size) => filled(size, 'rules:\n', (index) => `  code/throw${index}: error\n`),
  'brackets without end': (size) => nested(size, '[', '', ']'),
  'brackets that are not closed': (size) => 'rules: ' + '['.repeat(size - 7),
  'maps without end': (size) => nested(size, '{a: ', '1', '}'),
  'lists without end': (size) => filled(size, '', () => '- '),
  anchors: (size) =>
    filled(size, 'a0: &a0 [x]\n', (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`),
  'one scalar': (size) => filled(size, 'tests: ', () => 'a'),
  'one text': (size) => filled(size, 'tests: "', () => '\\x61', '"'),
  comments: (size) => filled(size, '', () => '# a\n'),
  'line ends': (size) => '\n'.repeat(size),
  tags: (size) => filled(size, '', (index) => `a${index}: !!binary a\n`),
  indents: (size) => filled(size, '', (index) => `${' '.repeat(index % 300)}a:\n`),
};

const byRole: Readonly<Record<HostileRole, Readonly<Record<string, (size: number) => string>>>> = {
  action,
  manifest,
  guide,
  spec,
  template,
  config,
};

export const shapes: readonly Shape[] = Object.entries(byRole).flatMap(([role, ofRole]) =>
  Object.entries(ofRole).map(([name, text]) => ({ role: role as HostileRole, name, text })),
);
