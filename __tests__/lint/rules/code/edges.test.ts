import { values } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const files = (text: string) => ({ [ACTION]: text, 'deploy/template.json': null });
const requested = (url: string) => files(handler(`await fetch("${url}");`));

describe('code/insecure-url', () => {
  it.each([
    ['http://merrow.io', 'http://merrow.io'],
    [' HTTP://merrow.io:8080/a', 'http://merrow.io'],
    ['http://ann:key@merrow.io/a@b', 'http://merrow.io'],
    ['http://[2001:db8::1]:80/', 'http://[2001:db8::1]'],
    ['http://merrow.io?a', 'http://merrow.io'],
    ['http://merrow.io#a', 'http://merrow.io'],
    ['http://', 'http://…'],
    ['http://localhost.merrow.io', 'http://localhost.merrow.io'],
    ['http://mylocalhost', 'http://mylocalhost'],
    ['http://127.0.0', 'http://127.0.0'],
    ['http://1127.0.0.1', 'http://1127.0.0.1'],
    ['http://127.0.0.1.merrow.io', 'http://127.0.0.1.merrow.io'],
    ['http://10.0.0.0', 'http://10.0.0.0'],
  ])('reports "%s" as %s', async (url, told) => {
    expect(await values('code/insecure-url', requested(url))).toEqual([{ url: told }]);
  });

  it.each([
    ...[
      'http://localhost',
      'http://LOCALHOST:3000/a',
      'http://api.localhost',
      'http://127.0.0.1',
      'http://127.10.20.30:80',
    ],
    ...['http://0.0.0.0/', 'http://[::1]:8080', 'see http://merrow.io', 'xhttp://merrow.io', 'https://merrow.io'],
  ])('is silent on "%s"', async (url) => {
    expect(await values('code/insecure-url', requested(url))).toEqual([]);
  });

  it.each([
    [
      'one base of two requests',
      'const base = ▸"http://merrow.io";\nawait fetch(base);\nawait fetch(base);',
      ['requested'],
    ],
    [
      'a base that is also sent to',
      'const base = ▸"http://merrow.io";\nawait fetch(base);\napi.redirect.sendUserTo(base);',
      ['requested'],
    ],
    ['a redirect of nothing', 'api.redirect.sendUserTo();', []],
    [
      'a function of another name',
      'api.redirect.validateToken("http://merrow.io");\nsendUserTo("http://merrow.io");',
      [],
    ],
  ])('of %s', async (_name, body, expected) => {
    await expectFindings(
      'code/insecure-url',
      files(handler(body)),
      expected.map((each) => `code/insecure-url ${each}`),
    );
  });
});

describe('code/hard-coded-domain', () => {
  it.each([
    ['https://merrow.eu.auth0.com/api/v2', 'merrow.eu.auth0.com'],
    [' HTTP://merrow.AUTH0.com', 'merrow.AUTH0.com'],
    ['https://merrow.auth0.com:443/a', 'merrow.auth0.com'],
    ['https://merrow.auth0.com?a', 'merrow.auth0.com'],
    ['https://merrow.auth0.com#a', 'merrow.auth0.com'],
    ['https://mycdn.auth0.com', 'mycdn.auth0.com'],
    ['https://merrow.cdn.auth0.com', 'merrow.cdn.auth0.com'],
  ])('reports "%s"', async (url, host) => {
    expect(await values('code/hard-coded-domain', requested(url))).toEqual([
      { host, source: '`event.request.hostname`, or from a configuration field that the guide explains' },
    ]);
  });

  it.each([
    ...['cdn', 'www', 'docs', 'status', 'manage', 'marketplace', 'community', 'support', 'CDN.eu'].map(
      (name) => `https://${name}.auth0.com/a`,
    ),
    ...['https://auth0.com', 'https://merrow.auth0.com.io', 'https://x.io/merrow.auth0.com', 'ftp://merrow.auth0.com'],
  ])('is silent on "%s"', async (url) => {
    expect(await values('code/hard-coded-domain', requested(url))).toEqual([]);
  });

  it('reports one base once', async () => {
    const body = 'const base = ▸"https://merrow.auth0.com";\nawait fetch(base);\nawait fetch(base + "/a");';
    await expectFindings('code/hard-coded-domain', files(handler(body)), ['code/hard-coded-domain hardCoded']);
  });
});

