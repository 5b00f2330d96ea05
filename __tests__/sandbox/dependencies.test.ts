import fs from 'node:fs';
import path from 'node:path';
import type { Dependencies } from '../../src/sandbox/dependencies.ts';
import { provideDependencies } from '../../src/sandbox/dependencies.ts';
import { exactPackages } from '../../src/sandbox/exact-packages.ts';
import { InfrastructureError } from '../../src/infrastructure.ts';
import type { Package } from '../../src/sandbox/package-cache.ts';
import type { Registry } from './registry.ts';
import { startRegistry } from './registry.ts';
import { temporaryFolder } from './repository.ts';

jest.setTimeout(60_000);

const scripts = { postinstall: 'touch "$INIT_CWD/../../ran"; touch ran', preinstall: 'exit 1', prepare: 'exit 1' };
/** Names of properties that every object has. npm accepts no name that begins with an underscore. */
const oddNames = [
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'toString',
  'valueOf',
  'prototype',
  'length',
  'then',
];
let registry: Registry;
let home: string;
let root: string;
beforeEach(async () => {
  registry = await startRegistry([
    { name: 'plain', version: '1.0.0' },
    { name: 'plain', version: '1.1.0' },
    { name: '@scope/package', version: '2.0.0-beta.1' },
    { name: 'JSONStream', version: '1.3.5' },
    { name: 'scripted', version: '1.0.0', manifest: { scripts } },
    { name: 'deep', version: '1.0.0', manifest: { dependencies: { plain: '^1.0.0', scripted: '1.0.0' } } },
    { name: 'incomplete', version: '1.0.0', manifest: { dependencies: { nowhere: '^3.0.0' } } },
    { name: 'outdated', version: '1.0.0', manifest: { dependencies: { plain: '^7.0.0' } } },
    { name: 'from-git', version: '1.0.0', manifest: { dependencies: { plain: 'git+https://127.0.0.1:9/plain.git' } } },
    { name: 'from-url', version: '1.0.0', manifest: { dependencies: { plain: 'http://127.0.0.1:9/plain.tgz' } } },
    { name: 'from-file', version: '1.0.0', manifest: { dependencies: { plain: 'file:/etc' } } },
    { name: 'elsewhere', version: '1.0.0', manifest: { os: ['win32'] } },
    { name: 'peer', version: '1.0.0', manifest: { peerDependencies: { plain: '1.1.0' } } },
    ...oddNames.map((name) => ({ name, version: '1.0.0' })),
    { name: 'with-bin', version: '1.0.0', manifest: { bin: { node: 'index.js' } } },
  ]);
  home = temporaryFolder();
  root = temporaryFolder();
  fs.mkdirSync(path.join(root, 'integration'));
});
afterEach(() => registry.close());

const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  NPM_CONFIG_REGISTRY: registry.url,
  ...more,
});
const packages = (...names: string[]): Package[] =>
  names.map((each) => {
    const at = each.lastIndexOf('@');
    return { name: each.slice(0, at), version: each.slice(at + 1) };
  });
const provide = (names: string[], options: { env?: NodeJS.ProcessEnv; timeoutMs?: number } = {}) =>
  provideDependencies(packages(...names), {
    root,
    path: 'integration',
    environment: options.env ?? environment(),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  });
const folderIn = (provided: Dependencies): string => {
  if (provided.state !== 'ready' || provided.folder === null) throw new Error(JSON.stringify(provided));
  return provided.folder;
};
const installed = (folder: string, name: string): unknown =>
  (JSON.parse(fs.readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: unknown })
    .version;
/** Our own files below the home folder, without npm's. */
const inCache = () => fs.readdirSync(path.join(home, '.cache/actions-integration-check'));

