import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { locate, locateConfig } from '../../src/terminal/locate.ts';

let folder: string;
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
  for (const integration of ['one/integration', 'two/integration/risk', 'flat']) {
    fs.mkdirSync(path.join(folder, integration), { recursive: true });
    fs.writeFileSync(path.join(folder, integration, 'configuration.json'), '{}');
  }
  fs.mkdirSync(path.join(folder, 'integration-clone/integration'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'file'), '');
  fs.symlinkSync('one', path.join(folder, 'link'));
  fs.symlinkSync('nowhere', path.join(folder, 'broken'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const found = async (given: string) => {
  const place = await locate(path.join(folder, given));
  if (place.kind !== 'folder') throw new Error('A folder was given');
  return [path.relative(folder, place.root), place.folder];
};

describe('outside of git, the repository is', () => {
  it.each([
    ['the submission', 'one', ['one', '.']],
    ['the submission through a link', 'link', ['one', '.']],
    ['the folder around integration/, if media/ is next to it', 'one/integration', ['one', 'integration']],
    ['the folder around integration/NAME/', 'two/integration/risk', ['two', 'integration/risk']],
    ['a folder of another name that is the integration', 'flat', ['flat', '.']],
    ['a folder that is only named like one', 'integration-clone', ['integration-clone', '.']],
  ])('%s', async (_, given, expected) => {
    expect(await found(given)).toEqual(expected);
  });
});

describe('in git, the repository is', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: path.join(folder, 'one'), stdio: 'pipe' });
  beforeEach(() => {
    git('init', '--quiet');
  });

  it.each([
    ['one', ['one', '.']],
    ['one/integration', ['one', 'integration']],
    ['link/integration', ['one', 'integration']],
  ])('that of a clone: %s', async (given, expected) => {
    expect(await found(given)).toEqual(expected);
  });

  it('that of a work tree, whose .git is a file', async () => {
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message=one');
    git('worktree', 'add', '--quiet', path.join(folder, 'tree'));
    expect(fs.statSync(path.join(folder, 'tree/.git')).isFile()).toBe(true);
    expect(await found('tree/integration')).toEqual(['tree', 'integration']);
  });
});

it.each([
  ['nowhere', /^there is no folder ".*nowhere"$/],
  ['broken', /^there is no folder ".*broken"$/],
  ['file', /^".*file" is not a folder/],
])('says so if there is no folder: %s', async (given, why) => {
  await expect(locate(path.join(folder, given))).rejects.toThrow(why);
});

describe('a configuration file', () => {
  it('is found from the folder in which the command runs, and named from the root of the repository', async () => {
    const file = path.join(folder, 'one/integration/strict.yml');
    fs.writeFileSync(file, '');
    const root = path.join(folder, 'one');
    expect(await locateConfig(path.relative(process.cwd(), file), root)).toBe('integration/strict.yml');
    expect(await locateConfig(path.join(folder, 'link/integration/strict.yml'), root)).toBe('integration/strict.yml');
  });

  it.each([
    ['nowhere.yml', /nowhere\.yml: the configuration file does not exist$/],
    ['file', /file: the configuration file must be in the repository, below .*one$/],
  ])('is refused if it is missing or elsewhere: %s', async (name, why) => {
    await expect(locateConfig(path.join(folder, name), path.join(folder, 'one'))).rejects.toThrow(why);
  });
});
