import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readReport } from '../../src/github/read-report.ts';

const LIMIT = 10 * 1024 * 1024;
let folder: string;
let workspace: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-'));
  workspace = path.join(folder, 'workspace');
  fs.mkdirSync(workspace);
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const inWorkspace = (name: string) => path.join(workspace, name);
const read = (name: string) => readReport(inWorkspace(name), workspace);

describe('readReport', () => {
  it('reads a file, with or without a byte-order mark', async () => {
    fs.writeFileSync(inWorkspace('a.json'), '\ufeff{"ü":1}');
    expect(await read('a.json')).toBe('{"ü":1}');
  });

  it('reads a file outside of the workspace', async () => {
    fs.writeFileSync(path.join(folder, 'a.json'), '{}');
    expect(await readReport(path.join(folder, 'a.json'), workspace)).toBe('{}');
  });

  it.each([
    [LIMIT - 1, true],
    [LIMIT, true],
    [LIMIT + 1, false],
    [LIMIT * 20, false],
  ])('accepts 10 MiB and no more: %d bytes', async (size, fits) => {
    fs.writeFileSync(inWorkspace('a.json'), '');
    fs.truncateSync(inWorkspace('a.json'), size);
    const reading = read('a.json').then(({ length }) => length);
    await (fits
      ? expect(reading).resolves.toBe(size)
      : expect(reading).rejects.toThrow('The report is larger than 10 MiB.'));
  });

  it('refuses anything but a regular file', async () => {
    const secret = path.join(folder, 'secret.json');
    fs.writeFileSync(secret, '{}');
    fs.symlinkSync(secret, inWorkspace('link.json'));
    fs.symlinkSync(folder, inWorkspace('out'));
    fs.mkdirSync(inWorkspace('folder.json'));
    execFileSync('mkfifo', [inWorkspace('pipe.json')]);
    await expect(read('link.json')).rejects.toThrow('it is a symbolic link');
    await expect(read('out/secret.json')).rejects.toThrow('leads out of the workspace through a link');
    await expect(read('folder.json')).rejects.toThrow('not a regular file');
    await expect(read('pipe.json')).rejects.toThrow('not a regular file');
    await expect(readReport('/dev/zero', workspace)).rejects.toThrow('not a regular file');
    await expect(read('none.json')).rejects.toThrow(
      `input report-file: ${inWorkspace('none.json')} cannot be read: there is no such file.`,
    );
  });

  it('refuses a file that is not UTF-8', async () => {
    fs.writeFileSync(inWorkspace('a.json'), Buffer.from([0x22, 0xc3, 0x28, 0x22]));
    await expect(read('a.json')).rejects.toThrow('not UTF-8');
  });
});
