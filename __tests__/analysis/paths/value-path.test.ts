import { constantOf, onlyValueOf, parameterOf, valuePath } from '../../../src/analysis/paths/value-path.ts';
import type { Node } from 'estree';
import { askedNode } from './asked-node.ts';

/** `BASE: keys` of what is asked. */
function pathOf(body: string, before?: string): string {
  const { action, node, text } = askedNode(body, before);
  const { base, keys } = valuePath(action.tree, node);
  return `${text.slice(...(base.range ?? []))}: ${keys.join('.')}`;
}

describe('how a value is reached', () => {
  it.each<[string, string, string, string?]>([
    ['itself', 'ask(a);', 'a: '],
    ['a member', 'ask(event.user.name);', 'event: user.name'],
    ['an optional member', 'ask(event?.user?.name);', 'event: user.name'],
    ['a computed member', 'ask(event.user[name]);', 'event: user.*'],
    ['an element', 'ask(event.user.identities[0]);', 'event: user.identities.0'],
    ['what is awaited', 'ask((await load()).a);', 'load(): a'],
    ['a variable', 'const a = event.user;\nask(a.name);', 'event: user.name'],
    ['a variable of a name', 'const a = event;\nask(a.name);', 'event: name'],
    ['a variable of a call', 'const a = load();\nask(a.name);', 'a: name'],
    ['a pattern', 'const { user: { name } } = event;\nask(name);', 'event: user.name'],
    ['a pattern of a call', 'const { name } = load();\nask(name);', 'load(): name'],
    ['a pattern with a computed name', 'const { [key]: name } = event;\nask(name);', 'event: *'],
    ['a list', 'const [first] = load();\nask(first);', 'load(): 0'],
    ['a parameter', 'f(1);', 'a: name', 'const f = (a) => ask(a.name);\n'],
    ['a pattern of a parameter', 'f(1);', 'name: user.name', 'const f = ({ user: { name } }) => ask(name);\n'],
    ['a default of a part', 'ask((event.user ?? {}).name);', 'event: user.name'],
    ['another default of a part', 'ask((event.user || {}).name);', 'event: user.name'],
    ['a condition of a part', 'ask((event.user && a).name);', 'event.user && a: name'],
    ['a default', 'ask(event.user ?? {});', 'event.user ?? {}: '],
    ['a variable that changes', 'let a = event.user;\na = load();\nask(a.name);', 'a: name'],
    ['a variable that is set later', 'let a;\na = event.user;\nask(a.name);', 'a: name'],
    ['a variable of a loop', 'for (const a of event.list) ask(a.name);', 'a: name'],
    ['a variable that is itself', 'let a = a;\nask(a.name);', 'a: name'],
    ['a global', 'ask(kept.name);', 'kept: name'],
  ])('%s', (_name, body, expected, before = '') => {
    expect(pathOf(body, before)).toBe(expected);
  });
});

describe('the value of a variable', () => {
  const shown = (body: string, question: typeof constantOf, before?: string): string | null => {
    const { action, node, text } = askedNode(body, before);
    const found: Node | null = question(action.tree, node);
    return found?.range ? text.slice(...found.range) : null;
  };

  it.each<[string, string, string | null, string | null]>([
    ['that is constant', 'const a = f();\nask(a);', 'f()', 'f()'],
    ['that may change', 'let a = f();\nask(a);', 'f()', 'f()'],
    ['that changes', 'let a = f();\na = g();\nask(a);', null, null],
    ['that is set later', 'let a;\na = f();\nask(a);', null, 'f()'],
    ['that is set later, after null', 'let a = null;\na = f();\nask(a);', null, 'f()'],
    ['that is set later, after a text', 'let a = "b";\na = f();\nask(a);', null, null],
    ['that is nothing', 'const a = null;\nask(a);', 'null', null],
    ['of a pattern', 'const { a } = f();\nask(a);', null, null],
    ['that is a parameter', 'list.map((a) => ask(a));', null, null],
    ['that is a function', 'function a() {}\nask(a);', null, null],
    ['that is none', 'ask(f());', null, null],
    ['that is global', 'ask(a);', null, null],
  ])('%s', (_name, body, constant, only) => {
    expect([shown(body, constantOf), shown(body, onlyValueOf)]).toEqual([constant, only]);
  });

  it.each<[string, string, boolean]>([
    ['a parameter', 'list.map((a) => ask(a));', true],
    ['a part of a parameter', 'list.map(({ a }) => ask(a));', true],
    ['a member of a parameter', 'list.map((a) => ask(a.b));', false],
    ['a variable', 'const a = 1;\nask(a);', false],
    ['the error of a `catch`', 'try { f(); } catch (a) { ask(a); }', false],
    ['a global', 'ask(a);', false],
  ])('is %s', (_name, body, expected) => {
    const { action, node } = askedNode(body);
    expect(parameterOf(action.tree, node) !== null).toBe(expected);
  });
});
