import fc from 'fast-check';
import { childEnvironment } from '../../src/sandbox/child-environment.ts';

describe('childEnvironment', () => {
  it('passes on the places of programs, and the forms of texts and times', () => {
    expect(childEnvironment({ PATH: '/bin', LANG: 'C', TZ: 'UTC' }, '/scratch')).toEqual({
      PATH: '/bin',
      LANG: 'C',
      TZ: 'UTC',
      TMPDIR: '/scratch',
      NODE_ENV: 'test',
      JEST_WORKER_ID: '1',
      FORCE_COLOR: '0',
    });
  });

  it.each([
    'GITHUB_TOKEN',
    'GITHUB_ENV',
    'INPUT_GITHUB-TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'RUNNER_TEMP',
    'NPM_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
    'HOME',
    'USER',
    'NODE_OPTIONS',
    'NODE_PATH',
    'NODE_V8_COVERAGE',
    'LD_PRELOAD',
    'TMPDIR',
  ])('does not pass on %s', (name) => {
    expect(Object.values(childEnvironment({ [name]: 'secret' }, '/scratch'))).not.toContain('secret');
  });

  it('passes on nothing that it does not know', () => {
    const known = ['PATH', 'LANG', 'LANGUAGE', 'LC_ALL', 'LC_CTYPE', 'TZ', 'SYSTEMROOT'];
    const name = fc.string({ minLength: 1 }).filter((each) => !known.includes(each));
    fc.assert(
      fc.property(fc.dictionary(name, fc.constant('theirs')), (parent) => {
        expect(Object.values(childEnvironment(parent, '/scratch'))).not.toContain('theirs');
      }),
    );
  });
});
