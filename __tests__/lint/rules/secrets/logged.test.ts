import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const declared = manifest(['API_KEY', 'TOKEN'], ['DEBUG', 'URL']);
const files = (action: string) => ({ [MANIFEST]: declared, [ACTION]: action });

describe('secrets/logged', () => {
  it.each([
    ['a read', 'console.log(▸event.secrets.API_KEY);'],
    ['under a debug flag', 'if (event.configuration.DEBUG === "true") console.log("key", ▸event.secrets.API_KEY);'],
    ['a variable', 'const key = event.secrets["API_KEY"];\nconsole.error(▸key);'],
    ['a pattern with a default', 'const { API_KEY: key = "" } = event.secrets;\nconsole.debug("x", ▸key);'],
    ['a template', 'const { API_KEY } = event.secrets;\nconsole.log(`key ${▸API_KEY}`);'],
    ['a composed text', 'console.log("key " + ▸event.secrets.API_KEY + "!");'],
    ['a text in a variable', 'const text = "key " + event.secrets.API_KEY;\nconsole.log(▸text);'],
    ['an object literal', 'console.log("config", { url: "x", apiKey: ▸event.secrets.API_KEY });'],
    [
      'JSON of an object',
      'const config = { key: event.secrets.API_KEY, n: 1 };\nconsole.log(▸JSON.stringify(config, null, 2));',
    ],
    ['a spread object', 'const config = { key: event.secrets.API_KEY };\nconsole.log(▸{ ...config, n: 1 });'],
    ['a property that is set later', 'const config = {};\nconfig.key = event.secrets.API_KEY;\nconsole.log(▸config);'],
    ['a header', 'const headers = { authorization: `Bearer ${event.secrets.API_KEY}` };\nconsole.log(▸headers);'],
    ['a fallback', 'const key = event.secrets.API_KEY || "none";\nconsole.log(▸key);'],
    ['a choice', 'const key = test ? "x" : event.secrets.API_KEY;\nconsole.log(▸key);'],
    [
      'an error that quotes it',
      'const error = new Error(`bad key ${event.secrets.API_KEY}`);\nconsole.error(▸error.message);',
    ],
    [
      'an error that is caught',
      'try { throw new Error("bad " + event.secrets.API_KEY); } catch (e) { console.log(▸e.message); }',
    ],
    ['base64', 'console.log(▸Buffer.from(event.secrets.API_KEY).toString("base64"));'],
    ['a list', 'console.log([▸event.secrets.API_KEY, 1].join(" "));'],
    ['a text that grows', 'let text = "a";\ntext += event.secrets.API_KEY;\nconsole.log(▸text);'],
    ['an alias of console', 'const { log } = console;\nlog(▸event.secrets.API_KEY);'],
    ['a callback', '[event.secrets.API_KEY].forEach((each) => console.log(▸each));'],
    [
      'a value that is cleaned on one way only',
      'let key = event.secrets.API_KEY;\nif (x) key = "hidden";\nconsole.log(▸key);',
    ],
    ['a promise', 'const load = async () => event.secrets.API_KEY;\nconsole.log(▸await load());'],
  ])('fires on the value in %s', async (_name, body) => {
    await expectFindings('secrets/logged', files(handler(body)), ['secrets/logged value']);
  });

  it.each([
    ['substring', 'console.log(`key ${▸event.secrets.API_KEY.substring(0, 4)}…`);'],
    [
      'slice of a variable',
      'const { API_KEY } = event.secrets;\nconst prefix = API_KEY.slice(0, 15);\nconsole.log("key:", ▸prefix);',
    ],
    ['optional slice', 'console.log(▸event?.secrets?.API_KEY?.slice(-4));'],
    ['a piece of it', 'console.log(▸event.secrets.API_KEY.split("_")[0]);'],
    ['a character', 'console.log(▸event.secrets.API_KEY[0]);'],
    ['an object', 'console.log({ prefix: ▸event.secrets.API_KEY.substr(0, 4) });'],
  ])('fires on a part of it by %s', async (_name, body) => {
    await expectFindings('secrets/logged', files(handler(body)), ['secrets/logged part']);
  });

  it.each([
    ['event', 'console.log(▸event, api);'],
    ['JSON of event', 'console.log(▸JSON.stringify(event));'],
    ['a copy of event', 'console.log(▸{ ...event });'],
    ['event.secrets', 'const { secrets } = event;\nconsole.log("secrets", ▸secrets);'],
    ['the values', 'console.log(▸Object.values(event.secrets));'],
    ['each entry', 'for (const [name, value] of Object.entries(event.secrets)) console.log(name, ▸value);'],
    ['both stores together', 'const all = { ...event.configuration, ...event.secrets };\nconsole.log(▸all);'],
  ])('fires on all of %s', async (_name, body) => {
    await expectFindings('secrets/logged', files(handler(body)), ['secrets/logged all']);
  });

  it.each([
    [
      'a helper that logs',
      `const debug = (...args) => console.log("[x]", ...args);\n${handler('debug("key", ▸event.secrets.API_KEY);')}`,
    ],
    [
      'a helper that checks the flag',
      `function log(event, text) {\n  if (event.configuration.DEBUG) console.log(text);\n}\n${handler('log(event, `key ${▸event.secrets.API_KEY}`);')}`,
    ],
    [
      'a helper that reads it itself',
      `function dump(event) {\n  console.log("x", ▸event.secrets.API_KEY);\n}\n${handler('dump(event);')}`,
    ],
    [
      'the result of a helper',
      `const keyOf = ({ secrets }) => secrets.API_KEY;\n${handler('const key = keyOf(event);\nconsole.log(▸key);')}`,
    ],
    [
      'a field of a class',
      `class Client {\n  constructor(key) {\n    this.key = key;\n  }\n  debug() {\n    console.log(▸this.key);\n  }\n}\n${handler('new Client(event.secrets.API_KEY).debug();')}`,
    ],
    [
      'a parameter pattern',
      'exports.onExecutePostLogin = async ({ secrets: { API_KEY } }, api) => {\n  console.warn(▸API_KEY);\n};\n',
    ],
  ])('fires on %s', async (_name, action) => {
    await expectFindings('secrets/logged', files(action), ['secrets/logged value']);
  });

  it.each([
    [
      'its presence',
      'const { API_KEY } = event.secrets;\nconsole.log("key", !!API_KEY, Boolean(API_KEY), API_KEY ? "set" : "missing", typeof API_KEY);',
    ],
    ['a comparison', 'console.log(event.secrets.API_KEY === undefined, event.secrets.API_KEY.startsWith("sk_"));'],
    ['its length', 'console.log(event.secrets.API_KEY.length, `${event.secrets.API_KEY?.length ?? 0} characters`);'],
    ['the names of the secrets', 'console.log(Object.keys(event.secrets));'],
    [
      'another property of an object that holds it',
      'const config = { key: event.secrets.API_KEY, url: "https://x.example" };\nconsole.log(config.url, `to ${config.url}`);',
    ],
    [
      'the rest of such an object',
      'const { key, ...safe } = { key: event.secrets.API_KEY, url: "x" };\nconsole.log(safe);',
    ],
    [
      'a hash',
      'const crypto = require("crypto");\nconsole.log(crypto.createHash("sha256").update(event.secrets.API_KEY).digest("hex"));',
    ],
    [
      'the answer to a request',
      'const res = await fetch("https://x.example", { headers: { Authorization: event.secrets.API_KEY } });\nconsole.log(res.status, await res.json());',
    ],
    [
      'the result of an SDK',
      'const client = new Client({ key: event.secrets.API_KEY });\nconst result = await client.check(event.secrets.TOKEN);\nconsole.log(result, client.name);',
    ],
    ['an encrypted token', 'console.log(api.redirect.encodeToken({ secret: event.secrets.API_KEY, payload: {} }));'],
    ['a value that was replaced', 'let key = event.secrets.API_KEY;\ncall(key);\nkey = "hidden";\nconsole.log(key);'],
    ['a value before it is assigned', 'let key = "none";\nconsole.log(key);\nkey = event.secrets.API_KEY;\ncall(key);'],
    ['asterisks', 'console.log(event.secrets.API_KEY.replace(/./g, "*"));'],
    [
      'an event without its secrets',
      'const { secrets, ...rest } = event;\nconsole.log(rest);\nconsole.log({ ...event, secrets: undefined });',
    ],
    ['a copy that was cleaned', 'const copy = { ...event };\ndelete copy.secrets;\nconsole.log(copy);'],
    ['other parts of the event', 'console.log(event.user.user_id, event.client.name, event.configuration.URL);'],
    ['an object as a text', 'console.log(`event: ${event}`);'],
    ['a replacer that may leave it out', 'console.log(JSON.stringify({ key: event.secrets.API_KEY }, redact));'],
    ["another object's secrets", 'const vault = await open();\nconsole.log(vault.secrets.API_KEY);'],
    ['a name by its value', 'console.log(NAMES[event.secrets.API_KEY]);'],
    ['code that does not log', 'await fetch("https://x.example", { headers: { key: event.secrets.API_KEY } });'],
    [
      'a call that returns another value',
      'const trim = (text) => text.trim();\nconst key = trim(event.secrets.API_KEY);\nconsole.log(trim(event.configuration.URL), !key);',
    ],
    ['an element next to it', 'const [key, url] = [event.secrets.API_KEY, "x"];\nconsole.log(url, !key);'],
  ])('is silent on %s', async (_name, body) => {
    await expectFindings('secrets/logged', files(handler(body)), []);
  });

  it('is silent on a helper that only logs another part of its argument', async () => {
    const action = `const log = (config, text) => console.log(text, config.url);\n${handler('log({ key: event.secrets.API_KEY, url: "x" }, "hello");')}`;
    await expectFindings('secrets/logged', files(action), []);
  });

  it('reports each secret once at one place', async () => {
    const body = [
      'const both = { ...event.secrets, again: event.secrets };',
      'console.log(▸both);',
      'const pair = [event.secrets.API_KEY, event.secrets.TOKEN, event.secrets.API_KEY].join("");',
      'console.log(▸pair);',
    ].join('\n');
    await expectFindings('secrets/logged', files(handler(body)), ['secrets/logged all', 'secrets/logged several']);
  });

  it('names all secrets that one helper logs, and the line of the log', async () => {
    const action = `const show = (config) => {\n  console.log("config", config);\n};\n${handler('const { API_KEY, TOKEN } = event.secrets;\nconst config = { API_KEY, TOKEN, url: "x" };\nshow(config);')}`;
    const found = (await lint(files(action))).filter(({ rule }) => rule === 'secrets/logged');
    expect(found.map(sentences)).toEqual([
      'Secrets reach `console.log` on line 2: API_KEY, TOKEN. Log whether they are set, for example `Boolean(event.secrets.API_KEY)`, or nothing. ' +
        'A debug switch does not make them safe to log.',
    ]);
  });

  it('says which secret reaches which log', async () => {
    const body = 'console.error(event.secrets.API_KEY);\nconsole.log(event.secrets.TOKEN.slice(0, 4), event.secrets);';
    const findings = (await lint(files(handler(body)))).filter(({ rule }) => rule === 'secrets/logged');
    expect(findings.map(sentences)).toEqual([
      'The secret "API_KEY" reaches `console.error` on line 2. Log whether it is set, for example `Boolean(event.secrets.API_KEY)`, or nothing. ' +
        'A debug switch does not make it safe to log.',
      'A part of the secret "TOKEN" reaches `console.log` on line 3. Log whether it is set, for example `Boolean(event.secrets.TOKEN)`, or nothing. ' +
        'Reviewers also reject the first characters of a key.',
      'All of `event.secrets` reaches `console.log` on line 3, including every secret. Log the few properties that are needed, such as `event.user.user_id`. ' +
        'A debug switch does not make secrets safe to log.',
    ]);
  });
});