describe('the packages of a manifest', () => {
  it('are its entries with one exact version, the first of each name', () => {
    const place = { file: 'm', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const entries: [string, string | null][] = [
      ['a', '1.2.3'],
      ['@s/b', '1.0.0-rc.1+build.5'],
      ['a', '2.0.0'],
      ...['^1.0.0', '~1', '1', '1.2', '*', '', 'latest', 'v1.0.0', '=1.0.0', ' 1.0.0', '1.0.0 ', '01.0.0'].map(
        (version): [string, string] => ['range', version],
      ),
      ...['git+https://x.example/y.git', 'file:../x', 'npm:b@1.0.0', 'user/repo', '../x', '1.0.0 --registry=x'].map(
        (version): [string, string] => ['other', version],
      ),
      ['none', null],
    ];
    expect(exactPackages(entries.map(([name, version]) => ({ name, version, namePlace: place })))).toEqual(
      packages('a@1.2.3', '@s/b@1.0.0-rc.1+build.5'),
    );
  });
});

describe('dependencies', () => {
  it('are installed outside the repository in exactly their versions, with their dependencies', async () => {
    const folder = folderIn(await provide(['plain@1.0.0', '@scope/package@2.0.0-beta.1', 'JSONStream@1.3.5']));
    expect(folder).toBe(path.join(home, '.cache/actions-integration-check', path.basename(folder)));
    expect(installed(folder, 'plain')).toBe('1.0.0');
    expect(installed(folder, '@scope/package')).toBe('2.0.0-beta.1');
    expect(installed(folder, 'JSONStream')).toBe('1.3.5');
    expect(installed(folderIn(await provide(['deep@1.0.0'])), 'plain')).toBe('1.1.0');
    expect(fs.readdirSync(root, { recursive: true })).toEqual(['integration']);
  });

  it('are available to a second run without the registry, and without npm', async () => {
    const first = folderIn(await provide(['plain@1.0.0', 'deep@1.0.0']));
    await registry.close();
    const second = await provide(['deep@1.0.0', 'plain@1.0.0'], { env: environment({ PATH: '' }) });
    expect(second).toEqual({ state: 'ready', folder: first });
  });

  it('may have the name of a property that every object has', async () => {
    const folder = folderIn(await provide(oddNames.map((name) => `${name}@1.0.0`)));
    expect(oddNames.map((name) => installed(folder, name))).toEqual(oddNames.map(() => '1.0.0'));
    expect(await provide(['__proto__@1.0.0'])).toMatchObject({ state: 'failed', failures: [{ name: '__proto__' }] });
  });

  describe('in a damaged cache', () => {
    const at = (folder: string, file: string) => path.join(folder, 'node_modules', file);
    it.each<[string, (folder: string) => void]>([
      [
        'a file is gone',
        (folder) => {
          fs.rmSync(at(folder, 'plain/index.js'));
        },
      ],
      [
        'a package is gone',
        (folder) => {
          fs.rmSync(at(folder, 'plain'), { recursive: true });
        },
      ],
      [
        'everything is gone',
        (folder) => {
          fs.rmSync(at(folder, ''), { recursive: true });
        },
      ],
      [
        'a file is cut off',
        (folder) => {
          fs.truncateSync(at(folder, 'plain/index.js'), 3);
        },
      ],
      [
        'a file has zeros for its bytes',
        (folder) => {
          fs.writeFileSync(at(folder, 'plain/index.js'), Buffer.alloc(26));
        },
      ],
      [
        'a file was added',
        (folder) => {
          fs.writeFileSync(at(folder, 'plain/more.js'), '');
        },
      ],
      [
        'a file has become a folder',
        (folder) => {
          fs.rmSync(at(folder, 'plain/index.js'));
          fs.mkdirSync(at(folder, 'plain/index.js'));
        },
      ],
      [
        'the whole is a file',
        (folder) => {
          fs.rmSync(folder, { recursive: true });
          fs.writeFileSync(folder, '');
        },
      ],
      [
        'it was made by an earlier version',
        (folder) => {
          fs.rmSync(path.join(folder, '.seal'));
        },
      ],
    ])('%s: they are installed again', async (_, damage) => {
      const folder = folderIn(await provide(['plain@1.0.0', 'deep@1.0.0']));
      const before = fs.readdirSync(folder, { recursive: true }).sort();
      damage(folder);
      expect(folderIn(await provide(['plain@1.0.0', 'deep@1.0.0']))).toBe(folder);
      expect(fs.readdirSync(folder, { recursive: true }).sort()).toEqual(before);
      expect(fs.readFileSync(at(folder, 'plain/index.js'), 'utf8')).toBe('module.exports = "1.0.0";\n');
    });

    it('and no registry answers: nobody is to blame', async () => {
      const folder = folderIn(await provide(['plain@1.0.0']));
      fs.rmSync(at(folder, 'plain/index.js'));
      fs.rmSync(path.join(home, '.npm'), { recursive: true });
      await registry.close();
      await expect(provide(['plain@1.0.0'])).rejects.toThrow(InfrastructureError);
    });

    it("npm's own: its packages are fetched again", async () => {
      fs.rmSync(folderIn(await provide(['plain@1.0.0'])), { recursive: true });
      const kept = path.join(home, '.npm/_cacache/content-v2');
      for (const entry of fs.readdirSync(kept, { recursive: true, withFileTypes: true })) {
        if (entry.isFile()) fs.writeFileSync(path.join(entry.parentPath, entry.name), 'damaged');
      }
      expect(installed(folderIn(await provide(['plain@1.0.0'])), 'plain')).toBe('1.0.0');
    });
  });

  it('run no code of a package, and link no program', async () => {
    const folder = folderIn(await provide(['scripted@1.0.0', 'deep@1.0.0', 'with-bin@1.0.0']));
    const files = fs.readdirSync(home, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => path.basename(file) === 'ran')).toEqual([]);
    expect(fs.existsSync(path.join(folder, 'node_modules/.bin'))).toBe(false);
  });

  it('are installed once by two at a time', async () => {
    const [a, b] = await Promise.all([provide(['plain@1.0.0']), provide(['plain@1.0.0'])]);
    expect(a).toEqual(b);
    expect(registry.requests.filter((each) => each.endsWith('.tgz'))).toHaveLength(1);
    expect(inCache()).toEqual([path.basename(folderIn(a))]);
  });

  it('are installed by two runs at a time, the later of which uses the existing ones', async () => {
    const another = jest.requireActual<{ provideDependencies: typeof provideDependencies }>;
    jest.resetModules();
    const again = another('../../src/sandbox/dependencies.ts');
    expect(again.provideDependencies).not.toBe(provideDependencies);
    const env = environment({ NPM_CONFIG_CACHE: temporaryFolder() });
    const options = { root, path: 'integration', environment: env };
    const [a, b] = await Promise.all([
      provide(['plain@1.0.0', 'deep@1.0.0']),
      again.provideDependencies(packages('deep@1.0.0', 'plain@1.0.0'), options),
    ]);
    expect(a).toEqual(b);
    expect(inCache()).toEqual([path.basename(folderIn(a))]);
    expect(installed(folderIn(a), 'scripted')).toBe('1.0.0');
    expect(registry.requests.filter((each) => each.endsWith('deep/-/1.0.0.tgz')).length).toBe(2);
  });

  it('are complete if another run has installed them meanwhile', async () => {
    const running = provide(['plain@1.0.0']);
    const [aside = ''] = inCache();
    const target = path.join(home, '.cache/actions-integration-check', aside.split('.')[0] ?? '');
    fs.mkdirSync(path.join(target, 'node_modules/theirs'), { recursive: true });
    expect(folderIn(await running)).toBe(target);
    expect(inCache()).toEqual([path.basename(target)]);
    expect(fs.readdirSync(path.join(target, 'node_modules'))).toEqual(['theirs']);
  });

  it('need nothing if there are none, or if the repository has all of them in exactly these versions', async () => {
    const own = (version: string) => {
      fs.mkdirSync(path.join(root, 'node_modules/plain'), { recursive: true });
      fs.writeFileSync(path.join(root, 'node_modules/plain/package.json'), JSON.stringify({ version }));
    };
    own('1.0.0');
    const env = environment({ PATH: '' });
    expect(await provide([], { env })).toEqual({ state: 'ready', folder: null });
    expect(await provide(['plain@1.0.0'], { env })).toEqual({ state: 'ready', folder: null });
    expect(registry.requests).toEqual([]);
    own('1.1.0');
    expect(installed(folderIn(await provide(['plain@1.0.0'])), 'plain')).toBe('1.0.0');
  });

  it('are installed in spite of their peer dependencies', async () => {
    expect(installed(folderIn(await provide(['peer@1.0.0', 'plain@1.0.0'])), 'peer')).toBe('1.0.0');
  });
});