describe('code/dynamic-code', () => {
  it.each([
    ['eval("1");', { name: 'eval' }],
    ['global.eval("1");', { name: 'eval' }],
    ['new globalThis.Function("1");', { name: 'new Function' }],
    ['global["Function"]("1");', { name: 'Function' }],
    ['setInterval("call()", 10);', { name: 'setInterval' }],
    ['const text = "call()";\nsetTimeout(text);', { name: 'setTimeout' }],
    ['require("node:child_process");', { name: 'node:child_process' }],
    ['process.env.TZ++;', {}],
    ['--process.env.TZ;', {}],
    ['const env = process.env;\nenv.TZ = "UTC";', {}],
    ['const { env: own } = process;\nown.TZ = "UTC";', {}],
    ['const { env: own } = require("process");\nown.TZ = "UTC";', {}],
    ['const p = require("process");\np.env.TZ = "UTC";', {}],
    ['globalThis.process.env.TZ = "UTC";', {}],
    ['global["process"]["env"] = {};', {}],
    ['const { env } = process;\nObject.assign(env, { TZ: "UTC" });', {}],
    ['delete process.env;', {}],
    ['process.env.TZ ||= "UTC";', {}],
  ])('reports %s', async (body, data) => {
    expect(await values('code/dynamic-code', files(handler(body)))).toEqual([data]);
  });

  it.each([
    'globalThis.evaluate("1"); window.eval("1"); global[name]("1");',
    'globalThis.call(Function); call(globalThis.Function);',
    'setTimeout(...["a"]); setTimeout(); setImmediate("a"); clock.setTimeout("a");',
    'process.title = "x"; process.exitCode++; delete process.title; process.environment.TZ = "UTC";',
    'const { env } = settings;\nenv.TZ = "UTC";',
    'const { title: env } = process;\nenv.TZ = "UTC";',
    'const { env: { TZ: zone } } = process;\nzone.a = "UTC";',
    'const [env] = process.argv;\nenv.TZ = "UTC";',
    'let env;\nenv.TZ = "UTC";',
    'function env() {}\nenv.TZ = "UTC";',
    '({ env }) => { env.TZ = "UTC"; };',
    'let { env } = process;\nenv = {};',
    'call(!process.env.TZ, typeof process.env.TZ, void process.env.TZ, -process.env.TZ);',
    'Object.keys(process.env); Object.assign(); Object.assign(...all); Object.freeze(process.env);',
    'require("fs").env.TZ = "UTC"; require().env.TZ = "UTC"; require(name).env.TZ = "UTC"; load("process").env.TZ = "UTC";',
    'require("process.js").env.TZ = "UTC"; require("a:process").env.TZ = "UTC";',
    'process.env.TZ.length = 1;',
    'require("vm2"); require("my:vm"); require("child_process/promises");',
  ])('is silent on %s', async (body) => {
    expect(await values('code/dynamic-code', files(handler(body)))).toEqual([]);
  });
});

