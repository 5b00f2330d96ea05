import { expectFindings } from '../marks.ts';

const SPEC = 'integration/integration.action.spec.js';

describe('tests/no-assertion in the text of a spec', () => {
  it.each([
    [
      'the untouched template',
      'it("runs", async () => {\n  ▸expect(async () => {\n    await onExecutePostLogin(event, api);\n  }).not.toThrow();\n});',
      ['asyncFunction'],
    ],
    [
      'the same, awaited',
      'it("x", async () => { await ▸expect(async () => run()).not.toThrowError(); });',
      ['asyncFunction'],
    ],
    ['an async function with a name', 'const go = async () => {};\n▸expect(go).not.toThrow();', ['asyncFunction']],
    ['one that is declared', 'async function go() {}\n▸expect(go).not.toThrow();', ['asyncFunction']],
    [
      'a handler, which is asynchronous',
      '▸expect(() => onExecutePostLogin(event, api)).not.toThrow();',
      ['asyncFunction'],
    ],
    ['a handler in a block', '▸expect(() => { action.onExecutePostLogin(event); }).not.toThrow();', ['asyncFunction']],
    ['a promise that resolves', 'it("x", () => { ▸expect(run()).resolves.toBe(1); });', ['notAwaited']],
    ['a promise that rejects', 'it("x", async () => { ▸expect(run()).rejects.not.toThrow("no"); });', ['notAwaited']],
    ['an expectation that is voided', 'it("x", () => { void ▸expect(run()).resolves.toBe(1); });', ['notAwaited']],
    ['an expectation after a condition', 'it("x", () => { ok && ▸expect(run()).resolves.toBe(1); });', ['notAwaited']],
    ['one of a forEach', 'it("x", () => { all.forEach((each) => ▸expect(each).resolves.toBe(1)); });', ['notAwaited']],
    ['several', '▸expect(a).resolves.toBe(1); await1(); ▸expect(b).rejects.toBe(1);', ['notAwaited', 'notAwaited']],
    [
      'an expect that was required',
      'const { expect } = require("@jest/globals");\n▸expect(a).resolves.toBe(1);',
      ['notAwaited'],
    ],
  ])('fires on %s', async (_what, text, messages) => {
    await expectFindings(
      'tests/no-assertion',
      { [SPEC]: text },
      messages.map((each) => `tests/no-assertion ${each}`),
    );
  });

  it.each([
    ['an awaited promise', 'it("x", async () => { await expect(run()).resolves.toBe(1); });'],
    ['a promise that is returned', 'it("x", () => { return expect(run()).rejects.toThrow(); });'],
    ['a promise that an arrow returns', 'it("x", () => expect(run()).resolves.toBe(1));'],
    [
      'an async function whose promise is expected',
      'it("x", async () => { await expect(async () => run()).rejects.toThrow(); });',
    ],
    ['promises that are awaited together', 'it("x", () => Promise.all([expect(a).resolves.toBe(1)]));'],
    ['a promise kept for later', 'it("x", async () => { const done = expect(a).resolves.toBe(1); await done; });'],
    ['a promise that is used further', 'it("x", (done) => { expect(a).resolves.toBe(1).then(done); });'],
    ['a map', 'it("x", () => Promise.all(all.map((each) => expect(each).resolves.toBe(1))));'],
    ['a function that is not asynchronous', 'expect(() => parse("x")).not.toThrow();'],
    ['an async function inside one that is not', 'expect(() => { const later = async () => {}; }).not.toThrow();'],
    ['an async function that must throw: the test fails', 'expect(async () => {}).toThrow();'],
    ['an async function as a value', 'expect(async () => {}).toBeInstanceOf(Function);'],
    ['a name that gets another function', 'let go = async () => {};\ngo = () => {};\nexpect(go).not.toThrow();'],
    ['another expect', 'const { expect } = require("chai");\nexpect(a).resolves.toBe(1);'],
    ['text', '// expect(a).resolves.toBe(1);\nconst a = "expect(async () => {}).not.toThrow()";'],
    ['a spec that does not parse', 'expect(a).resolves.toBe(1);\nit('],
  ])('is silent on %s', async (_what, text) => {
    await expectFindings('tests/no-assertion', { [SPEC]: text }, []);
  });
});
