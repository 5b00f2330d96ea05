import type { Table } from './worked.ts';
import { ACTION, SPEC, inAction, inSpec, login, withAction } from './worked.ts';

const CLAIM = 'api.idToken.setCustomClaim("https://merrow.io/checked", true);';
const files = withAction(login(CLAIM));
const spec = (body: string, head = '') => ({
  ...files,
  [SPEC]: `const { onExecutePostLogin } = require("./integration.action");\nconst { apiMock } = require("actions-integration-check/mocks/api-post-login");\nconst { makeEventMock } = require("actions-integration-check/mocks/event-post-login");\nconst [event, api] = [makeEventMock(), apiMock];\n${head}it("sets the claim", async () => {\n  ${body}\n});\n`,
});
const called = 'await onExecutePostLogin(event, api);\n  expect(apiMock.idToken.setCustomClaim).toHaveBeenCalled();';

/** Hints about the text of a spec. */
export const specHints: Table = {
  'tests/coverage-ignored ignored': {
    files: { ...files, [ACTION]: `/* istanbul ignore file */\n${login(CLAIM)}` },
    ways: [[inAction('/* istanbul ignore file */\n', '')]],
  },
  'tests/no-assertion notAwaited': {
    files: spec('expect(onExecutePostLogin(event, api)).resolves.toBeUndefined();'),
    ways: [[inSpec('expect(on', (hint) => `${hint.code()} ${hint.code(1)}(on`)]],
  },
  'tests/no-assertion asyncFunction': {
    files: spec('expect(() => onExecutePostLogin(event, api)).not.toThrow();'),
    ways: [[inSpec(/expect\(\(\).*;/, (hint) => `${hint.code()}\n  ${hint.code(1)}`)]],
  },
  'tests/skipped skipped': {
    files: { ...files, [SPEC]: spec(called)[SPEC].replace('it(', 'it.skip(') },
    ways: [[inSpec('it.skip(', 'it(')], [inSpec(/it\.skip\([^]*$/, '')]],
  },
  'tests/skipped only': {
    files: { ...files, [SPEC]: spec(called)[SPEC].replace('it(', 'it.only(') },
    ways: [[inSpec('it.only(', 'it(')]],
  },
  'tests/skipped todo': {
    files: spec(called, 'it.todo("denies");\n'),
    ways: [
      [inSpec('it.todo("denies");', `it("denies", async () => {\n  ${called}\n});`)],
      [inSpec('it.todo("denies");\n', '')],
    ],
  },
};