describe('code/unreadable', () => {
  const names = (count: number, name: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `const ${name(index)} = 1;`).join('\n');
  const pair = (index: number) => `${String.fromCharCode(97 + (index % 26))}${Math.floor(index / 26)}`;
  const pieces = (count: number) => 'a();'.repeat(count / 4);

  it.each<[string, string, object | null]>([
    ['five names as obfuscators make them', names(5, (n) => `_0x3f${n}`), { sign: '5 names such as "_0x3f2a"' }],
    ['five in capitals', names(5, (n) => `_0X3F${n}`), { sign: '5 names such as "_0x3f2a"' }],
    ['four of them', names(4, (n) => `_0x3f${n}`), null],
    ['shorter ones', names(9, (n) => `_0x${n}a`), null],
    ['names that contain one', names(9, (n) => `a_0x3f${n}`), null],
    ['names that begin so', names(9, (n) => `_0x3f${n}_key`), null],
    ['101 codes', `call("${'\\x61'.repeat(101)}");`, { sign: '101 characters are written as escapes' }],
    [
      '101 codes in two texts',
      `call("${'\\x7e'.repeat(50)}", \`${'\\u0020'.repeat(51)}\`);`,
      { sign: '101 characters are written as escapes' },
    ],
    ['codes of other characters', `call("${'\\x80\\x1f\\u0080\\u0161\\u0119'.repeat(50)}");`, null],
    ['codes in a comment', `// ${'\\x61'.repeat(200)}`, null],
    ['152 pieces on a line', `\ncall();\n${pieces(152)}`, { line: 3, tokens: 152 }],
    ['the densest of two lines', `${pieces(156)}\n${pieces(200)}\n${pieces(160)}`, { line: 2, tokens: 200 }],
    ['the first of two lines alike', `${pieces(200)}\n${pieces(200)}`, { line: 1, tokens: 200 }],
    ['148 pieces on a line', pieces(148), null],
    ['150 pieces on a line', `${pieces(148)}a;`, null],
    ['151 pieces on a line', `${pieces(148)}a;b`, { line: 1, tokens: 151 }],
    ['literals on a line', `call(${'1,"a",`b`,/c/,true,null,[{}],'.repeat(100)}1);`, null],
    ['40 names, 30 of them short', names(40, (n) => (n < 30 ? pair(n) : `longer${n}`)), null],
    ['40 names, 31 of them short', names(40, (n) => (n < 31 ? pair(n) : `longer${n}`)), { short: 31, all: 40 }],
    ['39 names, all of them short', names(39, pair), null],
    ['40 names of three letters', names(40, (n) => pair(n).padEnd(3, 'x')), null],
    ['names that are only used', `call(${Array.from({ length: 60 }, (_, n) => pair(n)).join(',\n')});`, null],
  ])('of %s', async (_name, action, data) => {
    expect(await values('code/unreadable', { [ACTION]: action })).toEqual(data === null ? [] : [data]);
  });
});

describe('code/loose-equality', () => {
  it.each([
    ['a == b', [{ operator: '==', strict: '===' }]],
    ['a != b', [{ operator: '!=', strict: '!==' }]],
    ['null == a', []],
    ['a != null', []],
    ['a == undefined', [{ operator: '==', strict: '===' }]],
    ['a == /b/', [{ operator: '==', strict: '===' }]],
    ['a === b', []],
    ['a !== b', []],
    ['a >= b', []],
    [
      '(a == b) == c',
      [
        { operator: '==', strict: '===' },
        { operator: '==', strict: '===' },
      ],
    ],
    ['a == (b)', [{ operator: '==', strict: '===' }]],
  ])('of %s', async (test, data) => {
    expect(await values('code/loose-equality', files(`call(${test});`))).toEqual(data);
  });
});

