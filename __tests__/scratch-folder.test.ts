import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InfrastructureError } from '../src/infrastructure.ts';
import { scratchFolder } from '../src/scratch-folder.ts';

let home: string;
beforeEach(() => {
  home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-test-')));
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(home, { recursive: true });
});

/** Jest gives a test its own environment, which the system does not see. */
const temporary = (given: string) => jest.spyOn(os, 'tmpdir').mockReturnValue(given);

it('is a new folder, only ours, without links, and gone when it is removed', () => {
  const linked = path.join(home, 'link');
  fs.mkdirSync(path.join(home, 'real'));
  fs.symlinkSync(path.join(home, 'real'), linked);
  temporary(linked);
  const [one, other] = [scratchFolder(), scratchFolder()];
  expect(path.dirname(one.folder)).toBe(path.join(home, 'real'));
  expect(fs.readdirSync(one.folder)).toEqual([]);
  expect(fs.statSync(one.folder).mode & 0o777).toBe(0o700);
  fs.writeFileSync(path.join(one.folder, 'x'), '');
  one.remove();
  expect(fs.readdirSync(linked)).toEqual([path.basename(other.folder)]);
  other.remove();
});

it.each([
  ['missing', () => path.join(home, 'none'), 'there is no such folder'],
  ['a file', () => __filename, 'it is not a folder'],
  ['relative', () => 'tmp', 'it is a relative path'],
])('TMPDIR that is %s is not a defect', (_, folder, why) => {
  temporary(folder());
  expect(() => scratchFolder()).toThrow(InfrastructureError);
  expect(() => scratchFolder()).toThrow(
    `The folder for temporary files, ${folder()}, cannot be used: ${why}. Set TMPDIR to one that can be written to.`,
  );
});

it.each([
  ['EACCES', 'it may not be written to'],
  ['EROFS', 'it is read-only'],
  ['ENOSPC', 'the disk is full'],
])('%s, for the folder or for its contents: a sentence, and nothing stays', (code, why) => {
  temporary(home);
  for (const step of ['mkdirSync', 'writeFileSync'] as const) {
    jest.spyOn(fs, step).mockImplementationOnce(() => {
      throw Object.assign(new Error('no'), { code });
    });
    expect(() => scratchFolder()).toThrow(why);
    expect(fs.readdirSync(home)).toEqual([]);
  }
});
