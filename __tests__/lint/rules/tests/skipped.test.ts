import { lint, sentences } from '../../rule-tester.ts';
import { expectFindings } from '../marks.ts';

const SPEC = 'integration/integration.action.spec.js';
const spec = (text: string) => ({ [SPEC]: text });

describe('tests/skipped', () => {
  it.each([
    ['it.skip', '▸it.skip("x", () => {});', ['skipped']],
    ['a group', '▸describe.skip("x", () => { it("y", () => {}); });', ['skipped']],
    ['test.todo', 'describe("x", () => {\n  ▸test.todo("y");\n});', ['todo']],
    ['it.only', '▸it.only("x", () => {});', ['only']],
    [
      'each short form',
      '▸xit("a", f);\n▸xtest("b", f);\n▸xdescribe("c", f);\n▸fit("d", f);\n▸fdescribe("e", f);',
      ['skipped', 'skipped', 'skipped', 'only', 'only'],
    ],
    ['a table', '▸it.skip.each([1, 2])("x %i", () => {});', ['skipped']],
    ['a table as a template', '▸it.only.each`a\n${1}`("x $a", () => {});', ['only']],
    ['a short form of a table', '▸xit.each([1])("x %i", () => {});', ['skipped']],
    ['concurrent tests', '▸test.concurrent.only.each([1])("x", async () => {});', ['only']],
    ['a test that is to fail', '▸it.failing.skip("x", () => {});', ['skipped']],
    ['brackets', '▸it["skip"]("x", () => {});', ['skipped']],
    ['another name for it', 'const off = ▸it.skip;\noff("x", () => {});', ['skipped']],
    ['a choice', '(process.env.CI ? it : ▸it.skip)("x", () => {});', ['skipped']],
    ['the global object', '▸globalThis.xit("x", f);\n▸global.it.only("y", f);', ['skipped', 'only']],
    [
      '@jest/globals',
      'const { test: check, xit } = require("@jest/globals");\n▸check.skip("x", f);\n▸xit("y", f);',
      ['skipped', 'skipped'],
    ],
    ['two in one line', '▸it.skip("x", f); ▸it.todo("y");', ['skipped', 'todo']],
  ])('fires on %s', async (_what, text, messages) => {
    await expectFindings(
      'tests/skipped',
      spec(text),
      messages.map((each) => `tests/skipped ${each}`),
    );
  });

  it.each([
    ['tests that run', 'describe("x", () => { it("y", f); it.each([1])("z", f); test.concurrent("a", f); });'],
    ['a method of something else', 'queue.skip(1);\nstream.only("x");\nlist.todo("x");\nreader.it.skip();'],
    ['strings and templates', 'it("it.skip(1)", () => { const a = "xit(1)"; const b = `describe.only`; });'],
    ['comments', '// it.skip("x", () => {});\n/* fit("x") */\nit("y", f);'],
    ['a parameter of that name', 'const run = (it, xit) => { it.skip(); xit(); };'],
    ['a function of that name', 'function fit(model) { return model; }\nit("x", () => { expect(fit(1)).toBe(1); });'],
    ['another library', 'const { it } = require("./runner");\nit.skip("x");'],
    ['keys and properties', 'const a = { xit: 1, fit() {} };\na.xit = 2;\nplan.fit();\nplan.it.only;'],
    ['a method of a library for dates', 'dayjs.it.only("x"); const { skip, only } = options; skip(); only();'],
    ['a spec that does not parse', 'it.skip("x", () => {'],
    ['a spec that is an ES module', 'import { it } from "@jest/globals";\nit.skip("x", () => {});'],
    ['no spec', null],
  ])('is silent on %s', async (_what, text) => {
    await expectFindings('tests/skipped', { [SPEC]: text }, []);
  });

  it('names what it found', async () => {
    const findings = (await lint(spec('it.concurrent.only("x", f);'))).filter(({ rule }) => rule === 'tests/skipped');
    expect(findings.map(sentences)).toEqual([
      'it.concurrent.only keeps all the other tests of the spec from running. Remove it when you are done with that test.',
    ]);
  });

  it('ignores directives of the spec', async () => {
    await expectFindings('tests/skipped', spec('/* eslint-disable */\n▸it.skip("x", f); // eslint-disable-line'), [
      'tests/skipped skipped',
    ]);
  });
});