describe('requests', () => {
  const AXIOS = 'const axios = require("axios");\n';
  const long = `client.${'x'.repeat(33)}`;

  it.each([
    ['axios.get(url, { timeout: 9999 })', []],
    ['axios.get(url, { timeout: 10000 })', [{ call: 'axios.get', seconds: 10 }]],
    ['axios . get (url, { timeout: 12500 })', [{ call: 'axios.get', seconds: 12.5 }]],
    ['axios.get(url, { timeout: ms })', []],
    ['axios.get(url)', []],
  ])('code/timeout-too-long of %s', async (call, data) => {
    expect(await values('code/timeout-too-long', files(AXIOS + handler(`await ${call};`)))).toEqual(data);
  });

  it('shortens a long call', async () => {
    const text = (name: string) =>
      files(
        `${AXIOS}const ${name.split('.')[0] ?? ''} = { ${name.split('.')[1] ?? ''}: axios };\n${handler(`await ${name}.get(url);`)}`,
      );
    const call = async (name: string) =>
      (await values('code/request-without-timeout', text(name))).map((data) => data['call']);
    expect(await call('c.short')).toEqual(['c.short.get']);
    expect(await call(long.slice(0, 36))).toEqual([`${long.slice(0, 36)}.get`]);
    expect(await call(long.slice(0, 37))).toEqual([`${`${long.slice(0, 37)}.get`.slice(0, 40)}…`]);
  });
});

describe('dependencies', () => {
  const declares = (...names: string[]) =>
    JSON.stringify({
      secrets: [],
      configuration: [],
      dependencies: names.map((name) => ({ name, version: '1.0.0' })),
    });
  const requiring = (...names: string[]) => names.map((name) => `require(${name});`).join('\n');

  it.each<[string, string, string, object[]]>([
    ['undeclared', '[]', requiring('"merrow"', '"merrow/lib"', '"merrow"'), [{ name: 'merrow' }]],
    [
      'undeclared',
      '[]',
      requiring('"./own"', '"../own"', '"/own"', '"./own"'),
      [{ name: './own' }, { name: '../own' }, { name: '/own' }],
    ],
    ['undeclared', '[]', requiring('"actions:keys"'), [{ name: 'actions:keys' }]],
    ['undeclared', '[]', requiring('name', '"node:fs"', '"fs/promises"'), []],
    ['undeclared', '["axios"]', requiring('"axois"'), [{ name: 'axois', known: 'axios' }]],
    ['undeclared', '["@merrow/sdk"]', requiring('"@merrow/sdk/lib"', '"@merrow/sdk"'), []],
    ['unused', '["axios", "got", "axios"]', '', [{ name: 'axios' }, { name: 'got' }]],
    ['unused', '["axios"]', requiring('"axios/lib"'), []],
    ['unused', '["axios"]', requiring('name'), []],
    ['unused', '["axios"]', requiring('"module"'), []],
    ['unused', '["axios"]', requiring('"node:module"'), []],
    ['unused', '["axios"]', requiring('"my:module"', '"modules"', '"./axios"'), [{ name: 'axios' }]],
  ])('that are %s of %s by %s', async (what, names, code, data) => {
    const all = { [MANIFEST]: declares(...(JSON.parse(names) as string[])), [ACTION]: `${code}\n${handler('')}` };
    expect(await values(`code/${what}-dependency`, all)).toEqual(data);
  });

  it.each(['{', '{"secrets": [], "configuration": [], "dependencies": [7]}'])('of a manifest like %s', async (text) => {
    const all = {
      [MANIFEST]: text,
      [ACTION]: `${requiring('"merrow"', '"./own"')}\n${handler('await import("got");')}`,
    };
    expect(await values('code/undeclared-dependency', all)).toEqual([{ name: './own' }]);
    expect(await values('code/unused-dependency', all)).toEqual([]);
    expect(await values('code/not-commonjs', all)).toEqual([]);
  });

  it('are reported at the import() that loads them', async () => {
    const all = {
      [MANIFEST]: declares('got'),
      [ACTION]: handler('await import("got/lib"); await import(name); require("got");'),
    };
    expect(await values('code/not-commonjs', all)).toEqual([{ name: 'got/lib' }]);
  });
});

