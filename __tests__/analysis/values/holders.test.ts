import { loggedOf } from '../../../src/analysis/facts/logged.ts';
import { inUrlsOf } from '../../../src/analysis/facts/in-urls.ts';
import { moduleWritesOf } from '../../../src/analysis/facts/module-writes.ts';
import { isOfUser } from '../../../src/analysis/facts/of-user.ts';
import { shownOf } from '../../../src/analysis/facts/shown.ts';
import { parsed } from '../parsed.ts';
import { handler, sunk } from './sink.ts';

describe('what an expression holds of the event', () => {
  it.each<[string, string, string[]]>([
    ['a member', 'sink(event.user.email);', ['user.email']],
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
    ['entries', 'for (const [k, v] of Object.entries(event.user)) { sink(k); sink(v); }', ['user.*']],
    ['a callback', 'event.user.identities.map((each) => sink(each.provider));', ['user.identities.*.provider']],
    ['the result of a callback', 'sink(["a"].map(() => event.user.email));', ['user.email in *']],
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
    ['another global', 'globalName = event.user; sink(globalName);', []],
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
      'a variable that is given itself',
      handler(`let a = event;\n${'a = a.secrets || a;\n'.repeat(2000)}console.log(a);`),
    ],
    ['objects in objects', handler(`let o = {};\n${'o.k = event; o = { o, p: o };\n'.repeat(1000)}console.log(o);`)],
    [
      'functions that call each other',
      `${Array.from({ length: 500 }, (_, i) => `const f${i} = (x) => f${(i + 1) % 500}(x) || f${(i * 7 + 3) % 500}(x);`).join('\n')}\n${handler('console.log(f0(event));')}`,
    ],
    ['a text of a thousand parts', handler(`console.log(\`${'${event.secrets.A}x'.repeat(1000)}\`);`)],
    ['writes to the module', `let m;\n${handler('m = event.user;\n'.repeat(1000))}`],
  ])('comes to an end with %s', (_name, text) => {
    const action = parsed(text);
    expect(loggedOf(action).length).toBeLessThanOrEqual(40);
    expect([inUrlsOf(action), shownOf(action)]).toEqual([[], []]);
    expect(moduleWritesOf(action.code).every(({ given }) => given?.some(isOfUser(action)))).toBe(true);
  });
});