describe('a package that is not available', () => {
  const missing = (name: string, version: string, wanted = `${name}@${version}`) => ({
    name,
    version,
    failure: { kind: 'missing', wanted },
  });
  it.each([
    ['is unknown', ['unknown@1.0.0'], [missing('unknown', '1.0.0')]],
    ['is unknown in its scope', ['@scope/unknown@1.0.0'], [missing('@scope/unknown', '1.0.0')]],
    ['has no such version', ['plain@9.9.9'], [missing('plain', '9.9.9')]],
    [
      'is one of several, each of which is reported',
      ['plain@1.0.0', 'unknown@1.0.0', '@scope/package@9.0.0'],
      [missing('unknown', '1.0.0'), missing('@scope/package', '9.0.0')],
    ],
    ['needs an unknown one', ['plain@1.0.0', 'incomplete@1.0.0'], [missing('incomplete', '1.0.0', 'nowhere@^3.0.0')]],
    ['needs a version that is not there', ['outdated@1.0.0'], [missing('outdated', '1.0.0', 'plain@^7.0.0')]],
  ])('%s', async (_what, names, failures) => {
    expect(await provide(names)).toEqual({ state: 'failed', failures });
    expect(inCache()).toEqual([]);
  });

  it.each(['from-git', 'from-url', 'from-file', 'elsewhere'])('is refused: %s', async (name) => {
    expect(await provide([`${name}@1.0.0`, 'plain@1.0.0'])).toEqual({
      state: 'failed',
      failures: [
        {
          name,
          version: '1.0.0',
          failure: { kind: 'refused', error: expect.stringMatching(/disabled|platform/) as string },
        },
      ],
    });
  });

  it.each([
    '-rf',
    '--registry=http://127.0.0.1:9',
    '.hidden',
    '_private',
    '../plain',
    '/etc/passwd',
    'a/b',
    '@scope',
    '@/x',
    '@scope/../plain',
    '@scope/-x/y',
    'file:../x',
    'git+https://127.0.0.1:9/x.git',
    'http://127.0.0.1:9/x.tgz',
    'plain plain',
    'plain\nplain',
    'plain;id',
    '$(id)',
    'plain@1.0.0',
    'node_modules',
    '__proto__',
    'é',
    'x'.repeat(215),
  ])('has an invalid name, which npm never gets: %j', async (name) => {
    const provided = await provideDependencies([{ name, version: '1.0.0' }], {
      root,
      path: 'integration',
      environment: environment({ PATH: '' }),
    });
    expect(provided).toEqual({ state: 'failed', failures: [missing(name, '1.0.0')] });
    expect(registry.requests).toEqual([]);
  });

  it('may have a name of 214 characters', async () => {
    await provide([`${'x'.repeat(214)}@1.0.0`]);
    expect(registry.requests).toContain(`GET /${'x'.repeat(214)}`);
  });
});