describe('the texts that reach people', () => {
  const caught = (body: string) => files(handler(`try {\n  await check();\n} catch (error) {\n  ${body}\n}`));
  const answered = (body: string) =>
    files(handler(`const axios = require("axios");\nconst res = await axios.get("https://x.example");\n${body}`));

  it.each(['message', 'stack', 'cause', 'body', 'error', 'errors', 'response.data', 'response.body'])(
    "is an error's %s",
    async (property) => {
      expect(await values('code/error-shown-to-user', caught(`api.access.deny(error.${property});`))).toEqual([
        { method: 'api.access.deny' },
      ]);
    },
  );

  it.each(['name', 'code', 'status', 'response.status', 'response.statusText', 'response', 'config.data'])(
    'is not its %s',
    async (property) => {
      expect(await values('code/error-shown-to-user', caught(`api.access.deny(error.${property});`))).toEqual([]);
    },
  );

  it.each([
    ['data', 1],
    ['body', 1],
    ['status', 0],
    ['headers', 0],
  ])("of an answer's %s: %i", async (property, count) => {
    expect(await values('code/error-shown-to-user', answered(`api.access.deny(res.${property});`))).toHaveLength(count);
  });

  it.each([
    ['if (error instanceof PolicyError) api.access.deny(error.message);', 0],
    ['if (error instanceof PolicyError && debug) { api.access.deny(error.message); }', 0],
    ['if (debug && error instanceof PolicyError) api.access.deny(error.message);', 0],
    ['api.access.deny(error instanceof PolicyError ? error.message : "No.");', 0],
    ['const text = "No.";\napi.access.deny(error instanceof PolicyError ? error.message : text);', 0],
    ['api.access.deny(error instanceof PolicyError ? "No." : error.message);', 1],
    ['api.access.deny(error instanceof PolicyError ? error.message : String(error));', 1],
    ['api.access.deny(error.code === 1 ? error.message : "No.");', 1],
    ['if (error instanceof PolicyError) call(); else api.access.deny(error.message);', 1],
    ['if (error.code === 1) api.access.deny(error.message);', 1],
    ['while (error instanceof PolicyError) { api.access.deny(error.message); break; }', 1],
    ['const text = error.message;\n  api.access.deny(`${text}${error.stack}`);', 2],
  ])('where %s: %i', async (body, count) => {
    expect(await values('code/error-shown-to-user', caught(body))).toHaveLength(count);
  });

  it.each([
    ['event.user.email', { kind: 'email address', what: 'event.user.email' }],
    ['event.user.phone_number', { kind: 'phone number', what: 'event.user.phone_number' }],
    ['event.user.user_id', { kind: 'user id', what: 'event.user.user_id' }],
    ['event.user.name', { kind: 'name', what: 'event.user.name' }],
    ['event.request.ip', null],
    ['event.user.email.split("@")[1]', null],
    ['event.client.name', null],
  ])('in a URL is %s', async (read, data) => {
    const all = files(handler(`await fetch(\`https://x.example/?a=\${${read}}&b=\${${read}}\`);`));
    const found = await values('code/pii-in-url', all);
    expect(found.slice(0, 1)).toEqual(data === null ? [] : [data]);
  });

  it.each([
    [
      'event.user.email',
      { what: 'event.user.email', kind: 'email address', sink: 'console.log', line: 2, example: 'event.user.user_id' },
    ],
    [
      'event.request.ip',
      { what: 'event.request.ip', kind: 'IP address', sink: 'console.log', line: 2, example: 'event.user.user_id' },
    ],
    ['event.user', { what: 'event.user', sink: 'console.log', line: 2, example: 'event.user.user_id' }],
    ['event', { what: 'event', sink: 'console.log', line: 2, example: 'event.user.user_id' }],
    ['event.user.user_id', null],
    ['event.user.email.split("@")[1]', null],
    ['event.client', null],
    ['event.secrets', null],
  ])('in a log is %s', async (read, data) => {
    const all = files(handler(`console.log(${read});`));
    expect(await values('code/pii-logged', all)).toEqual(data === null ? [] : [data]);
  });
});

