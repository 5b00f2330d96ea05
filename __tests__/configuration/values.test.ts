import { parseSetting } from '../../src/configuration/values.ts';

describe('the values of settings', () => {
  it.each([
    ['line-coverage', '80', 80],
    ['line-coverage', '0', 0],
    ['line-coverage', '100', 100],
    ['line-coverage', '99.95', 99.95],
    ['line-coverage', 'off', null],
    ['line-coverage', '', null],
    ['line-coverage', ' 80 ', 80],
    ['test-timeout', '1', 1],
    ['test-timeout', '3600', 3600],
    ['probe', 'false', false],
    ['tests', 'true', true],
    ['tests', 'FALSE', false],
    ['install-dependencies', 'false', false],
    ['fail-on', 'never', 'never'],
    ['comment', 'on-failure', 'on-failure'],
    ['review', 'request-changes', 'request-changes'],
    ['check-run', 'true', true],
    ['isolation', 'required', 'required'],
  ] as const)('%s: %j is %j', (name, text, value) => {
    expect(parseSetting(name, text)).toEqual({ [name]: value });
  });

  it.each([
    ['line-coverage', '100.01', 'expected a percentage from 0 to 100, or off'],
    ['line-coverage', '-1', 'expected a percentage from 0 to 100, or off'],
    ['line-coverage', '80%', 'expected a percentage from 0 to 100, or off'],
    ['line-coverage', '1e1', 'expected a percentage from 0 to 100, or off'],
    ['test-timeout', '0', 'expected whole seconds from 1 to 3600'],
    ['test-timeout', '3601', 'expected whole seconds from 1 to 3600'],
    ['test-timeout', '1.5', 'expected whole seconds from 1 to 3600'],
    ['tests', 'yes', 'expected true or false'],
    ['tests', '', 'expected true or false'],
    ['fail-on', 'notice', 'expected error, warning or never'],
    ['review', 'approve', 'expected none, comment or request-changes'],
    ['isolation', 'none', 'expected auto, required or container'],
    ['check-run', 'yes', 'expected true or false'],
    ['comment', 'Always', 'expected always, on-findings, on-failure or never'],
  ] as const)('%s: %j is refused', (name, text, message) => {
    expect(() => parseSetting(name, text)).toThrow(message);
  });
});
