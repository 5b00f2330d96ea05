import { finding } from '../../src/rules/finding.ts';
import { messageOf } from '../../src/report/message.ts';
import { methodOfJest30, otherSpec } from '../../src/sandbox/other-spec.ts';

const place = { file: 'a.spec.js', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const said = (text: string, error = 'x') => otherSpec({ state: 'read', path: 'a.spec.js', text }, error, place);

describe('a spec that cannot start', () => {
  it.each([
    ["import { it, vi } from 'vitest';\nit('x', () => {});", 'vitest'],
    ["const { it, vi } = require('vitest');", 'vitest'],
    ["import test from 'node:test';", 'nodeTest'],
    ["const { test } = require('node:test');\nconst assert = require('node:assert');", 'nodeTest'],
    ["const { describe } = require('test');", 'nodeTest'],
    ["import type { A } from './a';\nimport { it } from 'node:test';\nlet a: A;", 'nodeTest'],
    ["const { before } = require('mocha');", 'mocha'],
    ["import test from 'ava';", 'otherRunner'],
    ["const test = require('tape');", 'otherRunner'],
    ["import { onExecutePostLogin } from './integration.action.js';", 'esModule'],
    ['export const a = 1;', 'esModule'],
    ['const a = await import("./a.js");', 'esModule'],
  ])('%j gets the message: %s', (text, messageId) => {
    expect(said(text)).toMatchObject({ rule: 'tests/not-run', messageId, ...place });
  });

  it.each(['before is not defined', 'ReferenceError: suite is not defined'])("with Mocha's globals: %s", (error) => {
    expect(said('before(() => {});', error)).toMatchObject({ messageId: 'mocha' });
  });

  it.each(['jasmine is not defined', 'ReferenceError: spyOn is not defined', 'expectAsync is not defined'])(
    "with Jasmine's globals: %s",
    (error) => {
      expect(said('spyOn(api, "deny");', error)).toMatchObject({
        messageId: 'otherRunner',
        data: { runner: 'Jasmine' },
      });
    },
  );

  it.each([
    ['const { test } = require("uvu");', 'uvu'],
    ['const test = require("ava");', 'AVA'],
    ['const t = require("tap");', 'tap'],
    ['const test = require("tape");', 'tape'],
    ['import { test } from "bun:test";', 'bun:test'],
    ['const Jasmine = require("jasmine");', 'Jasmine'],
  ])('%j gets a message with the name of its runner', (text, runner) => {
    expect(said(text, 'no')).toMatchObject({ messageId: 'otherRunner', data: { runner } });
  });

  it.each([
    ["const nock = require('nock');", "Cannot find module 'nock' from 'a.spec.js'"],
    ['const text = "import x from \'vitest\'";', 'no'],
    ['// require("vitest")', 'no'],
    ['it("x", () => {', 'SyntaxError: Unexpected token'],
    ['let a: string = "typed";', 'SyntaxError: Unexpected token'],
    ['require(name);', 'name is not defined'],
    ['beforeAll(() => {});', 'after was not called'],
  ])('%j is another matter', (text, error) => {
    expect(said(text, error)).toBeNull();
  });

  it('is nothing if there is no spec', () => {
    expect(otherSpec({ state: 'missing', path: 'a.spec.js' }, 'x', place)).toBeNull();
  });

  it.each([
    ["Cannot find module '@auth0/actions/post-login/v2/test' from 'a.spec.js'", 'post-login/v3/test'],
    ['@auth0/actions/event-stream/v1 has types alone: nothing can be required', 'event-stream/v1/test'],
  ])('%s names the existing module', (error, known) => {
    expect(said('', error)).toMatchObject({ messageId: 'testModule', data: { known } });
  });

  it.each([
    "Cannot find module '@auth0/actions' from 'a.js'",
    "Cannot find module '@auth0/actions/other/v1/test' from 'a.js'",
  ])('%s has none', (error) => {
    expect(said('', error)).toBeNull();
  });

  it('gets a message with what to write', () => {
    const found = said("import { vi } from 'vitest';") ?? finding('tests/none', 'none', {}, place);
    const { message, hint } = messageOf(found);
    expect(message).toBe('The spec is written for Vitest. The check runs Jest, in CommonJS.');
    expect(hint).toContain('`jest.fn()` for `vi.fn()`');
    expect(hint).toContain('`require` for `import`');
  });
});

describe('a method of Jest 30', () => {
  it.each([
    ['TypeError: jest.onGenerateMock is not a function\n    at x', 'jest.onGenerateMock'],
    ['TypeError: jest.foo is not a function', null],
    ['expect(received).toBe(expected)', null],
    ['Error: jest.onGenerateMock is not a function', null],
  ])('%j: %s', (message, method) => {
    expect(methodOfJest30(message)).toBe(method);
  });
});