describe('code/claim-name', () => {
  it.each([
    ['"aud"', 'restricted'],
    ['"https://merrow.io/plan"', null],
    ['"https://auth0.com/plan"', 'reserved'],
    ['event.user.name', 'dynamic'],
  ])('of %s is %j', async (claim, messageId) => {
    const text = files(handler(`api.idToken.setCustomClaim(${messageId === null ? '' : '▸'}${claim}, 1);`));
    await expectFindings('code/claim-name', text, messageId === null ? [] : [`code/claim-name ${messageId}`]);
  });

  it('names the claim, or a part of it', async () => {
    const of = (claim: string) => values('code/claim-name', files(handler(`api.idToken.setCustomClaim(${claim}, 1);`)));
    expect(await of('"aud"')).toEqual([{ claim: 'aud' }]);
    expect(await of('event.user.name')).toEqual([{}]);
    expect(await of(`"https://auth0.com/${'x'.repeat(60)}"`)).toEqual([
      { claim: `https://auth0.com/${'x'.repeat(41)}…` },
    ]);
  });
});

describe('code/module-state', () => {
  const state = (body: string) =>
    values('code/module-state', { [ACTION]: `let last;\nlet count = 0;\n${handler(body)}` });

  it.each([
    ['switch (event.user.email) { case "a": last = 1; }', 1],
    ['switch (event.tenant.id) { case "a": last = 1; }', 0],
    ['event.user.email && (last = 1);', 1],
    ['event.tenant.id || (last = 1);', 0],
    ['event.user.email ? (last = 1) : call();', 1],
    ['event.user.email ? call() : (last = 1);', 1],
    ['if (event.tenant.id) { if (event.user.email) { last = 1; } }', 1],
    ['if ((last = 1)) call(event.user.email);', 0],
    ['(last = 1) && event.user.email;', 0],
    ['while (event.user.email) { last = 1; }', 0],
    ['if (event.user.email) (() => { last = 1; })();', 0],
    ['last = event.user; last = event.user.email;', 1],
    ['last = event.user; count += 1; count += 1;', 2],
  ])('of %s: %i', async (body, count) => {
    expect(await state(body)).toHaveLength(count);
  });

  it('names the variable', async () => {
    expect(await state('count += 1;')).toEqual([{ name: 'count' }]);
    expect(await state('last = event.user;')).toEqual([{ name: 'last' }]);
  });
});

describe('code/no-debug-flag', () => {
  const logs = 'console.log("accepted");';
  const of = (text: string, body = logs) => values('code/no-debug-flag', { [MANIFEST]: text, [ACTION]: handler(body) });

  it.each([
    ['a name', manifest([], ['DEBUG'])],
    ['a label', manifest([], ['X']).replace('"label": "L"', '"label": "Debug mode"')],
    ['a secret', manifest(['TEST_MODE'])],
  ])('is silent on a switch by %s', async (_name, text) => {
    expect(await of(text)).toEqual([]);
  });

  it.each([
    ['no switch', manifest([], ['REGION']), logs, 1],
    ['a field that does not exist', manifest([], ['LOUD']), `if (event.configuration.LOUD) ${logs}`, 1],
    ['a secret that switches', manifest(['LOUD']), `if (event.secrets.LOUD) ${logs}`, 1],
    ['a constant that switches', manifest([], ['LOUD']), `if (debug) ${logs}`, 1],
    ['configuration that is faulty', '{"secrets": [], "configuration": [7], "dependencies": []}', logs, 0],
    ['secrets that are faulty', '{"secrets": [7], "configuration": [], "dependencies": []}', logs, 0],
    ['a manifest that does not parse', '{', logs, 0],
  ])('of %s', async (_name, text, body, count) => {
    expect(await of(text, body)).toHaveLength(count);
  });
});

