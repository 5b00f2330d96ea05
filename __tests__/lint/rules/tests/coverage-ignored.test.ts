import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler } from '../marks.ts';

describe('tests/coverage-ignored', () => {
  it.each([
    ['c8', handler('  ▸/* c8 ignore next */\n  f();'), 1],
    ['a line comment', handler('  ▸// c8 ignore next 3\n  f();'), 1],
    ['v8', handler('  f(); ▸/* v8 ignore else */'), 1],
    ['istanbul', handler('  ▸/* istanbul ignore if */\n  if (a) f();'), 1],
    ['a whole file', `▸/* istanbul ignore file */\n${handler('')}`, 1],
    ['a documentation comment', handler('  ▸/** c8 ignore next */\n  f();'), 1],
    ['a reason', handler('  ▸/* istanbul ignore next -- @preserve: cannot happen */\n  f();'), 1],
    ['a stretch, once', handler('  ▸/* c8 ignore start */\n  f();\n  /* c8 ignore stop */'), 1],
    ['more spaces', handler('  ▸/*   v8   ignore   next   */\n  f();'), 1],
    ['each of several', handler('  ▸/* c8 ignore next */\n  f();\n  ▸/* c8 ignore next */\n  g();'), 2],
  ])('fires on %s', async (_what, text, count) => {
    await expectFindings(
      'tests/coverage-ignored',
      { [ACTION]: text },
      Array<string>(count).fill('tests/coverage-ignored ignored'),
    );
  });

  it.each([
    ['other comments', handler('  // The provider asks for this.\n  f();')],
    ['a sentence about it', handler('  // There is no c8 ignore here, on purpose.\n  f();')],
    ['strings', handler('  f("/* c8 ignore next */", `// v8 ignore next`);')],
    ['ignores of other tools', handler('  // eslint-disable-next-line -- REVIEWED\n  // prettier-ignore\n  f();')],
    ['TypeScript', handler('  // @ts-ignore\n  f();')],
    ['words that begin so', handler('  // c8 ignores this\n  // v8 ignored\n  f();')],
    ['another name', handler('  // lc8 ignore next\n  // nyc ignore next\n  f();')],
    ['a regular expression', handler('  f(/istanbul ignore next/);')],
    ['an Action that does not parse', '/* c8 ignore next */\nexports.onExecutePostLogin = ('],
    ['the end of a stretch', handler('  f();\n  /* v8 ignore stop */')],
  ])('is silent on %s', async (_what, text) => {
    await expectFindings('tests/coverage-ignored', { [ACTION]: text }, []);
  });

  it('is silent on the spec, which is not measured', async () => {
    const files = { 'integration/integration.action.spec.js': '/* c8 ignore next */\nit("x", () => {});' };
    await expectFindings('tests/coverage-ignored', files, []);
  });

  it('names the comment', async () => {
    const findings = await lint({ [ACTION]: handler('  /*  istanbul   ignore next: never */') });
    expect(findings.filter(({ rule }) => rule === 'tests/coverage-ignored').map(sentences)).toEqual([
      expect.stringMatching(/^The comment "istanbul ignore next" has no effect here/u),
    ]);
  });
});
