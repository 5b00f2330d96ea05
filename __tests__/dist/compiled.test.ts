import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { EXAMPLE } from '../example/defects.ts';
import { describeOnEachNode } from '../nodes.ts';
import { temporaryFolder } from '../sandbox/repository.ts';
import { DIST } from './bundle.ts';
import { version } from '../../package.json';

/** Whether this Node.js can keep the compiled form of modules. */
const hasCache = (node: string) => {
  const [major = 0, minor = 0] = execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
    .split('.')
    .map(Number);
  return major > 22 || (major === 22 && minor >= 8);
};

describeOnEachNode((node) => {
  it("keeps the compiled form of our own files in the user's cache, but not in a job", () => {
    const cache = temporaryFolder();
    const kept = path.join(cache, 'actions-integration-check/compiled');
    const check = (environment: NodeJS.ProcessEnv) =>
      execFileSync(node, [path.join(DIST, 'cli.js'), 'check', EXAMPLE, '--no-tests', '--no-probe'], {
        env: { PATH: process.env['PATH'], HOME: cache, XDG_CACHE_HOME: cache, ...environment },
        encoding: 'utf8',
      });
    const first = check({ CI: 'true' });
    expect(fs.existsSync(kept)).toBe(false);
    fs.mkdirSync(path.join(kept, '0.0.1'), { recursive: true, mode: 0o700 });
    expect(check({})).toBe(first);
    // The files of another version are removed.
    expect(fs.readdirSync(kept)).toEqual(hasCache(node) ? [version] : ['0.0.1']);
    expect(check({})).toBe(first);
  });
});
