import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { temporaryFolder } from '../sandbox/repository.ts';

const ROOT = path.resolve(__dirname, '../..');
const MOST_FILES = 450;
const MOST_BYTES = 2_500_000;

/** The archive for jobs that use the Action and for npx: the commit without the files that `.gitattributes` leaves out. */
function archive(): { readonly folder: string; readonly bytes: number } {
  const folder = temporaryFolder();
  const file = path.join(temporaryFolder(), 'archive.tar.gz');
  execFileSync('git', ['archive', '--worktree-attributes', '--output', file, 'HEAD'], { cwd: ROOT });
  execFileSync('tar', ['-xzf', file, '-C', folder]);
  return { folder, bytes: fs.statSync(file).size };
}

describe('the archive of a commit', () => {
  let given: ReturnType<typeof archive>;
  beforeAll(() => {
    given = archive();
  });

  it('has what a job needs, and little else', () => {
    const files = fs
      .readdirSync(given.folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile());
    expect(files.length).toBeLessThanOrEqual(MOST_FILES);
    expect(given.bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(fs.readdirSync(given.folder).sort()).toEqual(
      ['LICENSE', 'README.md', 'SECURITY.md', 'action.yml', 'dist', 'docs', 'package.json'].sort(),
    );
  });

  it('has every file that package.json gives to others', () => {
    const targets = JSON.stringify([manifest.bin, manifest.exports]).match(/(?:dist|docs)\/[\w./-]+/g) ?? [];
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((file) => !fs.existsSync(path.join(given.folder, file)) && !file.endsWith('/'))).toEqual([]);
    for (const name of manifest.files) expect(fs.existsSync(path.join(given.folder, name))).toBe(true);
  });

  it('checks a submission', () => {
    const submission = temporaryFolder();
    fs.cpSync(path.join(ROOT, 'examples/post-login-risk'), submission, { recursive: true });
    const cli = path.join(given.folder, manifest.bin['actions-integration-check']);
    const told = execFileSync(process.execPath, [cli, 'check', submission, '--no-install'], { encoding: 'utf8' });
    expect(told).toContain('Ready for review');
  });
});
