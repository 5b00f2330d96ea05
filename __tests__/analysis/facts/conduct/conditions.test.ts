import { conditionsOf, conditionsWithRest } from '../../../../src/analysis/facts/conduct/conditions.ts';
import { parsed } from '../../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

/** `if TEST [PROPERTIES]` or `unless TEST [PROPERTIES]` for each condition around the first call of `here`. */
function around(text: string, ask = conditionsOf): string[] {
  const action = parsed(text.includes('exports.') ? text : handler(text));
  const node = action.tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'here');
  if (node === undefined) throw new Error('nothing calls `here`');
  return ask(action, node).map(
    ({ test, holds, dependsOn }) =>
      `${holds ? 'if' : 'unless'} ${test}${dependsOn.length > 0 ? ` [${dependsOn.join()}]` : ''}`,
  );
}

describe('the conditions around a call', () => {
  it.each<[string, string, string[]]>([
    ['none', 'here();', []],
    ['a part of the condition itself', 'if (here()) f();', []],
    ['the branches of an `if`', 'if (a) { if (b) { f(); } else { here(); } }', ['if a', 'unless b']],
    ['a negation', 'if (!(!a)) here();', ['if a']],
    ['another operator', 'if (-a) here();', ['if -a']],
    ['the right side of `&&`, `||` and `??`', 'a && (b || (c ?? here()));', ['if a', 'unless b', 'unless c']],
    ['only the inner three, the outermost first', 'if (a) if (b) if (c) if (d) here();', ['if b', 'if c', 'if d']],
    ['a loop', 'while (a) here();', ['if a']],
    ['the condition of a loop', 'while (here()) f();', []],
    ['a function of its own', 'if (a) { list.forEach(() => here()); }', []],
    ['those inside a `catch` block', 'if (a) { try { f(); } catch { if (b) here(); } }', ['if b']],
    ['those around a `try` block', 'if (a) { try { here(); } catch {} }', ['if a']],
    ['a case', 'switch (event.user.name) { case "a": here(); }', ['if event.user.name is "a" [user.name]']],
    ['the last case', 'switch (a) { case 1: f(); break; default: here(); }', ['if a is anything else']],
    ['the value of a case', 'switch (a) { case here(): f(); }', []],
    ['the value of a `switch`', 'switch (here()) { case 1: f(); }', []],
    ['a condition over several lines', 'if (a &&\n      b) here();', ['if a && b']],
  ])('%s', (_name, text, expected) => {
    expect(around(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['a method, which is no property', 'if (event.user.email.endsWith("@a.io")) here();', ['user.email']],
    [
      'several',
      'if (event.user.name && event.connection.id && event.user.email) here();',
      ['connection.id', 'user.email', 'user.name'],
    ],
    ['a property and a part of it', 'if (event.user && event.user.name) here();', ['user.name']],
    [
      'properties with names that begin in the same way',
      'if (event.user.name && event.user.name_of) here();',
      ['user.name', 'user.name_of'],
    ],
    ['a name that the user chooses', 'if (event.request.query[name]) here();', ['request.query']],
    ['the whole event, in a function outside the file', 'if (isNew(event)) here();', []],
    ['a constant', 'const isNew = event.stats.logins_count === 1;\nif (isNew) here();', ['stats.logins_count']],
    [
      'a constant of constants',
      'const a = event.user.name === "a";\nconst b = !a;\nif (b === true) here();',
      ['user.name'],
    ],
    [
      'more constants than are looked through',
      [
        'const a = event.user.name === "a";',
        'const b = a === true;',
        'const c = b === true;',
        'const d = c === true;',
        'const e = d === true;',
        'if (e) here();',
      ].join('\n'),
      [],
    ],
    ['a variable', 'let isNew = event.stats.logins_count === 1;\nisNew = f();\nif (isNew) here();', []],
    [
      'a function of the file',
      'const isNew = (e) => e.stats.logins_count === 1;\nif (isNew(event)) here();',
      ['stats.logins_count'],
    ],
    [
      'a function that calls itself',
      'function f(e) { return e.user.name || f(e); }\nif (f(event)) here();',
      ['user.name'],
    ],
    [
      'the answer of a request, which depends on more',
      'if ((await fetch(`https://a.io/${event.user.name}`)).ok) here();',
      [],
    ],
    [
      'the answer of a helper with a request',
      'const ask = async (name) => (await fetch(`https://a.io/${name}`)).json();\nif (event.user.name && (await ask(event.user.name))) here();',
      [],
    ],
  ])('depend on %s', (_name, text, expected) => {
    const [condition] = around(text);
    expect(condition?.match(/ \[([^[\]]*)\]$/u)?.[1]?.split(',') ?? []).toEqual(expected);
  });

  it('names the element of a list by its number', () => {
    expect(around('if (event.user.identities[0].connection === "a") here();')).toEqual([
      'if event.user.identities[0].connection === "a" [user.identities.0.connection]',
    ]);
  });
});

describe('what an earlier `if` leaves of the executions', () => {
  it.each<[string, string, string[]]>([
    ['a `return`', 'if (a) return;\nhere();', ['unless a']],
    ['the nearest one', 'if (a) return;\nif (b) throw c;\nhere();', ['unless b']],
    ['a block that ends with one', 'if (a) { f(); return; }\nhere();', ['unless a']],
    ['a block that goes on', 'if (a) { f(); }\nhere();', []],
    ['an empty block', 'if (a) {}\nhere();', []],
    ['a statement', 'if (a) f();\nhere();', []],
    ['a block with a `return` before its last statement', 'if (a) { if (b) return; f(); }\nhere();', []],
    ['one with an `else`', 'if (a) return; else f();\nhere();', []],
    ['one that comes later', 'here();\nif (a) return;', []],
    ['a `continue`', 'for (const a of b) { if (a) continue; here(); }', ['unless a']],
    ['a `break`', 'for (const a of b) { if (a) break; here(); }', ['unless a']],
    ['one around the block', 'if (a) return;\n{ f(); here(); }', ['unless a']],
    ['one inside is nearer', 'if (a) return;\n{ if (b) return; here(); }', ['unless b']],
    ['none, where another condition is', 'if (a) return;\nif (b) here();', ['if b']],
    ['a negated one', 'if (!a) return;\nhere();', ['if a']],
    ['another statement that leaves', 'while (a) return;\nhere();', []],
  ])('%s', (_name, text, expected) => {
    expect(around(text, conditionsWithRest)).toEqual(expected);
  });
});
