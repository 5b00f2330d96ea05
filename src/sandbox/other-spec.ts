import { requiresOf } from '../analysis/scope/requires.ts';
import { specTree } from '../analysis/facts/spec/spec-tree.ts';
import { testModules, testPackage } from '../auth0/test-package/modules.ts';
import { finding, type Finding } from '../rules/finding.ts';
import type { TextFile } from '../submission/model.ts';
import { findOtherLanguage, importedModules } from '../submission/other-language.ts';
import type { Place } from '../submission/place.ts';

/** Test runners by the modules that specs load from them. */
const runners: Readonly<Record<string, string>> = {
  'node:test': 'node:test',
  test: 'node:test',
  vitest: 'Vitest',
  mocha: 'Mocha',
  jasmine: 'Jasmine',
  'jasmine-core': 'Jasmine',
  ava: 'AVA',
  tap: 'tap',
  tape: 'tape',
  uvu: 'uvu',
  'bun:test': 'bun:test',
};

/** Globals that Mocha has and Jest does not. */
const ofMocha = /^(?:ReferenceError: )?(?:before|after|context|specify|suite|suiteSetup|suiteTeardown) is not defined/u;

/** Globals that Jasmine has and Jest does not. */
const ofJasmine = /^(?:ReferenceError: )?(?:jasmine|spyOn|spyOnProperty|expectAsync) is not defined/u;

/** What a spec that cannot start was written for, instead of Jest in CommonJS; null if it was not, or if this is not known. */
export function otherSpec(spec: TextFile, error: string, place: Place): Finding | null {
  if (spec.state !== 'read') return null;
  const tree = specTree(spec);
  const language = tree === null ? (findOtherLanguage(spec.path, spec.text)?.found ?? null) : null;
  const loaded = tree === null ? importedModules(spec.text) : requiresOf(tree).map(({ specifier }) => specifier);
  const runner = loaded?.flatMap((name) => (name !== null && Object.hasOwn(runners, name) ? [runners[name]] : []))[0];
  switch (runner ?? byGlobal(error)) {
    case 'node:test':
      return finding('tests/not-run', 'nodeTest', {}, place);
    case 'Vitest':
      return finding('tests/not-run', 'vitest', {}, place);
    case 'Mocha':
      return finding('tests/not-run', 'mocha', {}, place);
    case undefined:
      if (language === 'import' || language === 'export' || language === 'top-level await') {
        return finding('tests/not-run', 'esModule', {}, place);
      }
      return otherTestModule(error, place);
    default:
      return finding('tests/not-run', 'otherRunner', { runner: runner ?? 'Jasmine' }, place);
  }
}

function byGlobal(error: string): 'Mocha' | 'Jasmine' | undefined {
  if (ofMocha.test(error)) return 'Mocha';
  return ofJasmine.test(error) ? 'Jasmine' : undefined;
}

/** `@auth0/actions/post-login/v2/test`, and a sub-path that only has types. */
function otherTestModule(error: string, place: Place): Finding | null {
  const name = /^(?:Cannot find module ')?(@auth0\/actions\/[\w/-]+)/u.exec(error)?.[1];
  const trigger = name?.split('/')[2];
  const known = [...testModules].find(([, flow]) => flow === trigger)?.[0];
  if (name === undefined || trigger === undefined || known === undefined) return null;
  return name === `${testPackage}/${known}`
    ? null
    : finding('tests/not-run', 'testModule', { name, trigger, known }, place);
}

const newInJest30 = new Set([
  'jest.advanceTimersToNextFrame',
  'jest.onGenerateMock',
  'jest.setTimerTickMode',
  'jest.unstable_unmockModule',
]);

/** The method of Jest 30 that a failed test wanted to call; null for any other failure. */
export function methodOfJest30(message: string): string | null {
  const method = /^TypeError: (jest\.\w+) is not a function/u.exec(message)?.[1];
  return method !== undefined && newInJest30.has(method) ? method : null;
}
