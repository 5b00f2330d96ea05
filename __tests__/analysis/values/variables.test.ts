import { eventSeenBy } from './sink.ts';

describe('the reads of a variable that see a value', () => {
  it.each<[string, string, string[]]>([
    ['a later one', 'let a = event.user; sink(a);', ['user']],
    ['one before it', 'let a; sink(a); a = event.user;', []],
    ['one before it, in another function', 'let a; const f = () => sink(a); a = event.user; f();', ['user']],
    ['one before it, in the same loop', 'let a; do { sink(a); a = event.user; } while (x);', ['user']],
    ['one before it, in a loop of lists', 'let a; for (const b of c) { sink(a); a = event.user; }', ['user']],
    ['one before it, in an inner loop', 'let a; while (x) { while (y) sink(a); a = event.user; }', ['user']],
    ['one before it, in another loop', 'let a; while (x) { sink(a); } while (y) { a = event.user; }', []],
    ['one before it, in a block', 'let a; { sink(a); a = event.user; }', []],
    ['one after another value', 'let a = event.user; a = 1; sink(a);', []],
    ['one between them', 'let a = event.user; sink(a); a = 1;', ['user']],
    ['one after another declaration', 'var a = event.user; var a = 1; sink(a);', []],
    ['one after a declaration without a value', 'var a = event.user; var a; sink(a);', ['user']],
    ['one after a branch with another value', 'let a = event.user; if (x) { a = 1; } sink(a);', ['user']],
    ['one in a branch with another value', 'let a = event.user; if (x) { a = 1; sink(a); }', []],
    ['one in a case with another value', 'let a = event.user; switch (x) { case 1: a = 1; sink(a); }', []],
    ['one after a case', 'let a = event.user; switch (x) { case 1: a = 1; } sink(a);', ['user']],
    ['one after a value that may be skipped', 'let a = event.user; x && (a = 1); sink(a);', ['user']],
    ['one after a branch without a block', 'let a = event.user; if (x) a = 1; sink(a);', ['user']],
    ['one in the other branch, without blocks', 'let a = event.user; if (x) a = 1; else sink(a);', ['user']],
    ['one in a loop without a block', 'let a = event.user; for (const b of c) a = sink(a);', ['user']],
    ['one after a default', 'let a = event.user; a ||= 1; sink(a);', ['user']],
    ['one after a value of another function', 'let a = event.user; const f = () => { a = 1; }; sink(a);', ['user']],
    ['one of a function, after another value', 'let a = event.user; a = 1; const f = () => sink(a); f();', []],
    ['one after a loop', 'let a = event.user; for (;;) { a = 1; break; } sink(a);', ['user']],
    ['one of both', 'let a = event.user; if (x) a = event.client; sink(a);', ['client', 'user']],
    ['one of the first argument of what it becomes', 'let a = event.user; a = f(a); sink(a);', []],
    ['one in its own value', 'let a = event; a = a.user; sink(a);', ['user']],
    ['one in its own value, in a call', 'let a = event.user; a = sink(a.name);', ['user.name']],
    [
      'one in its own value that a pattern takes',
      'let a = event; ({ user: a } = a); sink(a.name);',
      ['name', 'user.name'],
    ],
    ['one in the default of a pattern', 'let { user: a, b = sink(a) } = event;', ['user']],
    ['one in a function that is its own value', 'let a = event.user; a = () => sink(a); a();', ['user']],
    ['one in a property that is its own value', 'const o = { a: event }; o.a = o.a.user; sink(o.a);', ['user']],
  ])('%s', (_name, body, expected) => {
    expect(eventSeenBy(body)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['after the property has another value', 'const o = { a: event.user }; o.a = 1; sink(o);', []],
    ['before', 'const o = { a: event.user }; sink(o); o.a = 1;', ['user in a']],
    ['after another property has one', 'const o = { a: event.user }; o.b = 1; sink(o);', ['user in a']],
    ['after a property by a text', 'const o = { a: event.user }; o["a"] = 1; sink(o);', []],
    ['after some property', 'const o = { a: event.user }; o[name] = 1; sink(o);', ['user in a']],
    ['after a property that is added to', 'const o = { a: event.user }; o.a += 1; sink(o);', ['user in a']],
    ['after a property that is compared', 'const o = { a: event.user }; o.a === 1; sink(o);', ['user in a']],
    ['after a property is deleted', 'const o = { a: event.user }; delete o.a; sink(o);', []],
    ['after some property is deleted', 'const o = { a: event.user }; delete o[name]; sink(o);', ['user in a']],
    ['after a property is asked for', 'const o = { a: event.user }; void o.a; sink(o);', ['user in a']],
    ['after a property is handed on', 'const o = { a: event.user }; call(o.a); sink(o);', ['user in a']],
    ['after a property is assigned to another', 'const o = { a: event.user }; b = o.a; sink(o);', ['user in a']],
    ['after a property is a name', 'const o = { a: event.user }; b[o.a] = 1; sink(o);', ['user in a']],
    ['after a part of the property', 'const o = { a: event.user }; o.a.b = 1; sink(o);', ['user in a']],
    [
      'of a part of the value',
      'const u = event.user; delete u.email; sink(u, u.email, u.name);',
      ['user', 'user.name'],
    ],
    ['that is written to another', 'const o = { a: event.user }; p.a = o; sink(o);', ['user in a']],
  ])('of an object %s', (_name, body, expected) => {
    expect(eventSeenBy(body)).toEqual(expected);
  });

  it('one in its own value, of the time before in a loop', () => {
    const seen = eventSeenBy('let a = event; while (x) { sink(a.name); a = a.user; }');
    expect(seen).toEqual(expect.arrayContaining(['name', 'user.name']));
  });

  it.each([
    [48, []],
    [49, ['user']],
  ])('all, of a variable with %d other values', (count, expected) => {
    expect(eventSeenBy(`let a = event.user;\n${'a = 1;\n'.repeat(count)}sink(a);`)).toEqual(expected);
  });
});
