import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { seal } from '../../src/sandbox/seal.ts';
import { cacheFolder } from '../../src/cache-folder.ts';
import { folderBeside, folderOf } from '../../src/sandbox/package-cache.ts';
import { temporaryFolder } from './repository.ts';

const OURS = 'actions-integration-check';

describe('the cache', () => {
  it.each<[string, NodeJS.ProcessEnv, string]>([
    ["the runner's tool cache", { RUNNER_TOOL_CACHE: 'tools', XDG_CACHE_HOME: 'xdg', HOME: 'home' }, 'tools'],
    ["the user's cache", { XDG_CACHE_HOME: 'xdg', HOME: 'home' }, 'xdg'],
    ["the home folder's", { HOME: 'home' }, 'home/.cache'],
    ['the next if one is in the repository', { RUNNER_TOOL_CACHE: 'repository/tools', HOME: 'home' }, 'home/.cache'],
    ['the next if one cannot be made', { RUNNER_TOOL_CACHE: 'file', HOME: 'home' }, 'home/.cache'],
    ['the next if others can write', { RUNNER_TOOL_CACHE: 'shared', HOME: 'home' }, 'home/.cache'],
  ])('is in %s', (_where, given, expected) => {
    const at = temporaryFolder();
    fs.mkdirSync(path.join(at, 'shared', OURS), { recursive: true });
    fs.chmodSync(path.join(at, 'shared', OURS), 0o777);
    fs.writeFileSync(path.join(at, 'file'), '');
    const env = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, path.join(at, value ?? '')]));
    const folder = cacheFolder(env, path.join(at, 'repository'));
    expect(folder).toBe(path.join(at, expected, OURS));
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('leaves out a relative path, and is a temporary folder if there is no other', () => {
    const home = temporaryFolder();
    fs.writeFileSync(path.join(home, '.cache'), '');
    const folder = cacheFolder({ XDG_CACHE_HOME: 'relative', HOME: home }, '/repository');
    try {
      expect(path.dirname(folder)).toBe(os.tmpdir());
    } finally {
      fs.rmdirSync(folder);
    }
  });
});

it('loses the remains of a run that was killed a day ago, and nothing else', () => {
  const cache = temporaryFolder();
  const key = 'a'.repeat(32);
  const dayAgo = new Date(Date.now() - 24 * 60 * 60 * 1000 - 1000);
  for (const [name, time] of [
    [key, dayAgo],
    [`${key}.killed`, dayAgo],
    [`${key}.running`, new Date()],
    ['of others', dayAgo],
  ] as const) {
    fs.mkdirSync(path.join(cache, name));
    fs.utimesSync(path.join(cache, name), time, time);
  }
  const { folder } = folderBeside(path.join(cache, key));
  expect(path.dirname(folder)).toBe(cache);
  expect(fs.readdirSync(cache).sort()).toEqual([key, `${key}.running`, path.basename(folder), 'of others'].sort());
});

describe('the folder of a set of packages', () => {
  const a = { name: 'a', version: '1.0.0' };
  const b = { name: '@s/b', version: '2.0.0' };

  it('is the same in any order, and different for another set', () => {
    const of = (...packages: (typeof a)[]) => folderOf('/cache', packages).folder;
    expect(of(a, b)).toBe(of(b, a));
    expect(of(a, b)).toMatch(/^\/cache\/[\da-f]{32}$/);
    expect(new Set([of(a, b), of(a), of(b), of({ ...a, version: '1.0.1' }), of()]).size).toBe(5);
  });

  it('is complete if its contents are as they were sealed', () => {
    const cache = temporaryFolder();
    const { folder, complete } = folderOf(cache, [a]);
    expect(complete).toBe(false);
    fs.mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
    seal(folder);
    expect(folderOf(cache, [a]).complete).toBe(true);
  });
});
