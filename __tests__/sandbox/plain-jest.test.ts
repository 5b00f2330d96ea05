import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildToolchain } from './repository.ts';

const root = path.join(__dirname, '../..');
const differences = JSON.parse(
  fs.readFileSync(path.join(root, 'scripts/compare-jest/differences.json'), 'utf8'),
) as readonly { readonly spec: string; readonly test: string; readonly why: string }[];

jest.setTimeout(120_000);

it('the check and plain Jest have the same results, except for differences with a reason', () => {
  const script = path.join(root, 'scripts/compare-jest.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--toolchain', buildToolchain(), '--group', 'plain', '--group', 'settings'],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\d+ specs, \d+ tests: \d+ differences with a reason, 0 without\n$/);
  expect(status).toBe(0);
});

it.each(differences)('docs/toolchain.md has the reason why $spec differs: $test', ({ why }) => {
  expect(fs.readFileSync(path.join(root, 'docs/toolchain.md'), 'utf8')).toContain(`- ${why}\n`);
});
