import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeReportFile } from '../../src/github/report-file.ts';

let folder: string;
let workspace: string;
let temporary: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aic-'));
  workspace = path.join(folder, 'workspace');
  temporary = path.join(folder, 'temp');
  fs.mkdirSync(workspace);
  fs.mkdirSync(temporary);
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const write = (file: string | null) => writeReportFile('{}\n', { file, workspace, temporary });

describe('writeReportFile', () => {
  it('writes a separate temporary file for each run', async () => {
    const [one, two] = [await write(null), await write(null)];
    expect(one).not.toBe(two);
    expect(path.relative(temporary, one)).not.toMatch(/^\.\./);
    expect(fs.readFileSync(one, 'utf8')).toBe('{}\n');
  });

  it('writes the requested file, with its folders, and nothing else', async () => {
    const file = path.join(workspace, 'out/deep/report.json');
    expect(await write(file)).toBe(file);
    expect(fs.readFileSync(file, 'utf8')).toBe('{}\n');
    expect(fs.readdirSync(path.dirname(file))).toEqual(['report.json']);
  });

  it('replaces a link that the submission put there, and does not follow it', async () => {
    const victim = path.join(folder, 'victim');
    fs.writeFileSync(victim, 'untouched');
    fs.symlinkSync(victim, path.join(workspace, 'report.json'));
    await write(path.join(workspace, 'report.json'));
    expect(fs.readFileSync(victim, 'utf8')).toBe('untouched');
    expect(fs.readFileSync(path.join(workspace, 'report.json'), 'utf8')).toBe('{}\n');
  });

  it.each(['out/report.json', 'out/deep/report.json'])(
    'does not leave the workspace through a link: %s',
    async (file) => {
      fs.symlinkSync(temporary, path.join(workspace, 'out'));
      await expect(write(path.join(workspace, file))).rejects.toThrow(/leads out of the workspace/);
      expect(fs.readdirSync(temporary)).toEqual([]);
    },
  );

  it('fails if there is a folder in its place, and leaves no draft', async () => {
    fs.mkdirSync(path.join(workspace, 'report.json'));
    await expect(write(path.join(workspace, 'report.json'))).rejects.toThrow();
    expect(fs.readdirSync(workspace)).toEqual(['report.json']);
  });
});
