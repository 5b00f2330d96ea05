import path from 'node:path';
import { asyncHandlerNames, unawaitedExpectations } from '../analysis/facts/spec/expectations.ts';
import { factsOf } from '../analysis/facts/action.ts';
import { expectedEffect } from '../analysis/facts/spec/expected-effect.ts';
import { isWithin, isWithoutAssertionsOnPurpose, testCallAt } from '../analysis/facts/spec/test-call.ts';
import { specTree } from '../analysis/facts/spec/spec-tree.ts';
import { unseenAssertion, type UnseenAssertion } from '../analysis/facts/spec/unseen-assertion.ts';
import { isBuiltinModule, isPath, packageOf, requiresOf } from '../analysis/scope/requires.ts';
import { placeOf } from '../analysis/syntax/tree.ts';
import { finding, type Finding } from '../rules/finding.ts';
import type { Integration } from '../submission/model.ts';
import type { TestRun } from './model.ts';
import { inSentence } from './sentence.ts';

/** Packages for specs that do not assert anything. */
const silentPackages = ['@faker-js/faker', '@jest/globals', 'actions-integration-check', 'axios', 'axios-mock-adapter'];
silentPackages.push('lodash', 'moxios', 'msw', 'node-fetch', 'undici');

/**
 * Passed tests of a spec without a counted assertion, once for each place, because a table declares many. If lint has found that nothing waits
 * for an expectation, that is the reason.
 */
export function withoutAssertion(integration: Integration, spec: string, run: TestRun): Finding[] {
  const cases = run.withoutAssertion;
  const text = [integration.files.spec, ...integration.otherSpecs].find((each) => each.path === spec);
  const tree = cases.length === 0 || text === undefined ? null : specTree(text);
  const unawaited = tree === null ? [] : unawaitedExpectations(tree, asyncHandlerNames(integration.action));
  const { action } = integration;
  const expectation =
    action.state === 'parsed' ? expectedEffect(factsOf(action.value)) : 'expect(result).toEqual(expected);';
  const places = new Map<string, Finding>();
  for (const { name, file, start } of cases) {
    const test = tree && testCallAt(tree, start);
    if (tree !== null && test !== null) {
      if (isWithoutAssertionsOnPurpose(tree, test) || unawaited.some(({ node }) => isWithin(node, test))) continue;
    }
    const unseen =
      tree === null || test === null
        ? ELSEWHERE
        : unseenAssertion(tree, test, (each) => isSilent(each, spec, integration, run));
    if (unseen?.kind === 'throws') continue;
    const place = test === null || tree === null ? { file, start, end: start } : placeOf(tree, test.callee);
    const key = JSON.stringify(place.start);
    if (!places.has(key)) places.set(key, findingOf(inSentence(name), unseen, place, expectation));
  }
  return [...places.values()];
}

/** A test that another file declares. */
const ELSEWHERE = { kind: 'elsewhere' } as const;

function findingOf(
  name: string,
  unseen: UnseenAssertion | typeof ELSEWHERE | null,
  place: Parameters<typeof finding>[3],
  expectation: string,
): Finding {
  switch (unseen?.kind) {
    case 'module':
      return finding(
        'tests/unseen-assertion',
        'module',
        { name, module: inSentence(unseen.specifier), expectation },
        place,
      );
    case 'may-throw':
    case 'throws':
      return finding('tests/unseen-assertion', 'mayThrow', { name, expectation }, place);
    case 'elsewhere':
      return finding('tests/unseen-assertion', 'elsewhere', { name, expectation }, place);
    case undefined:
      return finding('tests/no-assertion', 'none', { name, expectation }, place);
  }
}

/** Whether a module of the spec asserts nothing, or its assertions are counted. */
function isSilent(specifier: string, spec: string, { files, action }: Integration, { counted }: TestRun): boolean {
  if (isBuiltinModule(specifier)) return true;
  if (isPath(specifier)) {
    if (/(?:^|\/)__mocks__\/|\.json$/u.test(specifier)) return true;
    const found = path.posix.join(path.posix.dirname(spec), specifier);
    return found.replace(/\.js$/u, '') === files.action.path.replace(/\.js$/u, '');
  }
  const name = packageOf(specifier) ?? specifier;
  if (silentPackages.includes(name) || counted.includes(name)) return true;
  // Modules of the Action itself.
  return action.state === 'parsed' && requiresOf(action.value).some(({ specifier: own }) => own === specifier);
}
