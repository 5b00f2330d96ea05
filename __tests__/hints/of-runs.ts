import type { GivenSettings } from '../../src/configuration/settings.ts';
import type { Files } from '../lint/submission-files.ts';
import type { Step } from './worked.ts';
import { SPEC, inSpec, lists, login, withAction, write } from './worked.ts';

/** A submission with faults that only a run of the spec shows, and the steps to follow each hint. All are followed, then it runs again. */
export interface Run {
  readonly files: Files;
  /** By `RULE MESSAGE`. */
  readonly follow: Readonly<Record<string, readonly Step[]>>;
  readonly given?: GivenSettings;
  /** The settings that a hint suggests. */
  readonly then?: GivenSettings;
}

const CLAIM = 'api.idToken.setCustomClaim("https://merrow.io/checked", true);';
const HEAD = `const { onExecutePostLogin } = require("./integration.action");
const { apiMock: api } = require("actions-integration-check/mocks/api-post-login");
const { makeEventMock } = require("actions-integration-check/mocks/event-post-login");
`;
const CALLED = 'await onExecutePostLogin(makeEventMock(), api);';
const EXPECTED = 'expect(api.idToken.setCustomClaim).toHaveBeenCalled();';
const it = (name: string, body: string) => `it("${name}", async () => {\n  ${body}\n});\n`;
const SETS = it('sets the claim', `${CALLED}\n  ${EXPECTED}`);
const GOOD = `${HEAD}${SETS}`;
const merrow = (version: string) => ({ dependencies: [{ name: 'merrow', version }] });
const requiring = (name = 'merrow') => login(CLAIM.replace('true', `require("${name}").level()`));
const specFile = (name: string) => `integration/${name}.spec.js`;
const inFile =
  (file: string, ...edits: readonly (readonly [from: string | RegExp, to: string])[]): Step =>
  (files) => {
    let text = String(files[file]);
    for (const [from, to] of edits) {
      const now = text.replaceAll(
        from instanceof RegExp ? new RegExp(from, `${from.flags.replace('g', '')}g`) : from,
        () => to,
      );
      if (now === text) throw new Error(`Nothing to replace in ${file}: ${String(from)}`);
      text = now;
    }
    return { ...files, [file]: text };
  };
/** Follows hints on another runner, which have pairs of `` `this` for `that` ``. */
const inOtherWords =
  (file: string): Step =>
  (files, hint) => {
    const pairs = Array.from(
      hint.text.matchAll(/`([^`]+)` for `([^`]+)`/g),
      ([, to = '', from = '']) => [from, to] as const,
    );
    let text = String(files[file]);
    for (const [from, to] of pairs.filter(([from]) => from !== 'import')) {
      hint.pasted.add(to);
      text = text.replaceAll(
        new RegExp(`(?<![\\w.])${from.replaceAll(/[.()]/g, '\\$&').replace('\\(\\)', '\\(')}`, 'g'),
        to.replace('()', '('),
      );
    }
    return {
      ...files,
      [file]: text.replaceAll(/^import (\{[^}]*\}|\w+) from ("[^"]*");/gm, 'const $1 = require($2);'),
    };
  };
const packageJson = (section: object) => write('package.json', JSON.stringify(section));

const published: Step = lists((all) => ({ ...all, ...merrow('1.0.0') }));

