import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler } from '../marks.ts';

const said = async (rule: string, action: string) =>
  (await lint({ [ACTION]: action })).filter((each) => each.rule === rule).map(sentences);

describe('code/loose-equality', () => {
  const rule = 'code/loose-equality';

  it.each([
    ['a text', 'if (event.configuration.DEBUG ▸== "true") return;'],
    ['a number', 'if (event.stats.logins_count ▸== 1) return;'],
    ['a value that must not be there', 'if (event.connection.strategy ▸!= "auth0") return;'],
    ['undefined', 'if (event.user.email ▸== undefined) return;'],
    ['a type and a value that may be any text', 'const ok = typeof event.user.email ▸== event.client.metadata.type;'],
    ['two values', 'const same = list.find((each) => each.id ▸== event.user.user_id);'],
    ['a value in brackets', 'if ((a) ▸== (b || c)) return;'],
  ])('fires on a comparison with %s', async (_name, body) => {
    await expectFindings(rule, { [ACTION]: handler(body) }, [`${rule} loose`]);
  });

  it('fires on each of them', async () => {
    await expectFindings(rule, { [ACTION]: handler('call(a ▸== b ? c ▸!= d : e === f);') }, [
      `${rule} loose`,
      `${rule} loose`,
    ]);
  });

  it.each([
    ['===', 'if (event.configuration.DEBUG === "true") return;'],
    ['!==', 'if (event.connection.strategy !== "auth0") return;'],
    ['== null', 'if (event.user.email == null) return;'],
    ['!= null', 'const has = event.user.email != null;'],
    ['a type', 'const ok = typeof event.user.email == "string" || "number" != typeof a || typeof a == typeof b;'],
    ['null ==', 'if (null == event.user.email) return;'],
    ['an assignment', 'let a; a = b; a ??= c; a ||= d;'],
    ['an arrow and comparisons of size', 'call((a) => a >= 1 && a <= 2);'],
    ['a text that contains it', 'call("a == b", `c != d`, /==/);'],
    ['a comment', '// a == b\n/* c != d */'],
  ])('is silent on %s', async (_name, body) => {
    await expectFindings(rule, { [ACTION]: handler(body) }, []);
  });

  it('says what to write', async () => {
    expect(await said(rule, handler('call(a != b);'))).toEqual([
      '"!=" converts types before it compares. Write `!==`. Only `!= null` is allowed.',
    ]);
  });
});

describe('code/dynamic-code', () => {
  const rule = 'code/dynamic-code';

  it.each([
    ['eval', 'made', handler('▸eval(event.configuration.RULE);')],
    ['eval, called indirectly', 'made', handler('(0, ▸eval)("1");')],
    ['eval under another name', 'made', 'const run = ▸eval;'],
    ['eval of globalThis', 'made', '▸globalThis.eval("1");'],
    ['new Function', 'made', handler('const rule = ▸new Function("event", event.configuration.RULE);')],
    ['Function', 'made', 'const rule = ▸Function("return 1");'],
    ['a timer with a text', 'made', handler('▸setTimeout("call()", 10);')],
    ['vm', 'module', 'const vm = require(▸"vm");'],
    ['node:vm', 'module', 'const { runInNewContext } = require(▸"node:vm");'],
    ['child_process', 'module', handler('const { execSync } = require(▸"child_process");')],
    ['a variable of the environment', 'environment', '▸process.env.NODE_OPTIONS = "--no-warnings";'],
    ['the check of certificates turned on', 'environment', '▸process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";'],
    ['one by its name', 'environment', 'process.title;\n▸process.env["TZ"] = "UTC";'],
    ['one by an alias', 'environment', 'const { env } = process;\n▸env.TZ = "UTC";'],
    ['one by require', 'environment', '▸require("node:process").env.TZ = "UTC";'],
    ['one that is removed', 'environment', 'delete ▸process.env.HTTPS_PROXY;'],
    ['several at once', 'environment', 'Object.assign(▸process.env, { TZ: "UTC" });'],
    ['all of them', 'environment', '▸process.env = {};'],
  ])('fires on %s', async (_name, message, action) => {
    await expectFindings(rule, { [ACTION]: action }, [`${rule} ${message}`]);
  });

  it.each([
    ['reads of the environment', 'const zone = process.env.TZ || "UTC";\nconst { NODE_ENV } = process.env;'],
    ['a local function named eval', 'const score = { eval(x) { return x; } };\nscore.eval("1");'],
    ['a local named Function', 'class Function {}\nconst made = new Function("x");'],
    ['a check for a function', 'const is = (x) => x instanceof Function || typeof x === "function";'],
    ['a timer with a function', 'setTimeout(() => call(), 10);\nsetInterval(call, 10);'],
    ['a promise around a timer', 'const pause = (ms) => new Promise((done) => setTimeout(done, ms));'],
    ['a local named process', 'const process = { env: {} };\nprocess.env.TZ = "UTC";'],
    ['a field named env', 'const settings = {};\nsettings.env = "live";\nsettings.env.region = "eu";'],
    ['a local named env', 'let env = {};\nenv = { a: 1 };\nenv.a = 2;'],
    ['other built-in modules', 'require("node:crypto"); require("util"); require("url");'],
    ['a package whose name begins so', 'require("vm-browserify"); require("child_process_x");'],
    ['text that is data', 'const data = JSON.parse("{}");\nconst words = "eval(1); new Function()";'],
    ['a copy of the environment', 'const own = { ...process.env };\nown.TZ = "UTC";\nObject.assign({}, process.env);'],
  ])('is silent on %s', async (_name, action) => {
    await expectFindings(rule, { [ACTION]: action }, []);
  });

  it('says what to write', async () => {
    expect(await said(rule, 'eval("1"); require("vm"); process.env.A = "b";')).toEqual([
      'The Action creates code from text with "eval". Write the code out. For data, use `JSON.parse`.',
      'The Action requires "vm", which runs code or programs that are not reviewed. Do without it: an Action is one reviewed file.',
      'The Action writes to `process.env`, which all executions of its process share. Keep the value in a variable of the handler, or pass it as an argument.',
    ]);
  });
});

