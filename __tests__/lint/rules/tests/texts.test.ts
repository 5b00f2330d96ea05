import { values } from '../../rule-tester.ts';
import { ACTION, handler } from '../marks.ts';

const SPEC = 'integration/integration.action.spec.js';

it.each([
  ['xit("x", f);', ['xit']],
  ['fdescribe("x", f);', ['fdescribe']],
  ['it.skip("x", f);', ['it.skip']],
  ['test.concurrent.only.each([1])("x", f);', ['test.concurrent.only']],
  ['it.failing.skip("x", f);', ['it.failing.skip']],
  ['it.todo("x");', ['it.todo']],
  ['test.describe.skip("x", f);', []],
  ['it.each.skip("x", f);', []],
  ['it[kind]("x", f); it.concurrent[kind]("x", f);', []],
])('tests/skipped shows how %s is written', async (text, names) => {
  expect(await values('tests/skipped', { [SPEC]: `${text} // skip` })).toEqual(names.map((name) => ({ name })));
});

it.each([
  ['/* c8 ignore next */', ['c8 ignore next']],
  ['/** istanbul   ignore  else */', ['istanbul ignore else']],
  ['// v8 ignore start: never', ['v8 ignore start']],
  ['/* c8 ignore stop */', []],
  ['/* c8 ignore nextline */', []],
  ['/* please c8 ignore next */', []],
  ['/* ignore */', []],
])('tests/coverage-ignored reports %s', async (comment, comments) => {
  const files = { [ACTION]: handler(`  ${comment}\n  call();`) };
  expect(await values('tests/coverage-ignored', files)).toEqual(comments.map((each) => ({ comment: each })));
});
