import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ReadBase } from '../../src/configuration/base-file.ts';
import { baseFromGit, firstOf } from '../../src/configuration/base-file.ts';
import { loadSettings } from '../../src/configuration/load.ts';

const FILE = '.github/integration-check.yml';
const entry = (rule: string, rest = 'reason: Agreed.\n    expires: 2026-12-31') => `  - rule: ${rule}\n    ${rest}\n`;
const waivers = (...entries: string[]) => `waivers:\n${entries.join('')}`;

let root: string;
beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
});
afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@merrow.io', ...args], { cwd: root, stdio: 'pipe' });

function write(text: string): void {
  fs.mkdirSync(path.join(root, '.github'), { recursive: true });
  fs.writeFileSync(path.join(root, FILE), text);
}

/** Makes a repository with the text on its main branch (no file for null), and a branch that begins there. */
function branchOff(text: string | null): void {
  git('init', '--quiet', '--initial-branch=main');
  fs.writeFileSync(path.join(root, 'README.md'), '');
  if (text !== null) write(text);
  git('add', '--all');
  git('commit', '--quiet', '--message=Begin');
  git('checkout', '--quiet', '-b', 'topic');
}

async function newOnes(base = baseFromGit(root)): Promise<string[] | null> {
  const given = { root, config: null, given: {}, today: '2026-11-25', base };
  return (await (await loadSettings(given)).newWaivers())?.map(({ rule }) => rule) ?? null;
}

describe('the waivers that the base branch does not have', () => {
  const old = entry('secrets/unused');

  it.each([
    ['none if the file is the same', waivers(old), waivers(old), []],
    ['one that was added', waivers(old), waivers(old, entry('guide/todo')), ['guide/todo']],
    ['all if the base has no file', null, waivers(old), ['secrets/unused']],
    ['all if the base has an empty file', '', waivers(old), ['secrets/unused']],
    ['one with another reason', waivers(old), waivers(old.replace('Agreed', 'Needed')), ['secrets/unused']],
    ['one with a later date', waivers(old), waivers(old.replace('12-31', '12-30')), ['secrets/unused']],
    ['one for another path', waivers(old), waivers(`${old}    path: integration\n`), ['secrets/unused']],
    ['none if their order changed', waivers(old, entry('guide/todo')), waivers(entry('guide/todo'), old), []],
    ['none if there are none', waivers(old), 'line-coverage: 80\n', []],
  ])('%s', async (_, base, head, expected) => {
    branchOff(base);
    write(head);
    expect(await newOnes()).toEqual(expected);
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message=Go on');
    expect(await newOnes()).toEqual(expected);
  });

  it('are compared with the point where the branch began, whatever the default branch has since', async () => {
    branchOff(waivers(old));
    git('checkout', '--quiet', 'main');
    write('line-coverage: 80\n');
    git('commit', '--quiet', '--all', '--message=Take it out');
    git('checkout', '--quiet', 'topic');
    expect(await newOnes()).toEqual([]);
  });

  it("are not known without git, without a default branch, or if the base's file cannot be read", async () => {
    write(waivers(old));
    expect(await newOnes()).toBeNull();
    branchOff('waivers: 7\n');
    write(waivers(old));
    expect(await newOnes()).toBeNull();
    git('branch', '--quiet', '-D', 'main');
    expect(await newOnes()).toBeNull();
  });

  it('are compared with the branch that a pull request goes to, and with no other', async () => {
    branchOff(null);
    const fromRelease = baseFromGit(root, ['refs/remotes/origin/release']);
    write(waivers(old));
    expect(await newOnes(fromRelease)).toBeNull();
    git('add', '--all');
    git('commit', '--quiet', '--message=Release');
    git('update-ref', 'refs/remotes/origin/release', 'HEAD');
    expect(await newOnes(fromRelease)).toEqual([]);
    expect(await newOnes()).toEqual(['secrets/unused']);
  });

  it('come from the first source that knows them, and the next one is not asked', async () => {
    write(waivers(old));
    const asked: string[] = [];
    const read =
      (name: string, told: Awaited<ReturnType<ReadBase>>): ReadBase =>
      (file) => {
        asked.push(`${name} ${file}`);
        return Promise.resolve(told);
      };
    const [one, two, three] = [read('one', null), read('two', { text: null }), read('three', { text: waivers(old) })];
    expect(await newOnes(firstOf(one, two, three))).toEqual(['secrets/unused']);
    expect(asked).toEqual([`one ${FILE}`, `two ${FILE}`]);
    expect(await newOnes(firstOf(one))).toBeNull();
  });

  it('are not looked for if there is no waiver', async () => {
    write('line-coverage: 80\n');
    expect(await newOnes(() => Promise.reject(new Error('asked')))).toEqual([]);
  });
});