/** Hints about tests that run. */
const tested: Run = {
  files: {
    ...withAction(
      `const level = (event) => event.stats.logins_count;
exports.onExecutePostLogin = async (event, api) => {
  if (level(event) > 9000) {
    api.access.deny("No.");
    return;
  }
  ${CLAIM}
  if (event.stats.logins_count === 3) {
    api.user.setAppMetadata("level", 3);
  }
  if (event.stats.logins_count === 4) {
    api.user.setAppMetadata("level", 4);
    api.user.setAppMetadata("often", true);
  }
};
`,
    ),
    'integration/help.js':
      'const { onExecutePostLogin } = require("./integration.action");\nexports.go = async (event, api) => {\n  await onExecutePostLogin(event, api);\n};\n',
    'integration/more.js':
      'const { go } = require("./help");\nit("sets the claim from afar", async () => {\n  const { apiMock } = require("actions-integration-check/mocks/api-post-login");\n  const { makeEventMock } = require("actions-integration-check/mocks/event-post-login");\n  await go(makeEventMock(), apiMock);\n});\n',
    'jest.config.js': 'module.exports = { clearMocks: true, transform: { a: "ts-jest" } };\n',
    'node_modules/merrow-claims/index.js': 'exports.claim = () => undefined;\n',
    [specFile('nothing')]: `${HEAD}const apiMock = api;\n${it('expects nothing', CALLED)}`,
    [specFile('claims')]:
      `const { claim } = require("merrow-claims");\n${HEAD}const apiMock = api;\n${it('asks a module', `${CALLED}\n  claim(api);`)}`,
    [specFile('throws')]:
      `${HEAD}const apiMock = api;\n${it('may throw', `${CALLED}\n  [api].forEach((each) => { if (!each) throw new Error("No."); });`)}`,
    [specFile('late')]:
      `${HEAD}${it('forgets a promise', `${CALLED}\n  ${EXPECTED}\n  setTimeout(() => { Promise.reject(new Error("Too late.")); }, 20);`)}`,
    [SPEC]: `/** @jest-environment jsdom */
${HEAD}const apiMock = api;
require("./more");
${SETS}
${it('is of Jest 30', `jest.onGenerateMock(() => undefined);\n  ${CALLED}\n  ${EXPECTED}`)}
${it('fails', `${CALLED}\n  expect(api.user.setAppMetadata).toHaveBeenCalled();`)}
${it('asks the network', `await fetch("https://api.merrow.io").catch(() => undefined);\n  ${CALLED}\n  ${EXPECTED}`)}
describe("hooks", () => {
  afterAll(() => { throw new Error("No."); });
  ${it('has a hook', `${CALLED}\n  ${EXPECTED}`)}
});
`,
  },
  follow: {
    'tests/failed ofJest30': [inSpec('jest.onGenerateMock(() => undefined);\n', '')],
    'tests/failed failed': [inSpec('expect(api.user.setAppMetadata)', 'expect(api.idToken.setCustomClaim)')],
    'tests/failed hookFails': [inSpec('  afterAll(() => { throw new Error("No."); });\n', '')],
    'tests/failed lateRejection': [
      (files, hint) =>
        inFile(specFile('late'), [
          /setTimeout.*;/,
          `${/^\w+/u.exec(hint.code())?.[0] ?? ''} expect(new Promise((_, reject) => setImmediate(reject, new Error("Too late.")))).rejects.toThrow("Too late.");`,
        ])(files, hint),
    ],
    'tests/no-assertion none': [
      (files, hint) => inFile(specFile('nothing'), [CALLED, `${CALLED}\n  ${hint.code()}`])(files, hint),
    ],
    'tests/unseen-assertion module': [
      (files, hint) => inFile(specFile('claims'), ['claim(api);', hint.code()])(files, hint),
    ],
    'tests/unseen-assertion mayThrow': [
      (files, hint) => inFile(specFile('throws'), [/\[api\].*\);/, hint.code()])(files, hint),
    ],
    'tests/unseen-assertion elsewhere': [
      (files, hint) =>
        inFile('integration/more.js', [
          'await go(makeEventMock(), apiMock);',
          `await go(makeEventMock(), apiMock);\n  ${hint.code()}`,
        ])(files, hint),
    ],
    'tests/network refused': [
      inSpec('await fetch(', (hint) => `${hint.code(1)};\n  await fetch(`),
      inSpec('fetch("https://api.merrow.io").catch(() => undefined)', 'fetch("https://api.merrow.io")'),
    ],
    'tests/jest-settings notUsed': [inFile('jest.config.js', [/, transform: \{.*?\}/, ''])],
    'tests/jest-settings environment': [inSpec('/** @jest-environment jsdom */\n', '')],
    'tests/success-path-coverage uncoveredLine': [
      inSpec(
        /$/,
        it(
          'writes three',
          'const event = makeEventMock();\n  event.stats.logins_count = 3;\n  await onExecutePostLogin(event, api);\n  expect(api.user.setAppMetadata).toHaveBeenCalled();',
        ),
      ),
    ],
    'tests/success-path-coverage uncoveredLines': [
      inSpec(
        /$/,
        it(
          'writes four',
          'const event = makeEventMock();\n  event.stats.logins_count = 4;\n  await onExecutePostLogin(event, api);\n  expect(api.user.setAppMetadata).toHaveBeenCalled();',
        ),
      ),
    ],
    'tests/no-denial none': [
      inSpec(/$/, (hint) =>
        it(
          'denies',
          `const event = makeEventMock();\n  event.stats.logins_count = 9001;\n  await onExecutePostLogin(event, api);\n  ${hint.code()}`,
        ),
      ),
    ],
    'tests/coverage below': [],
  },
  given: { 'line-coverage': 100 },
};

