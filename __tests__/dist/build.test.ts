import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DIST } from './bundle.ts';

/** Digests of a folder's files by their paths, so that a difference names the file and does not print its megabytes. */
function digests(folder: string): Record<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file): [string, string] => [
        path.relative(folder, file).replaceAll(path.sep, '/'),
        createHash('sha256').update(fs.readFileSync(file)).digest('hex'),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('dist/', () => {
  it('is the build of the sources, file by file and byte by byte', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aic-build-'));
    try {
      execFileSync(process.execPath, [path.resolve(__dirname, '../../scripts/build.mjs'), folder], { stdio: 'pipe' });
      expect(digests(DIST)).toEqual(digests(folder));
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  }, 300_000);

  it('is not larger than its goal', () => {
    const bytes = Object.keys(digests(DIST)).reduce((sum, file) => sum + fs.statSync(path.join(DIST, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(8.5e6);
  });

  it('has ESLint once: the entries load it late, with everything that reads and analyses', () => {
    const files = Object.keys(digests(DIST)).filter((file) => file.endsWith('.js'));
    const withLinter = files.filter((file) =>
      fs.readFileSync(path.join(DIST, file), 'utf8').includes('onCodePathSegmentStart'),
    );
    expect(withLinter).toEqual(['stages.js']);
  });

  it('carries the licences of what it bundles', () => {
    const licences = Object.keys(digests(DIST)).filter((file) => file.endsWith('licenses.txt'));
    expect(licences).toHaveLength(9);
    for (const file of licences) expect(fs.readFileSync(path.join(DIST, file), 'utf8')).toMatch(/hereby granted/);
  });
});