describe('code/throws', () => {
  it.each([
    ['onExecutePostLogin', [{ deny: 'access.deny' }]],
    ['onExecutePostUserRegistration', []],
    ['onExecuteSomething', []],
  ])('in %s', async (name, data) => {
    expect(
      await values('code/throws', files(`exports.${name} = async (event, api) => { throw new Error("x"); };`)),
    ).toEqual(data);
  });
});

describe('code/unhandled-request', () => {
  const https = (rest: string) => files(`const https = require("https");\n${handler(rest)}`);
  const request = (rest: string) => files(`const request = require("request");\n${handler(rest)}`);

  it.each<[string, ReturnType<typeof files>, object[]]>([
    ['a listener for errors', https('https.get(url).on("error", call);'), []],
    ['one by once', https('https.get(url).once("error", call);'), []],
    ['one by addListener', https('https.get(url).addListener("error", call);'), []],
    ['a listener for data', https('https.get(url).on("data", call);'), [{ call: 'https.get' }]],
    ['a listener that is taken off', https('https.get(url).off("error", call);'), [{ call: 'https.get' }]],
    ['a listener for an unknown event', https('https.get(url).on(name, call);'), [{ call: 'https.get' }]],
    ['a listener for nothing', https('https.get(url).on();'), [{ call: 'https.get' }]],
    ['a request that is passed on', https('call(https.get(url));'), []],
    ['a request that is returned', https('return https.get(url);'), []],
    ['a request in a variable', https('const req = https.get(url);\nreq.end();'), [{ call: 'https.get' }]],
    ['a request with a callback', request('request(url, (error, answer) => call(error, answer));'), []],
    ['a request without one', request('request(url);'), [{ call: 'request' }]],
    [
      'a request that nobody calls',
      files(`const https = require("https");\nfunction f() { https.get(url); }\n${handler('')}`),
      [],
    ],
    ['a flow that continues', files('exports.onExecutePostUserRegistration = async () => { await fetch(url); };'), []],
    ['an Action of no flow', files('exports.run = async () => { await fetch(url); };'), []],
    ['a request', files(handler('await fetch(url);')), [{ call: 'fetch', deny: 'access.deny' }]],
    ['a request that nobody waits for', files(handler('fetch(url);')), [{ call: 'fetch' }]],
  ])('of %s', async (_name, all, data) => {
    expect(await values('code/unhandled-request', all)).toEqual(data);
  });
});

it.each([
  ['import a from "a";', 'import'],
  ['export const a = 1;', 'export'],
  ['await a();', 'await'],
  ['const a: string = "";', 'typescript'],
  ['const a = <b />;', 'jsx'],
])('code/not-commonjs reports %s as "%s"', async (text, messageId) => {
  const places = { import: '▸', export: '▸', await: '▸' } as Readonly<Record<string, string>>;
  const marked =
    messageId in places ? `▸${text}` : text.replace(messageId === 'jsx' ? '<b' : ': string', (at) => `▸${at}`);
  await expectFindings('code/not-commonjs', files(marked), [`code/not-commonjs ${messageId}`]);
});

it('code/ungated-log shows how the call is written', async () => {
  const text = handler('console.log("a");\nconsole\n  .error("b");\nconst say = (x) => console.info(x);\nsay("c");');
  expect(await values('code/ungated-log', files(text))).toEqual([
    expect.objectContaining({ call: 'console.log', how: expect.stringContaining('`if (event.') as string }),
    expect.objectContaining({ call: 'console.error' }),
    expect.objectContaining({ call: 'console.info' }),
  ]);
});

it('code/continues-after-deny shows what continues, and through which helper', async () => {
  const text = `const stop = (api) => { api.access.deny("No."); };\n${handler('if (a) stop(api);\nif (b) api.access.deny("No.");\ncall();')}`;
  expect(await values('code/continues-after-deny', files(text))).toEqual([
    { method: 'access.deny', line: 4, helper: 'stop' },
    { method: 'access.deny', line: 5 },
  ]);
});
