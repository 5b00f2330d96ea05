import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import manifest from '../../package.json';
import lock from '../../package-lock.json';

const ROOT = path.resolve(__dirname, '../..');
const script = (name: string, args: readonly string[], cwd = ROOT) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'scripts/release', name), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

let folder: string;
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

it('package.json, the lock file and the changelog have the same version, or a future one', () => {
  expect(lock.version).toBe(manifest.version);
  const versions = [...fs.readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8').matchAll(/^## \[([^\]]+)\]/gmu)];
  const names = versions.map(([, name]) => name);
  expect(names[0]).toBe('Unreleased');
  expect([undefined, manifest.version]).toContain(names[1]);
  expect(manifest).not.toHaveProperty('private');
});

describe('notes of a release', () => {
  const write = (changelog: string, version = '1.2.3') => {
    for (const file of ['package.json', 'package-lock.json'])
      fs.writeFileSync(path.join(folder, file), JSON.stringify({ version }));
    fs.writeFileSync(path.join(folder, 'CHANGELOG.md'), changelog);
  };
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-12-01\n\n### Added\n\n- A.\n\n## [1.2.2] - 2026-11-01\n\n- B.\n';

  it("are the version's section of the changelog", () => {
    write(changelog);
    expect(script('notes.mjs', ['v1.2.3', folder])).toEqual({ status: 0, stdout: '### Added\n\n- A.\n', stderr: '' });
  });

  it.each([
    ['v1.2.4', changelog, '1.2.3', 'package.json is of version 1.2.3, the tag of 1.2.4'],
    ['v1.3.0', changelog, '1.3.0', 'CHANGELOG.md has no section "## [1.3.0] - YYYY-MM-DD"'],
    ['v1.2.3', changelog.replace(' - 2026-12-01', ''), '1.2.3', 'has no date'],
    ['v1.2.3', changelog.replace('### Added\n\n- A.\n', ''), '1.2.3', 'says nothing of 1.2.3'],
    ['v1.2', changelog, '1.2.3', '"v1.2" is not the tag of a release'],
    ['v1.2.3-rc.1', changelog, '1.2.3', 'is not the tag of a release'],
  ])('%s is refused if the files do not agree with it', (tag, text, version, why) => {
    write(text, version);
    const { status, stdout, stderr } = script('notes.mjs', [tag, folder]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(why);
  });
});

describe('the major tag', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
      cwd: path.join(folder, 'work'),
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  /** Makes a release in the remote, from another clone. Returns its commit. */
  const release = (tag: string, ...annotated: string[]) => {
    git('commit', '--quiet', '--allow-empty', '--message', tag);
    git('tag', tag, ...annotated);
    git('push', '--quiet', 'origin', tag);
    return git('rev-parse', 'HEAD');
  };
  const inRemote = (tag: string) => git('ls-remote', 'origin', `refs/tags/${tag}`).split('\t')[0];
  const move = (tag: string) =>
    script('move-major-tag.mjs', [path.join(folder, 'remote'), tag], path.join(folder, 'runner'));

  beforeEach(() => {
    for (const name of ['work', 'runner']) fs.mkdirSync(path.join(folder, name));
    execFileSync('git', ['init', '--quiet', '--bare', path.join(folder, 'remote')]);
    execFileSync('git', ['init', '--quiet', path.join(folder, 'runner')]);
    git('init', '--quiet');
    git('remote', 'add', 'origin', path.join(folder, 'remote'));
  });

  it('is made, and moved to each newer release of its version', () => {
    const first = release('v1.0.0');
    expect(move('v1.0.0')).toMatchObject({ status: 0, stdout: 'v1 is v1.0.0\n' });
    expect(inRemote('v1')).toBe(first);
    // An annotated tag: the major tag points to its commit.
    const second = release('v1.10.0', '--annotate', '--message', 'x');
    expect(move('v1.10.0').status).toBe(0);
    expect(inRemote('v1')).toBe(second);
    const other = release('v2.0.0');
    expect(move('v2.0.0').stdout).toBe('v2 is v2.0.0\n');
    expect([inRemote('v1'), inRemote('v2')]).toEqual([second, other]);
  });

  it('stays if there is a newer release of its version', () => {
    const newer = release('v1.10.0');
    move('v1.10.0');
    release('v1.9.1');
    expect(move('v1.9.1')).toEqual({ status: 0, stdout: 'v1 stays: v1.10.0 is newer than v1.9.1\n', stderr: '' });
    expect(inRemote('v1')).toBe(newer);
  });

  it.each([
    ['v1.0.1', 'The remote has no tag v1.0.1'],
    ['latest', '"latest" is not the tag of a release'],
  ])('%s is refused', (tag, why) => {
    release('v1.0.0');
    expect(move(tag)).toMatchObject({ status: 1, stderr: expect.stringContaining(why) as string });
    expect(inRemote('v1')).toBe('');
  });
});
