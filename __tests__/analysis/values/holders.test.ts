import { heldOfEvent } from '../../../src/analysis/facts/of-action.ts';
import { loggedOf } from '../../../src/analysis/facts/logged.ts';
import { inUrlsOf } from '../../../src/analysis/facts/in-urls.ts';
import { moduleWritesOf } from '../../../src/analysis/facts/module-writes.ts';
import { isOfUser } from '../../../src/analysis/facts/of-user.ts';
import { shownOf } from '../../../src/analysis/facts/shown.ts';
import { parsed } from '../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

/** What the arguments of `sink` hold: the part of the event, `in` the path below the argument, and the form of a text. */
function sunk(text: string): string[] {
  const action = parsed(text);
  const heldBy = heldOfEvent(action);
  return action.code.tree.calls
    .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'sink')
    .flatMap(({ arguments: given }) => given.flatMap(heldBy))
    .map(({ at, path, form, spot }) =>
      [
        at.join('.'),
        ...(path.length > 0 ? ['in', path.join('.')] : []),
        ...(form === 'itself' ? [] : [form, spot ?? '-']),
      ].join(' '),
    )
    .sort();
}

describe('what an expression holds of the event', () => {
  it.each<[string, string, string[]]>([
    ['a member', 'sink(event.user.email);', ['user.email']],
    ['a pattern', 'const { user: { email: e } } = event; sink(e);', ['user.email']],
    ['a list of a pattern', 'const [a, b] = [event.user, event.client]; sink(b);', ['client']],
    ['an object literal', 'sink({ a: { b: event.user.email } });', ['user.email in a.b']],
    [
      'a property of an object literal',
      'const o = { a: event.user, b: 1 }; sink(o.a.email); sink(o.b);',
      ['user.email'],
    ],
    ['a later property of the same name', 'sink({ ...event.user, a: event.client, a: 1 });', ['user']],
    ['a text at its start', 'sink(`${event.user.email}/a`);', ['user.email text start']],
    ['a text after a host', 'sink("https://" + event.user.email);', ['user.email text host']],
    ['a text in a path', 'sink("https://x.example/" + event.user.email + "?a");', ['user.email text path']],
    ['a text in a query', 'sink(`${base}/v1?e=${event.user.email}`);', ['user.email text query']],
    [
      'a text in a text',
      'const q = `${event.user.email}&x=1`; sink(`https://x.example/?e=${q}`);',
      ['user.email text query'],
    ],
    [
      'a constant before it',
      'const BASE = "https://x.example/?e="; sink(BASE + event.user.email);',
      ['user.email text query'],
    ],
    ['a part of a text', 'sink(event.user.email.slice(1).trim());', ['user.email part -']],
    ['a rest', 'const { user, ...rest } = event; sink(rest.user, rest.client);', ['client']],
    ['entries', 'for (const [k, v] of Object.entries(event.user)) { sink(k); sink(v); }', ['user.*']],
    ['a callback', 'event.user.identities.map((each) => sink(each.provider));', ['user.identities.*.provider']],
    ['the result of a callback', 'sink(["a"].map(() => event.user.email));', ['user.email in *']],
    ['the value of an assignment', 'let a; sink((a = event.user.email));', ['user.email']],
    [
      'a choice',
      'sink(x ? event.user.email : event.client.name, y && event.tenant.id);',
      ['client.name', 'tenant.id', 'user.email'],
    ],
    ['a sequence', 'sink((event.user.email, 1));', []],
    ['a comparison', 'sink(event.user.email === "a", !event.user.email, typeof event.user.email);', []],
    ['an unknown call', 'sink(call(event.user.email), client.call(event));', []],
    ['a property of an error', 'sink(new Error(`no ${event.user.email}`));', ['user.email in message text path']],
    ['a loop before which it is given', 'let a; while (x) { sink(a); a = event.user.email; }', ['user.email']],
    [
      'a property that is taken away',
      'const o = { a: event.user.email, b: event.client.name }; delete o.a; sink(o);',
      ['client.name in b'],
    ],
    [
      'one that is removed on one way only',
      'const o = { a: event.user.email }; if (x) delete o.a; sink(o);',
      ['user.email in a'],
    ],
    ['a promise', 'sink(await Promise.all([event.user.email, 1]));', ['user.email in 0']],
    ['the second of two patterns', 'const [, b] = [event.client, event.user]; sink(b);', ['user']],
    ['the rest of a list', 'const [a, ...b] = [1, event.user, event.client]; sink(b[0], b[1]);', ['client', 'user']],
    ['the rest of a list before which it is', 'const [a, ...b] = [event.user]; sink(b);', []],
    ['a default', 'const { a = event.user.email } = given; sink(a);', ['user.email']],
    ['a pattern with a default', 'const { user = {} } = event; sink(user);', ['user']],
    ['a pattern that is assigned', 'let a; ({ user: a } = event); sink(a);', ['user']],
    ['a pattern of a property', 'const o = {}; ({ user: o.a } = event); sink(o.a);', ['user']],
    [
      'a rest without the properties before it',
      'const { user, ...rest } = event; sink(rest.user, rest.client);',
      ['client'],
    ],
    ['another global', 'globalName = event.user; sink(globalName);', []],
    ['String()', 'sink(String(event.user.email));', ['user.email text -']],
    ['the second argument of String()', 'sink(String(1, event.user.email));', []],
    ['String() of an object that holds it', 'sink(String({ a: event.user.email }));', []],
    ['String() of a list', 'sink(String([event.user.email]));', ['user.email text -']],
    ['encoded', 'sink(encodeURIComponent(event.user.email));', ['user.email text -']],
    ['an encoder of the file', 'const btoa = (x) => 1; sink(btoa(event.user.email));', []],
    ['an error', 'sink(new TypeError(event.user.email));', ['user.email in message text -']],
    ['the cause of an error', 'sink(new Error("a", { cause: event.user.email }));', []],
    ['an error of an object', 'sink(new Error({ a: event.user.email }));', []],
    [
      'an error of a class',
      'class RiskError extends Error {} sink(new RiskError(event.user.email));',
      ['user.email in message text -'],
    ],
    ['an instance of another class', 'class Risk extends Base {} sink(new Risk(event.user.email));', []],
    ['structuredClone', 'sink(structuredClone(event.user));', ['user']],
    ['a URL', 'sink(new URL(event.user.picture));', ['user.picture text start']],
    ['a URL after a base', 'sink(new URL(event.user.picture, "https://a.io"));', ['user.picture text path']],
    ['the base of a URL', 'sink(new URL("/a", event.user.picture));', ['user.picture text start']],
    ['a URL with a query', 'sink(new URL(`/a?b=${event.user.email}`, "https://a.io"));', ['user.email text query']],
    ['a query', 'sink(new URLSearchParams(event.user.email));', ['user.email text query']],
    [
      'a query that is set',
      'const q = new URLSearchParams(); q.set("a", event.user.email); sink(q);',
      ['user.email text query'],
    ],
    [
      'a query that is added to',
      'const q = new URLSearchParams(); q.append("a", event.user.email); sink(q);',
      ['user.email text query'],
    ],
    ['a map that is set', 'const m = new Map(); m.set("a", event.user.email); sink(m);', ['user.email in ?']],
    ['the name of a set property', 'const m = new Map(); m.set(event.user.email, "a"); sink(m);', []],
    ['Boolean', 'sink(Boolean(event.user.email));', []],
    ['Number', 'sink(Number(event.user.email), parseInt(event.user.email));', []],
    ['JSON.stringify', 'sink(JSON.stringify(event.user));', ['user text -']],
    ['JSON.stringify with white space', 'sink(JSON.stringify(event.user, null, 2));', ['user text -']],
    ['JSON.stringify with no replacer', 'sink(JSON.stringify(event.user, undefined, 2));', ['user text -']],
    ['JSON.stringify with a replacer', 'sink(JSON.stringify(event.user, ["name"]));', []],
    ['the white space of JSON.stringify', 'sink(JSON.stringify({}, null, event.user.name));', []],
    ['JSON.parse', 'sink(JSON.parse(event.user.name));', ['user.name text -']],
    ['another function of JSON', 'sink(JSON.rawJSON(event.user.name));', []],
    ['a JSON of the file', 'const JSON = { parse: () => 1 }; sink(JSON.parse(event.user.name));', []],
    ['Buffer.from', 'sink(Buffer.from(event.user.name));', ['user.name text -']],
    ['the encoding of Buffer.from', 'sink(Buffer.from("a", event.user.name));', []],
    ['Buffer.concat', 'sink(Buffer.concat([event.user.name]));', ['user.name text -']],
    ['Buffer.concat of no list', 'sink(Buffer.concat(event.user.name));', []],
    ['Buffer.alloc', 'sink(Buffer.alloc(event.user.name));', []],
    ['Array.from', 'sink(Array.from(event.user.identities));', ['user.identities']],
    ['Array.of', 'sink(Array.of(event.user.identities));', []],
    ['Promise.race', 'sink(await Promise.race([event.user.email, 1]));', ['user.email']],
    ['Promise.resolve', 'sink(await Promise.resolve(event.user.email));', ['user.email']],
    ['Promise.allSettled', 'sink(await Promise.allSettled([event.user.email]));', []],
    ['Math', 'sink(Math.max(event.stats.logins_count));', []],
    ['Object.freeze', 'sink(Object.freeze(event.user));', ['user']],
    ['Object.seal', 'sink(Object.seal(event.user));', ['user']],
    ['Object.values', 'sink(Object.values(event.user));', ['user.* in *']],
    ['Object.values of an object that holds it', 'sink(Object.values({ a: event.user }));', ['user in *']],
    ['Object.entries', 'sink(Object.entries(event.user));', ['user.* in *.1']],
    ['Object.keys', 'sink(Object.keys(event.user));', []],
    ['Object.assign', 'sink(Object.assign(event.user, {}), Object.assign({}, event.client));', ['client', 'user']],
    ['Object.assign to a variable', 'const o = {}; Object.assign(o, event.user); sink(o);', ['user']],
    ['trim', 'sink(event.user.email.trim());', ['user.email text -']],
    ['toString', 'sink(event.user.email.toString());', ['user.email text -']],
    ['charAt', 'sink(event.user.email.charAt(0));', ['user.email part -']],
    ['a part of a part', 'sink(event.user.email.slice(1).toUpperCase());', ['user.email part -']],
    ['split', 'sink(event.user.email.split("@"));', ['user.email in * part -']],
    ['match', 'sink(event.user.email.match(/a/));', ['user.email in * part -']],
    ['one part of a split text', 'sink(event.user.email.split("@")[1]);', ['user.email part -']],
    ['replaced by nothing', 'sink(event.user.email.replace(/a/g, ""));', ['user.email text -']],
    ['replaced by a line break', 'sink(event.user.email.replaceAll("a", "\\n"));', ['user.email text -']],
    ['hidden', 'sink(event.user.email.replace(/./g, "*"), event.user.email.replace(/./g, f));', []],
    ['the replacement', 'sink("a{b}".replace("{b}", event.user.email));', ['user.email text path']],
    ['the replacement in another text', 'sink(given.replace("{b}", event.user.email));', ['user.email text -']],
    ['the replaced text', 'sink("a".replace(event.user.email, "b"));', []],
    ['concat after a host', 'sink("https://".concat(event.user.email));', ['user.email text host']],
    ['concat after a query', 'sink("https://a.io".concat("/?b=", event.user.email));', ['user.email text query']],
    ['an unknown method', 'sink(event.user.email.localeCompare("a"));', []],
    ['filter', 'sink(event.user.identities.filter(Boolean));', ['user.identities']],
    ['find', 'sink(event.user.identities.find(Boolean));', ['user.identities.*']],
    ['findLast', 'sink(event.user.identities.findLast(Boolean));', ['user.identities.*']],
    ['a list that is sorted', 'sink([event.user.email].sort());', ['user.email in *']],
    ['one of a list', 'sink([event.user.email].pop());', ['user.email']],
    ['a list that is joined', 'sink([event.user.email, 1].join("/"));', ['user.email text start']],
    ['a list that is joined after another one', 'sink([1, event.user.email].join("/"));', ['user.email text path']],
    ['a list of objects that is joined', 'sink([{ a: event.user.email }].join());', []],
    ['a method of a list that is not known', 'sink([event.user.email].keys());', []],
    ['a method of an object that holds it', 'sink({ a: event.user.email }.toString());', []],
    ['push', 'const l = []; l.push(event.user.email); sink(l, l[0]);', ['user.email', 'user.email in *']],
    ['unshift', 'const l = []; l.unshift(event.user.email); sink(l);', ['user.email in *']],
    ['a loop over an object that holds it', 'for (const a of [event.user.email]) sink(a);', ['user.email']],
    ['a loop with an existing name', 'let a; for (a of event.user.identities) sink(a);', ['user.identities.*']],
    ['the names of a loop', 'for (const a in event.user) sink(a);', []],
    ['a throw', 'try { throw event.user.email; } catch (a) { sink(a); }', ['user.email']],
    [
      'a throw through an inner try',
      'try { try { f(); } finally { throw event.user.email; } } catch (a) { sink(a); }',
      ['user.email'],
    ],
    ['a throw in a catch', 'try { f(); } catch (b) { throw event.user.email; } finally { sink(1); }', []],
    ['the left side of &&', 'sink(event.user.email && 1);', []],
    ['the right side of &&', 'sink(a && event.user.email);', ['user.email']],
    ['the result of ||', 'sink(event.user.email || 1);', ['user.email']],
    ['the condition of a choice', 'sink(event.user.email ? 1 : 2);', []],
    ['added', 'let a = "https://"; a += event.user.email; sink(a);', ['user.email text path']],
    ['subtracted', 'let a = 1; a -= event.user.email; sink(a);', []],
    ['a text by a tag', 'sink(tag`${event.user.email}`);', []],
    ['an object in a text', 'sink(`${event}`, `${event.user}`, "" + event.user);', []],
    ['an object that holds it, in a text', 'sink(`${{ a: event.user.email }}`);', []],
    ['a list in a text', 'sink(`${[event.user.email]}`);', ['user.email text start']],
    ['an instance that gets a property', 'class A { f() { this.a = event.user; } g() { sink(this.a); } }', ['user']],
    ['a literal that gets a property', 'const o = { f() { this.a = event.user; }, g() { sink(this.a); } };', ['user']],
    [
      'a property of a property',
      'const o = { a: {} }; o.a.b = event.user; sink(o.a.b, o.a, o);',
      ['user', 'user in a.b', 'user in b'],
    ],
    ['a property that is computed', 'const o = {}; o[name] = event.user; sink(o, o.a);', ['user in ?']],
    ['a spread', 'sink({ ...event.user });', ['user']],
    ['a spread of a text', 'sink({ ...event.user.email.trim() });', []],
    ['a spread with a later property', 'sink({ ...{ a: event.user }, a: 1 });', []],
    ['a spread in a list', 'sink([...event.user.identities]);', ['user.identities.* in *']],
    ['a spread of a list in a list', 'sink([...[event.user.email]]);', ['user.email in *']],
    ['a spread as arguments', 'const f = (a, b) => sink(b); f(...[1, event.user.email]);', ['user.email']],
    ['an argument after a spread', 'const f = (a, b) => sink(b); f(...given, event.user.email);', []],
    ['an argument of call', 'function f(a) { sink(a); } f.call(null, event.user.email);', ['user.email']],
    ['an argument of apply', 'function f(a) { sink(a); } f.apply(null, [event.user.email]);', []],
    ['a promise that is resolved', 'sink(await new Promise((resolve) => resolve(event.user.email)));', ['user.email']],
    ['a promise that is rejected', 'sink(await new Promise((resolve, reject) => reject(event.user.email)));', []],
    ['the result of flatMap', 'sink(["a"].flatMap(() => [event.user.email]));', ['user.email in 0']],
    ['the results of the elements', 'sink(["a"].forEach(() => event.user.email));', []],
    ['the result of reduce', 'sink(["a"].reduce(() => event.user.email));', ['user.email']],
    ['the result of then', 'sink(await f().then(() => event.user.email));', ['user.email']],
    ['the result of catch', 'sink(await f().catch(() => event.user.email));', ['user.email']],
    ['the result of finally', 'sink(await f().finally(() => event.user.email));', []],
    ['the result of a generator', 'function* f() { return event.user.email; } sink(f());', []],
    ['a getter', 'class A { get a() { return event.user.email; } f() { sink(this.a); } }', ['user.email']],
    ['then', 'Promise.resolve(event.user.email).then((e) => sink(e));', ['user.email']],
  ])('%s', (_name, body, expected) => {
    expect(sunk(handler(body))).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'to a parameter',
      `const f = (a, { b }) => sink(b);\n${handler('f(1, { b: event.user.email });')}`,
      ['user.email'],
    ],
    ['to a rest', `function f(a, ...b) { sink(b[0]); }\n${handler('f(1, event.user.email);')}`, ['user.email']],
    [
      'only from the call that received it',
      `const f = (a) => a;\n${handler('f(event.secrets.A); sink(f(event.user.email));')}`,
      ['user.email'],
    ],
    [
      'through several functions',
      `const f = (a) => g(a);\nconst g = (a) => a.trim();\n${handler('g(event.tenant.id); sink(f(event.user.email));')}`,
      ['user.email text -'],
    ],
    [
      'from an async function',
      `const f = async (e) => e.user.email;\n${handler('sink(await f(event));')}`,
      ['user.email'],
    ],
    [
      'through itself',
      `const f = (a, n) => (n ? f(a, n - 1) : a);\n${handler('sink(f(event.user.email, 3));')}`,
      ['user.email'],
    ],
    [
      'into a class',
      `class A { constructor(e) { this.e = e; } get() { return this.e; } }\n${handler('sink(new A(event.user.email).get());')}`,
      ['user.email'],
    ],
  ])('goes %s', (_name, text, expected) => {
    expect(sunk(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    [
      'a variable that is assigned to itself',
      handler(`let a = event;\n${'a = a.secrets || a;\n'.repeat(2000)}console.log(a);`),
    ],
    ['objects in objects', handler(`let o = {};\n${'o.k = event; o = { o, p: o };\n'.repeat(1000)}console.log(o);`)],
    [
      'functions that call each other',
      `${Array.from({ length: 500 }, (_, i) => `const f${i} = (x) => f${(i + 1) % 500}(x) || f${(i * 7 + 3) % 500}(x);`).join('\n')}\n${handler('console.log(f0(event));')}`,
    ],
    ['a text of a thousand parts', handler(`console.log(\`${'${event.secrets.A}x'.repeat(1000)}\`);`)],
    ['writes to the module', `let m;\n${handler('m = event.user;\n'.repeat(1000))}`],
  ])('ends with %s', (_name, text) => {
    const action = parsed(text);
    expect(loggedOf(action).length).toBeLessThanOrEqual(40);
    expect([inUrlsOf(action), shownOf(action)]).toEqual([[], []]);
    expect(moduleWritesOf(action.code).every(({ given }) => given?.some(isOfUser(action)))).toBe(true);
  });
});