describe('code/unreadable', () => {
  const rule = 'code/unreadable';
  const statement = (index: number) => `var a${index}=b(c.d,function(e){return e.f(${index})});`;
  const minified = Array.from({ length: 20 }, (_, index) => statement(index)).join('');
  const names = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `const ${of(index)} = ${index};`).join('\n');
  const letters = (index: number) => `${'abcdefghij'[index % 10]}${'abcdefghij'[Math.floor(index / 10)]}`;
  const escaped = (count: number) => `call("${'\\x61'.repeat(count)}");`;

  it.each([
    ['minified code', 'minified', `▸${minified}`],
    ['minified code below a licence', 'minified', `▸/* (c) Merrow */\n${minified}`],
    ['minified code between code', 'minified', `▸${handler('call();')}${minified}`],
    ['minified code that was indented again', 'renamed', `▸${names(40, letters)}`],
    ['names of an obfuscator', 'obfuscated', `▸${names(5, (index) => `_0x3f2a${index}`)}`],
    ['strings written as codes', 'obfuscated', `▸${escaped(101)}`],
    ['the same in Unicode', 'obfuscated', `▸${escaped(101).replaceAll('\\x61', '\\u0061')}`],
  ])('fires on %s', async (_name, message, action) => {
    await expectFindings(rule, { [ACTION]: action }, [`${rule} ${message}`]);
  });

  it.each([
    ['a long text', `const certificate = "${'MIIBszCCAVk'.repeat(500)}";`],
    ['a long template', `const page = \`${'<p>words</p>'.repeat(500)}\`;`],
    [
      'a long list of texts on one line',
      `const codes = [${Array.from({ length: 400 }, (_, n) => `"c${n}"`).join(',')}];`,
    ],
    ['a long table on one line', `const map = {${Array.from({ length: 400 }, (_, n) => `"k${n}":${n}`).join(',')}};`],
    ['a long comment', `// ${'words and more words '.repeat(200)}\ncall();`],
    ['a long regular expression', `const re = /${'(?:a|b)'.repeat(300)}/;`],
    ['short names in a short Action', names(39, letters)],
    ['some short names among others', names(60, (n) => (n % 2 === 0 ? letters(n / 2) : `longer${n}`))],
    ['four names that only look made', names(4, (index) => `_0x3f2a${index}`)],
    ['a hundred codes in strings', escaped(100)],
    ['control characters and emoji by their codes', `call("${'\\x1b\\u001f\\u{1F600}\\ud83d'.repeat(60)}");`],
    [
      'a line of code as people write it',
      handler(`call(${Array.from({ length: 40 }, (_, n) => `x${n}.y`).join(', ')});`),
    ],
  ])('is silent on %s', async (_name, action) => {
    await expectFindings(rule, { [ACTION]: action }, []);
  });

  it('says what to write', async () => {
    expect(await said(rule, minified)).toEqual([
      'The Action is minified: line 1 has 400 tokens. Submit the original source. Auth0 reviews it line by line.',
    ]);
  });
});
