import { ancestorsInFunction, ancestorsOf } from '../../../src/analysis/syntax/ancestors.ts';
import { nodesIn } from '../../../src/analysis/syntax/nodes-in.ts';
import { isLoop, subjectOf } from '../../../src/analysis/syntax/tree.ts';
import { asked } from '../asked.ts';

describe('the ways through a tree', () => {
  it.each([
    ['ask(1);', ['ask(1)', 'ask(1);', 'ask(1);']],
    ['if (a) ask(1);', ['ask(1)', 'ask(1);', 'if (a) ask(1);', 'if (a) ask(1);']],
    ['f(() => ask(1));', ['ask(1)', '() => ask(1)', 'f(() => ask(1))', 'f(() => ask(1));', 'f(() => ask(1));']],
  ])('up from the given node, in %s', (text, expected) => {
    const { code, node, textOf } = asked(text);
    const steps = [...ancestorsOf(code.tree, node)];
    expect(steps.map(([parent]) => textOf(parent))).toEqual(expected);
    expect(steps.map(([, part]) => textOf(part))).toEqual([textOf(node), ...expected.slice(0, -1)]);
  });

  it('up to the function around it, and no further', () => {
    const { code, node, textOf } = asked('f(() => { if (a) ask(1); });');
    expect([...ancestorsInFunction(code.tree, node)].map(([parent]) => textOf(parent))).toEqual([
      'ask(1)',
      'ask(1);',
      'if (a) ask(1);',
      '{ if (a) ask(1); }',
    ]);
  });

  it('down in order of position, without the functions in it', () => {
    const { node, textOf } = asked('ask(f(a, () => b, c));');
    expect([...nodesIn(node)].map(textOf)).toEqual(['f(a, () => b, c)', 'f', 'a', '() => b', 'c']);
  });

  it('down into a function at which they begin', () => {
    const { node, textOf } = asked('ask(() => f(() => b));');
    expect([...nodesIn(node)].map(textOf)).toEqual(['() => f(() => b)', 'f(() => b)', 'f', '() => b']);
  });

  it.each([
    ['for (;;) ask(1);', true],
    ['for (const a of b) ask(1);', true],
    ['for (const a in b) ask(1);', true],
    ['while (a) ask(1);', true],
    ['do ask(1); while (a);', true],
    ['if (a) ask(1);', false],
    ['{ ask(1); }', false],
  ])('%s is a loop: %s', (text, expected) => {
    const [statement] = asked(text).code.tree.program.body;
    expect(statement && isLoop(statement)).toBe(expected);
  });

  it('the uses of a variable are one subject; those of a global are not', () => {
    const { code, node } = asked('const a = 1; ask(a); f(a); f(b); f(b);');
    const [, own, first, second] = code.tree.calls.map(({ arguments: [argument] }) => argument ?? node);
    expect(subjectOf(code.tree, node)).toBe(subjectOf(code.tree, own ?? code.tree.program));
    expect(subjectOf(code.tree, first ?? node)).not.toBe(subjectOf(code.tree, second ?? node));
  });
});
