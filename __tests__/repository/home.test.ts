import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import manifest from '../../package.json';
import { home, homeOf, NO_HOME } from '../../src/home.ts';

const ROOT = path.resolve(__dirname, '../..');
const tracked = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && fs.existsSync(path.join(ROOT, file)));

/** Files that people and programs read. Tests have made-up addresses, and another test compares `dist/` with its sources. */
const isRead = (file: string) => !/^(?:__tests__|dist)\/|^package(?:-lock)?\.json$|\.png$/u.test(file);

/** All forms of an address of this repository. */
const ADDRESS =
  /(?:github\.com\/|githubusercontent\.com\/|github:|uses: )([\w.-]+\/[\w.-]*?actions-integration-check)\b|\b(OWNER\/[\w.-]+)/gu;

function addressesIn(root: string, files: readonly string[]): string[] {
  return files.filter(isRead).flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    return [...text.matchAll(ADDRESS)].map(([, named, placeholder]) => `${file}: ${named ?? placeholder ?? ''}`);
  });
}

/** Files whose addresses come from the one in package.json. */
const DERIVED = [
  'README.md',
  'docs/maintainer.md',
  'docs/partner.md',
  ...['', '-comment', '-matrix', '-review', '-smallest'].map(
    (name) => `examples/workflows/integration-check${name}.yml`,
  ),
];

describe('the address of this repository', () => {
  it.each([
    ['git+https://github.com/acme/check.git', 'acme/check', true],
    ['git+https://github.com/OWNER/check.git', 'OWNER/check', false],
  ])('is read from %s', (address, slug, isKnown) => {
    expect(homeOf(address, '1.2.3')).toMatchObject({ slug, isKnown, url: `https://github.com/${slug}`, tag: 'v1.2.3' });
  });

  it.each(['', 'acme/check', 'https://gitlab.com/acme/check.git', 'git+https://github.com/acme/check/../x.git'])(
    'is refused as %j',
    (address) => {
      expect(() => homeOf(address, '1.2.3')).toThrow('is not the address of a repository on GitHub');
    },
  );

  it('is in package.json, and everywhere else it is derived', () => {
    const found = addressesIn(ROOT, tracked());
    expect([...new Set(found)].sort()).toEqual(DERIVED.map((file) => `${file}: ${home.slug}`).sort());
  });

  it('is reported as missing in the same words until it is known', () => {
    for (const file of ['README.md', 'docs/report.schema.json', 'docs/manifest.schema.json']) {
      expect(fs.readFileSync(path.join(ROOT, file), 'utf8').includes(NO_HOME)).toBe(!home.isKnown);
    }
  });
});

describe('filled in', () => {
  let root: string;
  beforeAll(() => {
    root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-home-'));
    for (const file of tracked().filter((each) => !/^(?:__tests__|dist)\//u.test(each))) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.copyFileSync(path.join(ROOT, file), path.join(root, file));
    }
    fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
    const repository = { type: 'git', url: 'git+https://github.com/acme/aic.git' };
    fs.writeFileSync(
      path.join(root, 'package.json'),
      JSON.stringify({ ...manifest, version: '1.2.3', repository }, null, 2),
    );
    // Only the command line and the part that makes the report are read here.
    fs.cpSync(path.join(ROOT, 'dist'), path.join(root, 'built'), { recursive: true });
    for (const script of [
      ['readme-tables.mjs'],
      ['schemas.mjs'],
      ['build.mjs', path.join(root, 'built'), 'cli.js', 'stages.js'],
    ])
      run('node', path.join('scripts', script[0] ?? ''), ...script.slice(1));
  }, 300_000);
  afterAll(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  const run = (...[program = '', ...args]: string[]) =>
    execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const check = (format: string) => {
    try {
      return run(
        'node',
        'built/cli.js',
        'check',
        'examples/post-login-risk',
        '--no-tests',
        '--no-probe',
        '--format',
        format,
      );
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };

  it('it is in all derived places, and no words for a missing one are left', () => {
    for (const file of DERIVED) {
      const text = fs.readFileSync(path.join(root, file), 'utf8');
      expect(text).toContain('uses: acme/aic@COMMIT # VERSION');
      expect(text).not.toContain('OWNER');
      expect(text).not.toContain(NO_HOME);
    }
    expect(fs.readFileSync(path.join(root, 'README.md'), 'utf8')).toContain('npx --yes github:acme/aic#v1.2.3 check');
    expect(addressesIn(root, DERIVED)).toEqual([]);
  });

  it.each(['report', 'manifest'])('the schema of the %s has an address with its version', (name) => {
    const schema = JSON.parse(fs.readFileSync(path.join(root, `docs/${name}.schema.json`), 'utf8')) as object;
    expect(schema).toMatchObject({ $id: `https://raw.githubusercontent.com/acme/aic/v1.2.3/docs/${name}.schema.json` });
    expect(schema).not.toHaveProperty('$comment');
  });

  it('the built program links to its rules and to itself', () => {
    fs.writeFileSync(path.join(root, 'examples/post-login-risk/integration/installation_guide.md'), '# Tarnwick\n');
    const page = 'https://github.com/acme/aic/blob/v1.2.3/docs/rules/guide/missing-section.md';
    const markdown = check('markdown');
    expect(markdown).toContain(`](${page})`);
    expect(markdown.trimEnd().split('\n').at(-1)).toContain(
      '[`actions-integration-check 1.2.3`](https://github.com/acme/aic)',
    );
    expect(check('html')).toContain(`href="${page}"`);
    const [run1] = (JSON.parse(check('sarif')) as { runs: { tool: { driver: Driver } }[] }).runs;
    expect(run1?.tool.driver.informationUri).toBe('https://github.com/acme/aic');
    for (const { id, helpUri } of run1?.tool.driver.rules ?? []) {
      expect(helpUri).toBe(`https://github.com/acme/aic/blob/v1.2.3/docs/rules/${id}.md`);
    }
    expect(run('node', 'built/cli.js', '--help')).toContain('Documentation: https://github.com/acme/aic\n');
  });
});

interface Driver {
  readonly informationUri?: string;
  readonly rules: readonly { readonly id: string; readonly helpUri?: string }[];
}
