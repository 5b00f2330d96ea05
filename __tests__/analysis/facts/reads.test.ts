import { FILE, marked, parsed, readsOf } from '../parsed.ts';

const handler = (body: string, parameters = 'event, api') =>
  `exports.onExecutePostLogin = async (${parameters}) => {\n${body}\n};\n`;

describe('reads of secrets and configuration', () => {
  it.each<[string, string, string[]]>([
    [
      'a list that is filtered',
      handler('const missing = ["A", "B"].filter((name) => !event.secrets[name]);'),
      ['secrets.A', 'secrets.B'],
    ],
    [
      'a constant list',
      `const NAMES = ["A", "B"];\n${handler('if (NAMES.some((n) => !event.secrets[n])) return;')}`,
      ['secrets.A', 'secrets.B'],
    ],
    [
      'a frozen list',
      `const NAMES = Object.freeze(["A"]);\n${handler('NAMES.every((n) => event.secrets[n]);')}`,
      ['secrets.A'],
    ],
    [
      'a loop over a list',
      handler('for (const name of ["A", "B"]) call(event.configuration[name]);'),
      ['configuration.A', 'configuration.B'],
    ],
    [
      'a helper that receives the name',
      `const get = (e, name) => e.secrets[name];\n${handler('call(get(event, "A"), get(event, "B"));')}`,
      ['secrets.A', 'secrets.B'],
    ],
    [
      'a value that a class makes from the event',
      `class Client {\n  static of(event) { return new Client(event); }\n  constructor(event) { this.event = event; }\n  key() { return this.event.secrets.A; }\n}\n${handler('call(Client.of(event).key());')}`,
      ['secrets.A'],
    ],
    [
      'a getter of a class',
      `class Client {\n  constructor(event) { this.event = event; }\n  get settings() { return this.event.configuration; }\n  secrets() { return this.event.secrets; }\n  run() { return call(this.settings.A, this.secrets().B); }\n}\n${handler('new Client(event).run();')}`,
      ['configuration.A', 'secrets.B'],
    ],
    [
      'a getter of a class that something else may ask',
      `class Client {\n  constructor(event) { this.event = event; }\n  get settings() { return this.event.configuration; }\n}\n${handler('const client = make(new Client(event));\ncall(client.settings.A);')}`,
      ['configuration.*', 'secrets.*'],
    ],
    [
      'a method of a class in a pattern',
      `class Client {\n  constructor(event) { this.event = event; }\n  load() { return this.event.secrets; }\n  run() { const { load } = this; return call(this.load().A, load); }\n}\n${handler('new Client(event).run();')}`,
      ['secrets.*', 'secrets.A'],
    ],
    [
      'a helper that is chosen by its name',
      `const senders = { sms: (e) => call(e.secrets.A), async voice({ secrets }) { call(secrets.B); } };\n${handler('const send = senders[event.configuration.KIND] || senders.sms;\nsend(event);')}`,
      ['configuration.KIND', 'secrets.A', 'secrets.B'],
    ],
    [
      'helpers that are called one after the other',
      `const one = (e) => e.secrets.A;\nconst STEPS = [one, (e) => e.secrets.B];\n${handler('for (const step of STEPS) await step(event);\nSTEPS.map((step) => step(event));')}`,
      ['secrets.A', 'secrets.B'],
    ],
    [
      'a helper out of a table that grows',
      `const senders = { sms: (e) => call(e.secrets.A) };\nsenders[kind] = other;\n${handler('senders[event.configuration.KIND](event);')}`,
      ['configuration.*', 'configuration.KIND', 'secrets.*'],
    ],
    [
      'a helper out of a list with others',
      `const one = (e) => call(e.secrets.A);\n${handler('for (const step of [one, ...more]) step(event);')}`,
      ['configuration.*', 'secrets.*'],
    ],
    [
      'a list with an element that is not known',
      handler('["A", name].filter((n) => event.secrets[n]);'),
      ['secrets.*'],
    ],
    [
      'a list that can grow',
      handler('const names = ["A"]; names.push(event.client.name); names.forEach((n) => call(event.secrets[n]));'),
      ['secrets.*'],
    ],
    [
      'a list that grows by a name',
      handler('let names = ["A"]; names.push("B"); names.forEach((n) => call(event.secrets[n]));'),
      ['secrets.A', 'secrets.B'],
    ],
    ['the index of a list', handler('["A"].forEach((each, n) => call(event.secrets[n]));'), ['secrets.*']],
    ['a name that is changed', handler('for (let n of ["A"]) { n = n + "X"; call(event.secrets[n]); }'), ['secrets.*']],
    ['a method of something else', handler('list.forEach((n) => call(event.secrets[n]));'), ['secrets.*']],
    [
      'a list too long to be one of names',
      handler(`[${'"A",'.repeat(61)}].forEach((n) => call(event.secrets[n]));`),
      ['secrets.*'],
    ],
  ])('know the names of %s', (_name, text, expected) => {
    expect(readsOf(text)).toEqual(expected);
  });

  it.each([
    ['a fallback to another object', 'const s = event.secrets || process.env; call(s.NODE_ENV);'],
    ['a nullish fallback', 'const s = event.secrets ?? load(); call(s.NODE_ENV);'],
    ['a fallback of event', 'const e = event || other; call(e.secrets.NODE_ENV);'],
    ['a condition', 'const s = test ? event.secrets : process.env; call(s.NODE_ENV);'],
    ['a default in a pattern', 'const { secrets: s = process.env } = event; call(s.NODE_ENV);'],
    ['a pattern of a fallback', 'const { NODE_ENV } = event.secrets || process.env;'],
    ['a variable that gets another object', 'let s = process.env; if (test) s = event.secrets; call(s.NODE_ENV);'],
  ])('are doubtful of %s', (_name, body) => {
    expect(parsed(handler(body)).reads).toMatchObject([{ name: 'NODE_ENV', doubtful: true }]);
  });

  it.each([
    ['an empty object', 'const s = event.secrets || {}; call(s.A);'],
    ['defaults of the Action', 'const s = event.secrets ?? { A: "x" }; call(s.A);'],
    [
      'constant defaults',
      'const DEFAULTS = Object.freeze({ A: "x" }); const s = event.secrets ?? DEFAULTS; call(s.A);',
    ],
    ['nothing', 'const s = test ? event.secrets : undefined; call(s?.A);'],
    ['the value', 'const key = event.secrets.A || process.env.A;'],
    ['a variable that begins empty', 'let s = {}; s = event.secrets; call(s.A);'],
  ])('are not doubtful for a fallback to %s', (_name, body) => {
    expect(parsed(handler(body)).reads).toMatchObject([{ name: 'A', doubtful: false }]);
  });

  it('are not doubtful of either store', () => {
    const { reads } = parsed(handler('const s = test ? event.secrets : event.configuration; call(s.A);'));
    expect(reads.map(({ store, doubtful }) => [store, doubtful])).toEqual([
      ['configuration', false],
      ['secrets', false],
    ]);
  });

  it('are found in a wrapped handler whose parts are exported for the spec', () => {
    const wrapper = 'const wrap = (run) => async (event, api) => run(event, api);\n';
    const text = `${wrapper}exports.onExecutePostLogin = wrap(async (event) => call(event.secrets.A));\nexports._test = { wrap };`;
    expect(readsOf(text)).toEqual(['secrets.A']);
  });

  it('are found in one step for all the returns of a function', () => {
    const returns = Array.from({ length: 2000 }, () => 'if (e.x) return e;').join('\n');
    const calls = Array.from({ length: 2000 }, (_, index) => `load(event).secrets.A${index};`).join('\n');
    expect(readsOf(`function load(e) { ${returns} }\n${handler(calls)}`)).toHaveLength(2000);
  });

  it.each(['call(', 'call(['])('are lost in a list of arguments or elements that is too long: %s', (open) => {
    const text = handler(`${open}${'event.secrets, '.repeat(101)}1${open.endsWith('[') ? ']' : ''});`);
    expect(readsOf(text)).toEqual(['secrets.*']);
  });

  it.each<[string, string, string[]]>([
    ['a property', handler('call(event.secrets.API_KEY);'), ['secrets.API_KEY']],
    ['of configuration', handler('call(event.configuration.REGION);'), ['configuration.REGION']],
    ['a quoted property', handler('call(event.secrets["API_KEY"]);'), ['secrets.API_KEY']],
    ['a quoted store', handler('call(event["secrets"].API_KEY);'), ['secrets.API_KEY']],
    ['an optional chain', handler('call(event?.secrets?.API_KEY);'), ['secrets.API_KEY']],
    ['an optional quoted one', handler('call(event.secrets?.["API_KEY"]);'), ['secrets.API_KEY']],
    ['a template literal', handler('call(event.secrets[`API_KEY`]);'), ['secrets.API_KEY']],
    ['a method of the value', handler('call(event.secrets.API_KEY.trim());'), ['secrets.API_KEY']],
    ['a pattern', handler('const { A, B } = event.secrets;'), ['secrets.A', 'secrets.B']],
    ['an alias in a pattern', handler('const { A: key } = event.secrets; call(key);'), ['secrets.A']],
    ['a default in a pattern', handler('const { A: key = "x", B = "y" } = event.secrets;'), ['secrets.A', 'secrets.B']],
    ['a quoted key in a pattern', handler('const { "A": key } = event.secrets;'), ['secrets.A']],
    ['a pattern of event', handler('const { secrets } = event; call(secrets.A);'), ['secrets.A']],
    ['an alias of the store', handler('const { secrets: s } = event; call(s.A);'), ['secrets.A']],
    ['a default of the store', handler('const { secrets = {} } = event; call(secrets.A);'), ['secrets.A']],
    [
      'patterns in a pattern',
      handler('const { user, secrets: { A }, configuration: { B = "1" } = {} } = event;'),
      ['configuration.B', 'secrets.A'],
    ],
    ['a variable', handler('const s = event.secrets; call(s.A);'), ['secrets.A']],
    ['a variable of a variable', handler('const s = event.secrets; const t = s; call(t.A);'), ['secrets.A']],
    ['a variable that is set later', handler('let s; s = event.secrets; call(s.A);'), ['secrets.A']],
    ['an assigned pattern', handler('let key; ({ A: key } = event.secrets); call(key);'), ['secrets.A']],
    ['a fallback', handler('const s = event.secrets || {}; call(s.A);'), ['secrets.A']],
    ['a nullish fallback', handler('const { A } = event.secrets ?? {};'), ['secrets.A']],
    ['a guard', handler('const key = event.secrets && event.secrets.A;'), ['secrets.A']],
    ['a condition', handler('const s = test ? event.secrets : {}; call(s.A);'), ['secrets.A']],
    [
      'either store',
      handler('const s = test ? event.secrets : event.configuration; call(s.A);'),
      ['configuration.A', 'secrets.A'],
    ],
    ['a question by "in"', handler('if ("A" in event.secrets) call();'), ['secrets.A']],
    ['a question by hasOwnProperty', handler('if (event.secrets.hasOwnProperty("A")) call();'), ['secrets.A']],
    ['a question by Object.hasOwn', handler('if (Object.hasOwn(event.secrets, "A")) call();'), ['secrets.A']],
    [
      'a question by the prototype',
      handler('if (Object.prototype.hasOwnProperty.call(event.secrets, "A")) call();'),
      ['secrets.A'],
    ],
    ['an addition to the value', handler('event.secrets.A += "x";'), ['secrets.A']],
    ['Object.freeze', handler('const s = Object.freeze(event.secrets); call(s.A);'), ['secrets.A']],
    ['a callback', handler('list.forEach((each) => call(each, event.secrets.A));'), ['secrets.A']],
    ['an unset event', handler('call(event.secrets.A);', 'event = {}, api'), ['secrets.A']],
    ['another name of event', handler('call(e.secrets.A);', 'e, api'), ['secrets.A']],
    [
      'a parameter pattern',
      handler('call(secrets.A, configuration.B);', '{ secrets, configuration }, api'),
      ['configuration.B', 'secrets.A'],
    ],
    ['a deep parameter pattern', handler('call(A);', '{ secrets: { A }, ...event }, api'), ['secrets.A']],
    ['the rest of a parameter pattern', handler('call(rest.secrets.A);', '{ user, ...rest }'), ['secrets.A']],
    ["Auth0's arguments, spread", handler('const [event] = args; call(event.secrets.A);', '...args'), ['secrets.A']],
    ['an object literal', handler('const ctx = { api, keys: event.secrets }; call(ctx.keys.A);'), ['secrets.A']],
    [
      'an object that is filled later',
      handler('const ctx = {}; ctx.keys = event.secrets; call(ctx.keys.A);'),
      ['secrets.A'],
    ],
    ['an object spread', handler('const ctx = { ...event, extra: 1 }; call(ctx.secrets.A);'), ['secrets.A']],
    [
      'an array',
      handler('const [s, c] = [event.secrets, event.configuration]; call(s.A, c.B);'),
      ['configuration.B', 'secrets.A'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(readsOf(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['receives event', 'const key = (event) => event.secrets.A;' + handler('key(event);'), ['secrets.A']],
    ['is defined later', handler('key(event);') + 'function key(e) { return e.secrets.A; }', ['secrets.A']],
    ['receives the store', 'const key = (secrets) => secrets.A;' + handler('key(event.secrets);'), ['secrets.A']],
    ['receives the store in a pattern', 'const key = ({ A }) => A;' + handler('key(event.secrets);'), ['secrets.A']],
    [
      'receives both stores',
      'const client = ({ secrets, configuration }) => new C(secrets.A, configuration.B);' +
        handler('const { secrets, configuration } = event; client({ secrets, configuration });'),
      ['configuration.B', 'secrets.A'],
    ],
    [
      'receives event in a pattern',
      'async function client({ secrets: { A } }) {}' + handler('await client(event);'),
      ['secrets.A'],
    ],
    [
      'receives it second',
      'function log(text, event) { return event.configuration.DEBUG; }' + handler('log("x", event);'),
      ['configuration.DEBUG'],
    ],
    [
      'takes the rest',
      'function log(text, ...rest) { return rest[0].configuration.DEBUG; }' + handler('log("x", event);'),
      ['configuration.DEBUG'],
    ],
    [
      'returns the store',
      'const keys = (event) => event.secrets;' + handler('const { A } = keys(event);'),
      ['secrets.A'],
    ],
    [
      'is async',
      'async function keys(event) { return event.secrets; }' + handler('const { A } = await keys(event);'),
      ['secrets.A'],
    ],
    [
      'returns an object',
      'const load = ({ secrets: s, configuration: c }) => ({ s, c });' +
        handler('const { s, c } = load(event); call(s.A, c.B);'),
      ['configuration.B', 'secrets.A'],
    ],
    ['calls another', 'const a = (e) => b(e.secrets); const b = (s) => s.A;' + handler('a(event);'), ['secrets.A']],
    [
      'calls itself',
      'const a = (e, n) => { e.secrets.A; if (n) a(e, n - 1); };' + handler('a(event, 3);'),
      ['secrets.A'],
    ],
    [
      'is a method',
      'const helpers = { key(e) { return e.secrets.A; } };' + handler('helpers.key(event);'),
      ['secrets.A'],
    ],
    [
      'is a method by this',
      'const helpers = { key(e) { return this.inner(e); }, inner: (e) => e.secrets.A };' +
        handler('helpers.key(event);'),
      ['secrets.A'],
    ],
    [
      'is taken out of an object',
      'const { key } = { key: (e) => e.secrets.A };' + handler('key(event);'),
      ['secrets.A'],
    ],
    ['is called by call', 'function key(e) { return e.secrets.A; }' + handler('key.call(null, event);'), ['secrets.A']],
    ['is also exported', 'exports.key = (e) => e.secrets.A;' + handler('exports.key(event);'), ['secrets.A']],
    ['is called at once', handler('(function (s) { call(s.A); })(event.secrets);'), ['secrets.A']],
    [
      'is a constructor',
      'class Client { constructor(secrets) { this.key = secrets.A; } }' + handler('new Client(event.secrets);'),
      ['secrets.A'],
    ],
    [
      'is a constructor that keeps the store',
      'class Client { constructor(s) { this.s = s; } send() { return this.s.A; } }' +
        handler('new Client(event.secrets).send();'),
      ['secrets.A'],
    ],
    [
      'is a constructor that keeps it privately',
      'class Client { #s; constructor(s) { this.#s = s; } send() { return this.#s.A; } }' +
        handler('const c = new Client(event.secrets); c.send();'),
      ['secrets.A'],
    ],
    [
      'is a method of an instance',
      'class Client { send(s) { return s.A; } }' + handler('const c = new Client(); c.send(event.secrets);'),
      ['secrets.A'],
    ],
    [
      'is a static method',
      'class Client { static of(s) { return s.A; } }' + handler('Client.of(event.secrets);'),
      ['secrets.A'],
    ],
    [
      'is a method that uses a property of its object',
      handler('const c = { s: event.secrets, send() { return this.s.A; } }; c.send();'),
      ['secrets.A'],
    ],
  ])('by a helper that %s', (_name, text, expected) => {
    expect(readsOf(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'a function',
      'async function onExecutePostLogin(event) { call(event.secrets.A); } module.exports = { onExecutePostLogin };',
      ['secrets.A'],
    ],
    [
      'a constant',
      'const handler = async (event) => call(event.secrets.A); exports.onExecutePostLogin = handler;',
      ['secrets.A'],
    ],
    ['a method', 'module.exports = { async onExecutePostLogin(event) { call(event.secrets.A); } };', ['secrets.A']],
    [
      'two handlers',
      handler('call(event.secrets.A);') + 'exports.onContinuePostLogin = async (e) => call(e.secrets.B);',
      ['secrets.A', 'secrets.B'],
    ],
    [
      'wrapped by a library',
      'const { wrap } = require("sdk"); exports.onExecutePostLogin = wrap(async (event) => call(event.secrets.A));',
      ['secrets.A'],
    ],
    [
      'wrapped by a function of the file',
      'const wrap = (fn) => async (event, api) => { try { await fn(event, api); } catch {} }; exports.onExecutePostLogin = wrap(async (event) => call(event.secrets.A));',
      ['secrets.A'],
    ],
    [
      'bound',
      'async function handler(event) { call(event.secrets.A); } exports.onExecutePostLogin = handler.bind(null);',
      ['secrets.A'],
    ],
    ['misspelt', 'exports.onExecutePostLogn = async (event) => call(event.secrets.A);', ['secrets.A']],
    ['not exported at all', 'const handler = async (event) => call(event.secrets.A);', ['secrets.A']],
    [
      'that cannot be found',
      'const { handler } = require("sdk"); exports.onExecutePostLogin = handler;',
      ['configuration.*', 'secrets.*'],
    ],
  ])('in a handler: %s', (_name, text, expected) => {
    expect(readsOf(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['a constant', 'const KEY = "A";' + handler('call(event.secrets[KEY]);'), ['secrets.A']],
    [
      'a constant of a constant',
      'const P = "A"; const KEY = `${P}_KEY`;' + handler('call(event.secrets[KEY]);'),
      ['secrets.A_KEY'],
    ],
    ['joined constants', 'const P = "A_";' + handler('call(event.secrets[P + "KEY"]);'), ['secrets.A_KEY']],
    [
      'a constant object',
      'const KEYS = Object.freeze({ API: "A" });' + handler('call(event.secrets[KEYS.API]);'),
      ['secrets.A'],
    ],
    [
      'a computed key in a pattern',
      'const KEY = "A";' + handler('const { [KEY]: key } = event.secrets;'),
      ['secrets.A'],
    ],
    ['a variable', 'let KEY = "A";' + handler('call(event.secrets[KEY]);'), ['secrets.*']],
    [
      'a parameter that is not always known',
      'const get = (e, name) => e.secrets[name];' + handler('call(get(event, "A"), get(event, event.client.name));'),
      ['secrets.*'],
    ],
    ['an expression', handler('call(event.secrets[event.client.name]);'), ['secrets.*']],
    ['the names', handler('Object.keys(event.secrets).forEach(call);'), ['secrets.*']],
    ['the values', handler('call(Object.values(event.configuration));'), ['configuration.*']],
    ['a spread', handler('const all = { ...event.secrets };'), ['secrets.*']],
    ['the rest', handler('const { A, ...others } = event.secrets;'), ['secrets.*', 'secrets.A']],
    ['a loop over the names', handler('for (const name in event.secrets) call(name);'), ['secrets.*']],
    ['an unknown store', handler('call(event[store].A);'), ['configuration.*', 'secrets.*']],
    ['a library that receives the store', handler('sdk.init(event.secrets);'), ['secrets.*']],
    [
      'a library that receives an object with it',
      handler('sdk.init({ options: { keys: event.secrets } });'),
      ['secrets.*'],
    ],
    ['a library that receives the event', handler('sdk.handle(event);'), ['configuration.*', 'secrets.*']],
    ['a JSON of the store', handler('call(JSON.stringify(event.configuration));'), ['configuration.*']],
    [
      'a module variable of the library',
      'const client = require("sdk");' + handler('client.keys = event.secrets;'),
      ['secrets.*'],
    ],
    ['an array of stores', handler('[event.secrets].forEach(call);'), ['secrets.*']],
    [
      'a promise of the store',
      'const load = async (e) => e.secrets;' + handler('load(event).then((s) => s.A);'),
      ['secrets.A'],
    ],
    [
      'an arguments object',
      'exports.onExecutePostLogin = async function () { call(arguments[0].secrets.A); };',
      ['configuration.*', 'secrets.*'],
    ],
    [
      'a generator',
      'function* each(e) { yield e.secrets; }' + handler('for (const s of each(event)) call(s.A);'),
      ['secrets.*'],
    ],
    [
      'a constant defined in a circle',
      'const A = `${B}`; const B = `${A}`;' + handler('call(event.secrets[A]);'),
      ['secrets.*'],
    ],
    [
      'an object defined in a circle',
      'const K = { [K.a]: "A" };' + handler('call(event.secrets[K.a]);'),
      ['secrets.*'],
    ],
  ])('by %s', (_name, text, expected) => {
    expect(readsOf(text)).toEqual(expected);
  });

  it.each([
    ['another object of that name', handler('call(vault.secrets.A, process.env.secrets);')],
    ["an emitter's own event", handler('emitter.on("x", (event) => call(event.secrets.A));')],
    [
      'a shadowed store',
      handler('const { secrets } = event; if (secrets) { const secrets = load(); call(secrets.A); }'),
    ],
    ['a write', handler('event.secrets.A = "x"; delete event.secrets.B; event.configuration = {};')],
    ['a log of the event', handler('if (debug) console.log(event);')],
    ['the truth of a store', handler('if (!event.secrets || typeof event.configuration !== "object") return;')],
    ['a function that nobody calls', 'const unused = (event) => event.secrets.A;' + handler('')],
    ['other properties of event', handler('const { user, ...rest } = event; call(user.secrets, rest.user);')],
    ['the api', handler('call(api.secrets.A);')],
    [
      'a property asked by a helper for any value',
      `const isEmpty = (x) => !x || x.length === 0;\n${handler('if (isEmpty(event.secrets) || isEmpty(event.user)) return;')}`,
    ],
    ['a property of every object', handler('call(event.secrets.toString());')],
  ])('are not: %s', (_name, text) => {
    expect(readsOf(text)).toEqual([]);
  });

  it.each([
    handler('call(event.secrets.▸API_KEY);'),
    handler('call(event.secrets[▸"API_KEY"]);'),
    handler('const { A, ▸API_KEY: key = "x" } = event.secrets;'),
    'const NAME = "API_KEY";\r\n' + handler('  call(event.secrets[▸NAME]);'),
    handler('call("äöü 😀", event.secrets.▸API_KEY);'),
  ])('have the place of the name: %s', (source) => {
    const { text, line, column } = marked(source);
    const read = parsed(text).reads.find(({ name }) => name === 'API_KEY');
    expect(read?.place).toMatchObject({ file: FILE, start: { line, column } });
  });

  it.each([
    handler('call(▸event.secrets[name]);'),
    handler('call(▸Object.keys(event.secrets));'),
    handler('call({ ▸...event.secrets });'),
    handler('sdk.init(▸event.secrets);'),
  ])('without a name have the place of the expression: %s', (source) => {
    const { text, line, column } = marked(source);
    expect(parsed(text).dynamicReads.map(({ place }) => place.start)).toEqual([{ line, column }]);
  });
});

describe('writes to the stores', () => {
  const writesOf = (body: string) =>
    parsed(handler(body))
      .storeWrites.map(({ store, name }) => `${store}.${name ?? '*'}`)
      .sort();

  it.each([
    ['a value', 'event.secrets.A = "x";', ['secrets.A']],
    ['a value of an alias', 'const s = event.secrets; s.A = "x";', ['secrets.A']],
    ['a value of a name that is not known', 'event.configuration[name] = "x";', ['configuration.*']],
    ['a value that is taken away', 'delete event.secrets.A;', ['secrets.A']],
    ['the whole store', 'event.secrets = { A: "x" };', ['secrets.*']],
    ['a store that is filled', 'Object.assign(event.secrets, more);', ['secrets.*']],
    ['a loop', 'for (event.secrets.A of list) call();', ['secrets.A']],
  ])('are found for %s', (_name, body, expected) => {
    expect(writesOf(body)).toEqual(expected);
  });

  it.each([
    ['reads', 'const { A } = event.secrets; call(A, event.configuration.B);'],
    ['an object that receives a store', 'const holder = {}; holder.secrets = event.secrets; call(holder.secrets.A);'],
    ['a client that keeps a store', 'class C { constructor(s) { this.secrets = s; } } new C(event.secrets);'],
    ['another object', 'const other = { secrets: {} }; other.secrets.A = "x";'],
  ])('do not exist in %s', (_name, body) => {
    expect(writesOf(body)).toEqual([]);
  });
});
