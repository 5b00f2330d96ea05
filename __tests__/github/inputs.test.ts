import { ConfigurationError } from '../../src/configuration/error.ts';
import { readInputs } from '../../src/github/inputs.ts';

const WORKSPACE = '/home/runner/work/integration';

/** The environment as the runner makes it: every declared input is there, with the default of action.yml, or empty. */
function given(inputs: Record<string, string>): NodeJS.ProcessEnv {
  const all = { path: '', config: '', 'json-file': '', 'line-coverage': 'default', tests: '', ...inputs };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

describe('readInputs', () => {
  it('treats an empty input as one that was not given, so that the configuration file counts', () => {
    expect(readInputs(given({}), WORKSPACE)).toEqual({
      path: '.',
      token: '',
      config: null,
      jsonFile: null,
      reportFile: null,
      sarifFile: null,
      junitFile: null,
      htmlDir: null,
      previewDir: null,
      archiveFile: null,
      against: null,
      given: {},
    });
  });

  it.each([
    ['fail-on', 'warning', { 'fail-on': 'warning' }],
    ['comment', 'on-failure', { comment: 'on-failure' }],
    ['annotations', 'false', { annotations: false }],
    ['success-path-coverage', '99.5', { 'success-path-coverage': 99.5 }],
    ['line-coverage', ' 70 ', { 'line-coverage': 70 }],
    ['branch-coverage', 'off', { 'branch-coverage': null }],
    ['line-coverage', '', { 'line-coverage': null }],
    ['line-coverage', 'default', {}],
    ['probe', 'false', { probe: false }],
    ['tests', 'TRUE', { tests: true }],
    ['test-timeout', '30', { 'test-timeout': 30 }],
    ['isolation', 'container', { isolation: 'container' }],
  ])('reads %s: %s', (name, value, expected) => {
    expect(readInputs(given({ [name]: value }), WORKSPACE).given).toEqual(expected);
  });

  it.each([
    ['integrations/one', 'integrations/one'],
    ['./integrations/one/', 'integrations/one'],
    [`${WORKSPACE}/integrations/one`, 'integrations/one'],
    [WORKSPACE, '.'],
    ['..one', '..one'],
  ])('reads the path %s as %s of the workspace', (value, expected) => {
    expect(readInputs(given({ path: value, config: value }), WORKSPACE)).toMatchObject({
      path: expected,
      config: expected,
    });
  });

  it('reads the token and makes json-file absolute', () => {
    const inputs = readInputs(given({ 'github-token': ' t ', 'json-file': 'out/report.json' }), WORKSPACE);
    expect(inputs).toMatchObject({ token: 't', jsonFile: `${WORKSPACE}/out/report.json` });
  });

  it.each([
    ['line-coverage', 'most', 'input line-coverage: expected a percentage from 0 to 100, or off, not "most"'],
    ['line-coverage', '101', 'input line-coverage: expected a percentage from 0 to 100, or off, not "101"'],
    ['tests', 'yes', 'input tests: expected true or false, not "yes"'],
    ['test-timeout', '1.5', 'input test-timeout: expected whole seconds from 1 to 3600, not "1.5"'],
    ['comment', 'sometimes', 'input comment: expected always, on-findings, on-failure or never, not "sometimes"'],
    ['path', '../elsewhere', 'input path: expected a path inside the workspace, not "../elsewhere"'],
    ['config', '/etc/passwd', 'input config: expected a path inside the workspace, not "/etc/passwd"'],
    ['fail_on', 'error', 'unknown input "fail_on"; did you mean "fail-on"?'],
    ['lines-coverage', '80', 'unknown input "lines-coverage"; did you mean "line-coverage"?'],
    ['colour', 'blue', 'unknown input "colour"'],
  ])('refuses %s: %s', (name, value, message) => {
    expect(() => readInputs(given({ [name]: value }), WORKSPACE)).toThrow(new ConfigurationError(message));
  });

  it('names every fault at once', () => {
    const env = given({ tests: 'maybe', 'line-coverage': 'x', colour: 'blue' });
    expect(() => readInputs(env, WORKSPACE)).toThrow(
      /input line-coverage: .*\ninput tests: .*\nunknown input "colour"$/,
    );
  });
});
