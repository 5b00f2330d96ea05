import type { Node } from 'estree';
import {
  asText,
  beside,
  copied,
  identityOf,
  inside,
  isIndex,
  isItself,
  mayBeList,
  propertyOf,
  seed,
  withoutProperties,
} from '../../../src/analysis/values/held.ts';
import type { Held } from '../../../src/analysis/values/held.ts';

const node = (at: number): Node => ({ type: 'Identifier', name: 'a', range: [at, at + 1] });
const held = (change: Partial<Held> = {}): Held => ({ ...seed('event'), at: ['user'], ...change });

describe('a property of a held value', () => {
  it.each<[string, Partial<Held>, string | null, Partial<Held> | null]>([
    ['of the value', {}, 'email', { at: ['user', 'email'] }],
    ['of the value, by a name that is not known', {}, null, { at: ['user', '*'] }],
    ['of the value, except for some', { without: ['email'] }, 'name', { at: ['user', 'name'], without: [] }],
    ['that was left out', { without: ['name', 'email'] }, 'email', null],
    ['that may have been left out', { without: ['email'] }, null, { at: ['user', '*'], without: [] }],
    ['of a part that is ten deep', { at: Array(10).fill('a') }, 'b', null],
    ['of a part that is nine deep', { at: Array(9).fill('a') }, 'b', { at: [...Array<string>(9).fill('a'), 'b'] }],
    ['of a shallow copy', { copy: 'shallow' }, 'email', { at: ['user', 'email'], copy: 'none' }],
    ['of a deep copy', { copy: 'deep' }, 'email', { at: ['user', 'email'], copy: 'deep' }],
    ['of a text', { form: 'text' }, 'length', null],
    ['a letter of a text', { form: 'text' }, '0', { form: 'part' }],
    ['some letter of a text', { form: 'text' }, null, { form: 'part' }],
    ['of the value that holds it', { path: ['a', 'b'], built: node(1) }, 'a', { path: ['b'], built: node(1) }],
    ['of the value that holds it directly', { path: ['a'], built: node(1) }, 'a', { path: [], built: null }],
    ['another one of the value that holds it', { path: ['a'] }, 'b', null],
    ['an unknown one of the value that holds it', { path: ['a'] }, null, null],
    ['an element of the value that holds it', { path: ['1'] }, '1', { path: [] }],
    ['another element', { path: ['1'] }, '0', null],
    ['any element', { path: ['1'] }, '*', { path: [] }],
    ['some element', { path: ['1'] }, null, { path: [] }],
    ['an element of any', { path: ['*'] }, '1', { path: [] }],
    ['a name of a list', { path: ['*'] }, 'length', null],
    ['any element of an object', { path: ['a'] }, '*', null],
  ])('%s', (_name, change, name, expected) => {
    expect(propertyOf(held(change), name)).toEqual(expected && held({ ...change, ...expected }));
  });
});

describe('the value that holds it', () => {
  it('has it under a property', () => {
    expect(inside(held({ path: ['a'] }), 'b', node(1))).toEqual(held({ path: ['b', 'a'], built: node(1) }));
    expect(inside(held({ built: node(1) }), 'b', node(2))).toEqual(held({ path: ['b'], built: node(1) }));
  });

  it('is not followed deeper than six', () => {
    expect(inside(held({ path: Array(5).fill('a') }), 'b', null)?.path).toHaveLength(6);
    expect(inside(held({ path: Array(6).fill('a') }), 'b', null)).toBeNull();
  });

  it.each<[string, Partial<Held>, readonly string[], Partial<Held> | null]>([
    ['the value', { without: ['a'] }, ['b', 'a'], { without: ['a', 'b'] }],
    ['a text', { form: 'text' }, ['b'], {}],
    ['an object that holds it there', { path: ['a'] }, ['b', 'a'], null],
    ['an object that holds it elsewhere', { path: ['a'] }, ['b'], {}],
    [
      'more than are distinguished',
      {},
      Array.from({ length: 21 }, (_, at) => `${at}`),
      { without: Array.from({ length: 20 }, (_, at) => `${at}`) },
    ],
  ])('without properties: %s', (_name, change, names, expected) => {
    expect(withoutProperties(held(change), names)).toEqual(expected && held({ ...change, ...expected }));
  });

  it.each<[string, Partial<Held>, Partial<Held>]>([
    ['the value', {}, { copy: 'shallow' }],
    ['a copy', { copy: 'deep' }, {}],
    ['an object that holds it', { path: ['a'] }, {}],
  ])('copied: %s', (_name, change, expected) => {
    expect(copied(held(change))).toEqual(held({ ...change, ...expected }));
  });
});

describe('the other values that may be there', () => {
  const [a, b, c, d, e] = [1, 2, 3, 4, 5].map(node);
  const some = (...nodes: readonly (Node | undefined)[]): Node[] => nodes.filter((each) => each !== undefined);

  it('is listed once, and four at most', () => {
    const known = held({ besides: some(a) });
    expect(beside(known, some(a))).toBe(known);
    expect(beside(known, [])).toBe(known);
    expect(beside(known, some(b, a)).besides).toEqual(some(a, b));
    expect(beside(known, some(b, c, d, e)).besides).toEqual(some(a, b, c, d));
  });
});

describe('a text', () => {
  it('of a part is a part', () => {
    expect(asText(held({ path: ['0'] }))).toEqual(held({ form: 'text' }));
    expect(asText(held(), 'part')).toEqual(held({ form: 'part' }));
    expect(asText(held({ form: 'part' }))).toEqual(held({ form: 'part' }));
    expect(asText(held({ form: 'text' }), 'part')).toEqual(held({ form: 'part' }));
  });
});

describe('the kind of a value', () => {
  it.each<[Partial<Held>, boolean, boolean]>([
    [{}, true, true],
    [{ form: 'text' }, false, false],
    [{ path: ['a'] }, false, false],
    [{ path: ['0'] }, false, true],
    [{ path: ['*', 'a'] }, false, true],
    [{ path: ['0'], form: 'text' }, false, true],
  ])('of %j: itself %s, a list %s', (change, itself, list) => {
    expect([isItself(held(change)), mayBeList(held(change))]).toEqual([itself, list]);
  });

  it('an index is digits, or any', () => {
    expect(['0', '12', '*', '', 'a1', '1a', '-1', '?'].map(isIndex)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false, false],
    ]);
  });
});

describe('the identity', () => {
  it('differs if anything differs', () => {
    const changes: Partial<Held>[] = [
      {},
      { origin: 'api' },
      { at: [] },
      { without: ['a'] },
      { path: ['a'] },
      { form: 'text' },
      { spot: 'host' },
      { built: node(1) },
      { built: node(2) },
      { copy: 'deep' },
      { besides: [node(1)] },
      { besides: [node(2)] },
    ];
    expect(new Set(changes.map((change) => identityOf(held(change)))).size).toBe(changes.length);
    expect(identityOf(held({ built: node(1) }))).toBe(identityOf(held({ built: node(1) })));
    expect(identityOf({ ...held(), built: { type: 'ThisExpression' } })).toBe(identityOf(held()));
  });
});
