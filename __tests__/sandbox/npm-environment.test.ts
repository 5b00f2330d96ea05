import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { npmEnvironment } from '../../src/sandbox/npm-environment.ts';
import { temporaryFolder } from './repository.ts';

const root = '/repository';
const passedOn = (parent: NodeJS.ProcessEnv) => npmEnvironment(parent, root).environment;

describe('the environment of npm', () => {
  it.each([
    'HOME',
    'http_proxy',
    'HTTPS_PROXY',
    'no_proxy',
    'NODE_EXTRA_CA_CERTS',
    'npm_config_registry',
    'NPM_CONFIG_PROXY',
    'npm_config_https_proxy',
    'npm_config_noproxy',
    'npm_config_strict_ssl',
    'npm_config_cafile',
    'npm_config_cache',
  ])("has the user's %s", (name) => {
    expect(passedOn({ [name]: '/some/where' })[name]).toBe('/some/where');
  });

  it.each([
    'GITHUB_TOKEN',
    'GITHUB_ENV',
    'INPUT_GITHUB-TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'RUNNER_TEMP',
    'NPM_TOKEN',
    'NODE_AUTH_TOKEN',
    'npm_config__authToken',
    'npm_config_//registry.example/:_authToken',
    'NODE_OPTIONS',
    'npm_config_node_options',
    'npm_config_ignore_scripts',
    'npm_config_script_shell',
    'npm_config_git',
    'LD_PRELOAD',
  ])('does not have %s', (name) => {
    expect(Object.values(passedOn({ [name]: 'theirs' }))).not.toContain('theirs');
  });

  it.each(['npm_command', 'npm_lifecycle_event'])(
    'does not have the settings that an npm that runs us (%s) has read in the folder where it was called',
    (sign) => {
      const environment = passedOn({ [sign]: 'exec', npm_config_registry: 'theirs', NPM_CONFIG_CAFILE: '/own.pem' });
      expect(Object.values(environment)).not.toContain('theirs');
      expect(environment['NPM_CONFIG_CAFILE']).toBe('/own.pem');
    },
  );

  it('uses no program from the repository, or from the folder in which it runs', () => {
    const folders = ['/usr/bin', `${root}/node_modules/.bin`, 'node_modules/.bin', '', '.', root, '/repository-2/bin'];
    expect(passedOn({ PATH: folders.join(path.delimiter) })['PATH']).toBe(['/usr/bin', '/repository-2/bin'].join(':'));
  });

  it.each(['HOME', 'npm_config_cafile', 'NPM_CONFIG_CACHE', 'npm_config_globalconfig'])(
    'uses no %s from it',
    (name) => {
      expect(passedOn({ [name]: `${root}/theirs` })[name]).toBeUndefined();
      expect(passedOn({ [name]: `/elsewhere/../${root}/theirs` })[name]).toBeUndefined();
    },
  );

  it('has no unknown variable', () => {
    const name = fc.string({ minLength: 1 }).map((each) => `X${each}`);
    fc.assert(
      fc.property(fc.dictionary(name, fc.constant('theirs')), (parent) => {
        expect(Object.values(passedOn(parent))).not.toContain('theirs');
      }),
    );
  });
});

describe("the user's configuration", () => {
  const folder = () => {
    const home = temporaryFolder();
    fs.mkdirSync(path.join(home, 'repository'));
    for (const file of ['.npmrc', 'other', 'repository/.npmrc']) fs.writeFileSync(path.join(home, file), '');
    fs.symlinkSync('repository/.npmrc', path.join(home, 'link'));
    return home;
  };
  it.each<[string, (home: string) => NodeJS.ProcessEnv, string | null]>([
    ['is that of the home folder', (home) => ({ HOME: home }), '.npmrc'],
    ['is the named one', (home) => ({ HOME: home, NPM_CONFIG_USERCONFIG: path.join(home, 'other') }), 'other'],
    ['is not there', (home) => ({ HOME: path.join(home, 'nowhere') }), null],
    ["is never the submission's own", (home) => ({ HOME: path.join(home, 'repository') }), null],
    ['is never a link to it', (home) => ({ npm_config_userconfig: path.join(home, 'link') }), null],
    [
      'is not the one that an npm that runs us names',
      (home) => ({ HOME: home, npm_command: 'exec', npm_config_userconfig: path.join(home, 'other') }),
      '.npmrc',
    ],
  ])('%s', (_what, parent, expected) => {
    const home = folder();
    const { userConfig } = npmEnvironment(parent(home), path.join(home, 'repository'));
    expect(userConfig).toBe(expected === null ? null : path.join(home, expected));
  });
});