/** Specs of one integration that cannot run, each in its own file. */
const notRun: Run = {
  files: {
    ...withAction(login(CLAIM)),
    [SPEC]: GOOD,
    [specFile('node')]:
      `const { it, mock, before } = require("node:test");\nconst assert = require("node:assert");\nconst { onExecutePostLogin } = require("./integration.action");\nconst { makeEventMock } = require("actions-integration-check/mocks/event-post-login");\nlet api;\nbefore(() => {\n  api = { idToken: { setCustomClaim: mock.fn() } };\n});\n${it('sets the claim', `${CALLED}\n  ${EXPECTED}`)}${it('returns nothing', `assert.equal(await onExecutePostLogin(makeEventMock(), api), undefined);`)}`,
    [specFile('vitest')]:
      `import { it, vi, expect } from "vitest";\nimport { onExecutePostLogin } from "./integration.action";\nimport { makeEventMock } from "actions-integration-check/mocks/event-post-login";\nconst api = { idToken: { setCustomClaim: vi.fn() } };\n${SETS}`,
    [specFile('mocha')]:
      `const { onExecutePostLogin } = require("./integration.action");\nconst { makeEventMock } = require("actions-integration-check/mocks/event-post-login");\nlet api;\nbefore(() => {\n  api = { idToken: { setCustomClaim: sinon.stub() } };\n});\n${SETS}`,
    [specFile('ava')]:
      `const it = require("ava");\nconst { onExecutePostLogin } = require("./integration.action");\nconst { makeEventMock } = require("actions-integration-check/mocks/event-post-login");\nconst api = { idToken: { setCustomClaim: spy() } };\n${SETS}`,
    [specFile('module')]:
      `import { onExecutePostLogin } from "./integration.action";\nimport { makeEventMock } from "actions-integration-check/mocks/event-post-login";\nconst api = { idToken: { setCustomClaim: jest.fn() } };\n${SETS}`,
    [specFile('missing')]: `require("./nowhere");\n${GOOD}`,
    [specFile('harness')]: `require("@auth0/actions/post-login/v2/test");\n${GOOD}`,
    [specFile('exits')]: `${GOOD}process.exit(0);\n`,
    [specFile('empty')]: HEAD,
  },
  follow: {
    'tests/not-run nodeTest': [inFile(specFile('node'), [/const \{ it.*\n/, '']), inOtherWords(specFile('node'))],
    'tests/not-run vitest': [inFile(specFile('vitest'), [/import \{ it.*\n/, '']), inOtherWords(specFile('vitest'))],
    'tests/not-run mocha': [inOtherWords(specFile('mocha'))],
    'tests/not-run otherRunner': [
      (files, hint) => inFile(specFile('ava'), [/const it.*\n/, ''], ['spy()', hint.code(5)])(files, hint),
    ],
    'tests/not-run esModule': [inOtherWords(specFile('module'))],
    'tests/not-run cannotStart': [inFile(specFile('missing'), ['require("./nowhere");\n', ''])],
    'tests/not-run testModule': [
      (files, hint) => inFile(specFile('harness'), ['@auth0/actions/post-login/v2/test', hint.code()])(files, hint),
    ],
    'tests/not-run exited': [inFile(specFile('exits'), ['process.exit(0);\n', ''])],
    'tests/none none': [inFile(specFile('empty'), [/$/, SETS])],
  },
};

const withPackage = (action: string, spec: string, of: Parameters<typeof withAction>[1] = {}) => ({
  ...withAction(action, of),
  [SPEC]: spec,
});

export const runs: Readonly<Record<string, Run>> = {
  'tests that run': tested,
  'specs that are not run': notRun,
  'a spec that prints too much': {
    files: {
      ...withAction(login(CLAIM)),
      [SPEC]: `${HEAD}${it('is loud', `console.log("x".repeat(20_000_000));\n  ${CALLED}\n  ${EXPECTED}`)}`,
    },
    follow: {
      'tests/not-run outputLimit': [inSpec('console.log("x"', (hint) => `${hint.code(1)};\n  console.log("x"`)],
    },
  },
  'tests of Jest settings that are code': {
    files: {
      ...withAction(login(CLAIM)),
      [SPEC]: GOOD,
      'jest.config.js': 'const clear = require("./clear");\nmodule.exports = { clearMocks: clear() };\n',
    },
    follow: { 'tests/jest-settings notRead': [write('jest.config.js', 'module.exports = { clearMocks: true };\n')] },
  },
  'a spec that never calls the handler': {
    files: {
      ...withAction(login(CLAIM)),
      [SPEC]: `${HEAD}const event = makeEventMock();\n${it('has a handler', 'expect(onExecutePostLogin).toBeDefined();')}`,
    },
    follow: {
      'tests/never-calls-handler neverCalled': [
        inSpec('expect(on', (hint) => `${hint.code()};\n  ${EXPECTED}\n  expect(on`),
      ],
    },
  },
  'a spec that makes code of a text': {
    files: {
      ...withAction(login(CLAIM)),
      [SPEC]: `const vm = require("node:vm");\nconst { apiMock: api } = require("actions-integration-check/mocks/api-post-login");\nconst { makeEventMock } = require("actions-integration-check/mocks/event-post-login");\nconst context = { exports: {} };\nvm.runInNewContext("exports.onExecutePostLogin = async (event, api) => { api.idToken.setCustomClaim(1, 2); };", context);\nconst { onExecutePostLogin } = context.exports;\n${SETS}`,
    },
    follow: {
      'tests/never-calls-handler ranAnotherText': [
        inSpec(/const vm.*\n/, ''),
        inSpec(/const context[^]*context\.exports;/, (hint) => hint.code()),
      ],
    },
  },
  'a spec that does not know of the axios mock': {
    files: withPackage(
      `const axios = require("axios");\n${login('try {\n  const { data } = await axios.get("https://api.merrow.io", { timeout: 3000 });\n  api.idToken.setCustomClaim("https://merrow.io/checked", data.level ?? 0);\n} catch {\n  api.user.setAppMetadata("merrow", "unknown");\n}')}`,
      `${HEAD}${it('sets the claim', `${CALLED}\n  expect(api.idToken.setCustomClaim).toHaveBeenCalledWith("https://merrow.io/checked", 7);`)}`,
      { dependencies: [{ name: 'axios', version: '1.0.0' }] },
    ),
    given: { 'line-coverage': 50 },
    follow: {
      'tests/failed failedWithAxiosMock': [
        inSpec('await on', (hint) => `${hint.code().replace('{}', '{ level: 7 }')};\n  await on`),
        inSpec(HEAD, `${HEAD}const axios = require("axios");\n`),
      ],
    },
  },
  'a package that only a test needs': {
    files: withPackage(login(CLAIM), `${HEAD}${it('helps', `require("helper");\n  ${CALLED}\n  ${EXPECTED}`)}`),
    follow: {
      'tests/failed withoutPackage': [
        (files, hint) => packageJson({ [hint.code()]: { helper: '1.0.0' } })(files, hint),
      ],
    },
  },
  'a package that only the spec needs': {
    files: withPackage(login(CLAIM), `require("helper");\n${GOOD}`),
    follow: {
      'tests/not-run packageOfSpec': [
        (files, hint) => packageJson({ [hint.code()]: { helper: '1.0.0' } })(files, hint),
      ],
    },
  },
  'a package that the Action needs later': {
    files: withPackage(requiring(), GOOD),
    follow: { 'tests/failed withoutPackageOfAction': [published] },
  },
  'a package that the Action needs first': {
    files: withPackage(`const merrow = require("merrow");\n${login(CLAIM.replace('true', 'merrow.level()'))}`, GOOD),
    follow: { 'tests/not-run packageOfAction': [published] },
  },
  'a dependency that cannot be loaded': {
    files: withPackage(requiring(), GOOD, merrow('^1.0.0')),
    follow: { 'tests/failed withoutDependency': [published] },
  },
  'a dependency that is not pinned': {
    files: withPackage(
      `const merrow = require("merrow");\n${login(CLAIM.replace('true', 'merrow.level()'))}`,
      GOOD,
      merrow('^1.0.0'),
    ),
    follow: { 'tests/not-run dependencyNotPinned': [published] },
  },
  'a package for tests that is not published': {
    files: withPackage(login(CLAIM), `require("helper");\n${GOOD}`, {
      files: { 'package.json': JSON.stringify({ devDependencies: { helper: '9.0.0' } }) },
    }),
    follow: {
      'tests/not-run devDependency': [write('package.json', JSON.stringify({ devDependencies: { helper: '1.0.0' } }))],
    },
  },
  'a dependency that is not published': {
    files: withPackage(requiring(), GOOD, merrow('9.0.0')),
    follow: { 'tests/not-run dependencyMissing': [published] },
  },
  'a dependency whose own is not published': {
    files: withPackage(requiring(), GOOD, merrow('2.0.0')),
    follow: { 'tests/not-run dependencyIncomplete': [published] },
  },
  'a dependency that npm refuses': {
    files: withPackage(requiring(), GOOD, merrow('3.0.0')),
    follow: { 'tests/not-run dependencyRefused': [published] },
  },
  'a dependency that is not installed': {
    files: withPackage(
      `const merrow = require("merrow");\n${login(CLAIM.replace('true', 'merrow.level()'))}`,
      GOOD,
      merrow('1.0.0'),
    ),
    follow: { 'tests/not-run dependencyNotInstalled': [] },
    given: { 'install-dependencies': false },
    then: { 'install-dependencies': true },
  },
  'a dependency that cannot be required': {
    files: withPackage(
      `const merrow = require("merrow");\n${login(CLAIM.replace('true', 'merrow.level()'))}`,
      GOOD,
      merrow('4.0.0'),
    ),
    follow: { 'tests/not-run dependencyNotRequirable': [published] },
  },
};