it('refuses a manifest with more than a hundred packages', async () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@1.0.0`);
  expect(await provide(names(101), { env: environment({ PATH: '' }) })).toEqual({ state: 'too-many' });
  await expect(provide(names(100), { env: environment({ PATH: '' }) })).rejects.toThrow(InfrastructureError);
});

describe('a failure that nobody here caused', () => {
  const failing = async (names: string[], options?: Parameters<typeof provide>[1]): Promise<unknown> => {
    const error: unknown = await provide(names, options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InfrastructureError);
    expect(inCache()).toEqual([]);
    return (error as InfrastructureError).message;
  };

  it('is a registry that is down', async () => {
    await registry.close();
    expect(await failing(['plain@1.0.0'])).toMatch(/^The registry did not serve .* \(ECONNREFUSED: /);
  });

  it('is a registry that fails', async () => {
    registry.fault = 'error-500';
    expect(await failing(['plain@1.0.0'])).toMatch(/^The registry did not serve .* \(E500: /);
  });

  it('is a registry that lets nobody in', async () => {
    registry.fault = 'forbidden';
    expect(await failing(['plain@1.0.0'])).toMatch(/^The registry did not serve .* \(E403: /);
  });

  it('is a registry that hangs: npm is ended with everything that it started', async () => {
    registry.fault = 'hangs';
    expect(await failing(['plain@1.0.0'], { timeoutMs: 2000 })).toBe(
      'The registry did not serve the dependencies of the manifest within 2 s: plain@1.0.0',
    );
  });

  it('is a machine without npm', async () => {
    const env = environment({ PATH: path.join(root, 'node_modules/.bin') });
    fs.mkdirSync(path.join(root, 'node_modules/.bin'), { recursive: true });
    fs.writeFileSync(path.join(root, 'node_modules/.bin/npm'), '#!/bin/sh\ntouch "$0.ran"\n', { mode: 0o755 });
    expect(await failing(['plain@1.0.0'], { env })).toMatch(
      /^The dependencies .* npm could not be started: there is no such program \(ENOENT\)$/,
    );
    expect(fs.readdirSync(path.join(root, 'node_modules/.bin'))).toEqual(['npm']);
  });

  it("is a version that the user's own settings hold back", async () => {
    fs.writeFileSync(path.join(home, '.npmrc'), 'before=2001-01-01\n');
    expect(await failing(['plain@1.0.0'])).toMatch(/\(ETARGET: .* with a date before /);
  });
});

describe('a hostile submission', () => {
  it('cannot influence how npm runs', async () => {
    const evil = await startRegistry([{ name: 'plain', version: '1.0.0', files: { 'index.js': 'evil' } }]);
    try {
      const npmrc = `registry=${evil.url}\nignore-scripts=false\nnode-options=--require ./evil.js\ngit=./evil\nscript-shell=./evil\n`;
      for (const folder of ['', 'integration', 'home']) {
        fs.mkdirSync(path.join(root, folder), { recursive: true });
        fs.writeFileSync(path.join(root, folder, '.npmrc'), npmrc);
        fs.writeFileSync(
          path.join(root, folder, 'package.json'),
          JSON.stringify({
            workspaces: ['*'],
            scripts,
            overrides: { plain: 'file:.' },
            dependencies: { unknown: '1' },
          }),
        );
      }
      const env = environment({
        HOME: path.join(root, 'home'),
        XDG_CACHE_HOME: path.join(home, '.cache'),
        NPM_CONFIG_CACHE: path.join(home, '.npm'),
        npm_command: 'run-script',
        npm_config_registry: evil.url,
      });
      const before = fs.readdirSync(root, { recursive: true });
      const folder = folderIn(await provide(['plain@1.0.0', 'scripted@1.0.0'], { env }));
      expect(evil.requests).toEqual([]);
      expect(fs.readFileSync(path.join(folder, 'node_modules/plain/index.js'), 'utf8')).toContain('1.0.0');
      expect(fs.readdirSync(root, { recursive: true })).toEqual(before);
    } finally {
      await evil.close();
    }
  });

  it("gets no token to the registry except the one in the user's own file", async () => {
    const host = registry.url.replace('http:', '');
    fs.writeFileSync(path.join(home, '.npmrc'), `${host}:_authToken=\${NODE_AUTH_TOKEN}\n`);
    await provide(['plain@1.0.0'], { env: environment({ NODE_AUTH_TOKEN: 's3cret', GITHUB_TOKEN: 's3cret' }) });
    expect(registry.authorizations.join()).not.toContain('s3cret');
    fs.writeFileSync(path.join(home, '.npmrc'), `${host}:_authToken=own\n`);
    await provide(['plain@1.1.0']);
    expect(registry.authorizations).toContain('Bearer own');
  });
});
