import { LONGEST, namesSwitch } from '../../../src/analysis/paths/switch-names.ts';

describe('the name of a switch for troubleshooting', () => {
  it.each([
    'debug',
    'DEBUG',
    'DEBUG_MODE',
    'isVerbose',
    'Test mode',
    'dry-run',
    'ENV',
    'loggingEnabled',
    'traceRequests',
  ])('is %s', (name) => {
    expect(namesSwitch(name)).toBe(true);
    // The answer is kept.
    expect(namesSwitch(name)).toBe(true);
  });

  it.each(['', 'login', 'catalog', 'contest', 'environment_id', 'devices', 'debugger', 'blogUrl', 'API_KEY'])(
    'is not %j',
    (name) => {
      expect(namesSwitch(name)).toBe(false);
      expect(namesSwitch(name)).toBe(false);
    },
  );

  it('is looked for at the start of a long text only', () => {
    expect(namesSwitch(`${'a '.repeat(LONGEST / 2 - 3)}debug`)).toBe(true);
    expect(namesSwitch(`${'a '.repeat(LONGEST / 2)}debug`)).toBe(false);
  });
});
