import { isPartOf, promiseUsesOf } from '../../../src/analysis/paths/promise-uses.ts';
import { parsed } from '../parsed.ts';

/** The uses of the result of the first call of `ask`, each with its method or source. */
function uses(text: string): string[] {
  const { code, tree } = parsed(text);
  const call = tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'ask');
  if (call === undefined) throw new Error('nothing is asked');
  return promiseUsesOf(code, call).map((use) => {
    const { kind } = use;
    if (kind === 'method') return `${kind} ${use.name}`;
    if (kind === 'combined') return `${kind} ${use.method}`;
    if (kind === 'argument') return `${kind} ${text.slice(...(use.call.callee.range ?? []))}`;
    return kind;
  });
}

describe('what happens to a promise', () => {
  it.each<[string, string, string[]]>([
    ['it is awaited', 'async () => { await ask(); };', ['awaited']],
    ['it is awaited by a loop', 'async () => { for await (const a of ask()) f(a); };', ['awaited']],
    ['it is used by a loop', 'for (const a of ask()) f(a);', ['lost']],
    ['it is the target of a loop', 'async () => { for await (ask().a of b) f(); };', ['lost']],
    ['it is awaited as one side of a choice', 'async () => { await (a ? ask() : b); };', ['awaited']],
    ['it is the condition of a choice', 'f(ask() ? a : b);', ['dropped']],
    ['it is the last of several', 'async () => { await (a, ask()); };', ['awaited']],
    ['it is not the last of several', 'async () => { await (ask(), a); };', ['dropped']],
    ['it is awaited after a condition', 'async () => { await (a && ask()); };', ['awaited']],
    ['it is awaited as an optional call', 'async () => { await ask?.(); };', ['awaited']],
    ['it is in a list of all', 'Promise.all([ask()]);', ['combined all']],
    ['it is in a spread of all', 'Promise.all([...[ask()]]);', ['combined all']],
    ['all are settled', 'Promise.allSettled([ask()]);', ['combined allSettled']],
    ['it races', 'Promise.race([ask()]);', ['combined race']],
    ['it is any', 'Promise.any([ask()]);', ['combined any']],
    ['it is resolved', 'Promise.resolve(ask());', ['combined resolve']],
    ['it is rejected', 'Promise.reject(ask());', ['argument Promise.reject']],
    ['it is handed to a new promise', 'new Promise(ask());', ['argument Promise']],
    ['it is combined by a method of something else', 'other.all([ask()]);', ['argument other.all']],
    ['it has a method', 'ask().then(f);', ['method then']],
    ['it has a computed method', 'ask()[name]();', ['method *']],
    ['it has a property', 'f(ask().a);', ['lost']],
    ['it is a key', 'f(a[ask()]);', ['lost']],
    ['it is a key of what is called', 'a[ask()]();', ['lost']],
    ['it has a property that is handed on', 'f(ask().then);', ['lost']],
    ['it is handed on', 'f(ask());', ['argument f']],
    ['it is handed to a parent class', 'class A extends B { constructor() { super(ask()); } }', ['argument super']],
    ['it is kept and awaited', 'async () => { const a = ask(); await a; };', ['awaited']],
    ['it is kept and never used', 'const a = ask();', []],
    ['it is kept and used twice', 'async () => { const a = ask(); f(a); await a; };', ['awaited', 'argument f']],
    ['it is kept later', 'async () => { let a; a = ask(); await a; };', ['awaited']],
    ['it is taken apart', 'const { a } = ask();', ['lost']],
    ['it is taken apart later', 'let a;\n({ a } = ask());', ['lost']],
    ['it is kept in a property', 'a.b = ask();', ['lost']],
    [
      'it is put into a list that all wait for',
      'const all = [];\nall.push(ask());\nPromise.all(all);',
      ['combined all'],
    ],
    ['it is put into a list that nobody waits for', 'const all = [];\nall.push(ask());', []],
    ['it is put into a list in a property', 'a.all.push(ask());', ['argument a.all.push']],
    [
      'it is put into something else',
      'const all = new Set();\nall.add(ask());\nPromise.all(all);',
      ['argument all.add'],
    ],
    ['it is returned', 'function f() { return ask(); }', ['returned']],
    ['it is the value of a function', 'const f = () => ask();', ['returned']],
    ['it is a statement', 'ask();', ['dropped']],
    ['it is negated', 'f(!ask());', ['dropped']],
    ['it is compared', 'f(ask() === a);', ['lost']],
    ['it is kept and becomes itself', 'async () => { let a = ask(); a = a; await a; };', ['awaited']],
  ])('%s', (_name, text, expected) => {
    expect(uses(text)).toEqual(expected);
  });
});

describe('a function argument is part of its call', () => {
  it.each<[string, boolean]>([
    ['new Promise(f);', true],
    ['new Other(f);', false],
    ['new a.Promise(f);', false],
    ['list.map(f);', true],
    ['list.forEach(f);', true],
    ['ask().then(f);', true],
    ['ask().finally(f);', true],
    ['list.push(f);', false],
    ['list[name](f);', false],
    ['map(f);', false],
  ])('%s', (text, expected) => {
    const { code, tree } = parsed(text);
    const call = tree.constructions[0] ?? tree.calls[0];
    if (call === undefined) throw new Error('nothing is called');
    expect(isPartOf(code, call)).toBe(expected);
  });
});
