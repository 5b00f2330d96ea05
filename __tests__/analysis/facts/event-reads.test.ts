import { eventReadsOf, FILE, marked, parsed } from '../parsed.ts';

const handler = (body: string, parameters = 'event, api') =>
  `exports.onExecutePostLogin = async (${parameters}) => {\n${body}\n};\n`;

describe('reads of event', () => {
  it.each<[string, string, string[]]>([
    ['a property', handler('call(event.stats);'), ['stats']],
    ['a path', handler('call(event.user.email);'), ['user', 'user.email']],
    ['quoted', handler('call(event["user"]["email"]);'), ['user', 'user.email']],
    ['a store', handler('call(event.secrets.A);'), ['secrets', 'secrets.A']],
    ['a method of the value', handler('event.user.email.trim();'), ['user', 'user.email', 'user.email.trim']],
    ['an optional chain', handler('call(event.user?.email);'), ['user?', 'user.email']],
    ['an alias', handler('const u = event.user; call(u.email);'), ['user', 'user.email']],
    ['another name of event', handler('call(e.user.email);', 'e'), ['user', 'user.email']],
    ['a pattern', handler('const { user: { email } } = event;'), ['user', 'user.email']],
    ['a pattern with a default', handler('const { email = "" } = event.user;'), ['user.email?', 'user']],
    ['a parameter pattern', handler('call(user.email);', '{ user }, api'), ['user', 'user.email']],
    [
      'the rest',
      handler('const { user, ...rest } = event; call(rest.client.name);'),
      ['user', 'client', 'client.name'],
    ],
    ['an assigned pattern', handler('let e; ({ email: e } = event.user); call(e);'), ['user.email', 'user']],
    [
      'an element',
      handler('call(event.user.identities[0].provider);'),
      ['user', 'user.identities', 'user.identities.0', 'user.identities.0.provider'],
    ],
    [
      'an element by a pattern',
      handler('const [first] = event.user.identities; call(first.provider);'),
      ['user', 'user.identities', 'user.identities.0.provider'],
    ],
    [
      'a loop',
      handler('for (const each of event.user.identities) call(each.provider);'),
      ['user', 'user.identities', 'user.identities.0.provider'],
    ],
    [
      'a callback',
      handler('event.user.identities.map((each) => each.provider);'),
      ['user', 'user.identities', 'user.identities.map', 'user.identities.0.provider'],
    ],
    [
      'what is found',
      handler('const i = event.user.identities.find(isSocial); call(i.provider);'),
      ['user', 'user.identities', 'user.identities.find', 'user.identities.0.provider'],
    ],
    [
      'what is left',
      handler('call(event.user.identities.filter(isSocial)[0].provider);'),
      ['user', 'user.identities', 'user.identities.filter', 'user.identities.0', 'user.identities.0.provider'],
    ],
    [
      'a list of names',
      handler('for (const k of ["email", "name"]) call(event.user[k]);'),
      ['user.email', 'user.name', 'user'],
    ],
    ['an object literal', handler('const c = { u: event.user }; call(c.u.email);'), ['user', 'user.email']],
    ['a spread', handler('const u = { ...event.user }; call(u.email);'), ['user', 'user.email']],
    [
      'a spread with more',
      handler('const u = { ...event.user, id: 1 }; call(u.email, u.id);'),
      ['user', 'user.email', '~user.id'],
    ],
    [
      'both handlers',
      handler('call(event.user);') + 'exports.onContinuePostLogin = async (e) => call(e.prompt);',
      ['user', 'prompt'],
    ],
    ['a helper', 'const mail = (e) => e.user.email;' + handler('mail(event);'), ['user', 'user.email']],
    [
      'a helper that receives a part',
      'const mail = (u) => u.email;' + handler('mail(event.user);'),
      ['user.email', 'user'],
    ],
    [
      'a helper with a pattern',
      'const mail = ({ user }) => user.email;' + handler('mail(event);'),
      ['user', 'user.email'],
    ],
    [
      'a helper that returns a part',
      'const who = (e) => e.user;' + handler('call(who(event).email);'),
      ['user', 'user.email'],
    ],
    [
      'a class',
      'class C { constructor(e) { this.e = e; } m() { return this.e.user; } }' + handler('new C(event).m();'),
      ['user'],
    ],
    ['a method', 'const h = { mail(e) { return e.user; } };' + handler('h.mail(event);'), ['user']],
    [
      'a wrapped handler',
      'const wrap = (fn) => async (event, api) => fn(event, api);\nexports.onExecutePostLogin = wrap(async (event) => call(event.user));',
      ['user'],
    ],
    [
      'a named handler that is wrapped',
      'const wrap = (fn) => async (event, api) => fn(event, api);\nconst run = async (event) => call(event.user);\nexports.onExecutePostLogin = wrap(run);',
      ['user'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(eventReadsOf(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['a guard', 'if (event.client) call();'],
    ['a guard of an alias', 'const c = event.client; if (!c) return;'],
    ['a default', 'const c = event.client ?? {};'],
    ['a fallback', 'const c = event.client || {};'],
    ['a conjunction', 'const n = event.client && event.organization;'],
    ['a condition', 'const n = event.client ? 1 : 2;'],
    ['a comparison with null', 'if (event.client == null) return;'],
    ['a comparison with undefined', 'if (event.client !== undefined) call();'],
    ['typeof', 'if (typeof event.client === "object") call();'],
    ['Boolean', 'const has = Boolean(event.client);'],
    ['the operator in', 'if ("client" in event) call(event.client);'],
    ['hasOwn', 'if (Object.hasOwn(event, "client")) call(event.client);'],
    ['a guard elsewhere', 'call(event.client); if (ready) { if (event.client) call(); }'],
  ])('are optional by %s', (_name, body) => {
    const reads = parsed(handler(body)).eventReads.filter(({ path }) => path[0] === 'client');
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.every(({ optional }) => optional)).toBe(true);
  });

  it.each<[string, string]>([
    ['a comparison with a value', 'if (event.client === other) call();'],
    ['a guard of another', 'if (event.user) call(event.client);'],
    ['a guard of what it holds', 'if (event.client.name) call();'],
    ['an argument', 'call(event.client);'],
  ])('are not optional by %s', (_name, body) => {
    const [client] = parsed(handler(body)).eventReads.filter(({ path }) => path.join('.') === 'client');
    expect(client?.optional).toBe(false);
  });

  it.each<[string, string]>([
    ['of a helper for different parts', `const id = (x) => x.id;\n${handler('id(event.user); id(event.client);')}`],
    ['of a helper for other objects', `const id = (x) => x.id;\n${handler('id(event.user); id(await load());')}`],
    ['of a helper that is passed on', `const id = (x) => x.id;\n${handler('id(event.user); list.map(id);')}`],
    ['of a fallback', handler('const u = event.user || load(); call(u.id);')],
    ['of a condition', handler('const u = test ? event.user : event.client; call(u.id);')],
    ['that the Action writes', handler('event.user.id = 1; call(event.user.id);')],
    ['of an object that the Action extends', handler('Object.assign(event.user, more); call(event.user.id);')],
    ['of an object that the Action fills', handler('event.user[key] = 1; call(event.user.id);')],
  ])('are doubtful: %s', (_name, text) => {
    const ids = parsed(text).eventReads.filter(({ path }) => path.at(-1) === 'id');
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every(({ doubtful }) => doubtful)).toBe(true);
  });

  it.each<[string, string]>([
    ['another object', handler('call(order.user.email);')],
    ['a write', handler('event.ready = true;')],
    ['properties of every object', handler('call(event.toString(), event.hasOwnProperty(name));')],
    ['a mere question', handler('if ("client" in event) call();')],
    ['a function that nobody calls', 'const unused = (event) => event.user;' + handler('')],
    ['the result of a method', handler('call(require("x").name);')],
    ['the api', handler('api.access.deny("no");')],
  ])('are not: %s', (_name, text) => {
    expect(eventReadsOf(text)).toEqual([]);
  });

  it('do not include those of a part that the Action replaces', () => {
    expect(eventReadsOf(handler('event.user = load(); call(event.user.email);'))).toEqual(['~user']);
  });

  it.each<[string, string]>([
    [handler('call(event.user.▸email);'), 'event.user.email'],
    [handler('call(event?.user?.[▸"email"]);'), 'event?.user?.["email"]'],
    [handler('const { user: { ▸email: mail = "" } } = event;'), 'mail'],
    [handler('const { ▸email } = event.user;'), 'email'],
  ])('have the place of the name, and the value: %s', (source, value) => {
    const { text, line, column } = marked(source);
    const read = parsed(text).eventReads.find(({ path }) => path.join('.') === 'user.email');
    expect(read?.place).toMatchObject({ file: FILE, start: { line, column } });
    expect(text.slice(...(read?.node.range ?? []))).toBe(value);
  });

  it('are all doubtful if the code takes too many steps', () => {
    const steps = Array.from({ length: 400 }, (_, index) => `o = o.a${index};`).join('\n');
    const { eventReads } = parsed(handler(`let o = event;\n${steps}`));
    expect(eventReads.length).toBeGreaterThan(0);
    expect(eventReads.every(({ doubtful }) => doubtful)).toBe(true);
  });
});
