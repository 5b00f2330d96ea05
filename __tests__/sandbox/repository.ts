import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '../../src/sandbox/run.ts';
import type { Wall } from '../../src/sandbox/wall/index.ts';
import { bestWall } from './walls.ts';
import type { TestRun } from '../../src/sandbox/model.ts';
import { builtOnce } from '../built-once.ts';

const root = path.join(__dirname, '../..');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed at the end of the test file. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
  folders.push(folder);
  return folder;
}

/** The toolchain of this work tree, in a folder with no node_modules anywhere above it. Nothing may write to it. */
export function buildToolchain(): string {
  return builtOnce('toolchain', buildToolchainInto);
}

export function buildToolchainInto(folder: string): void {
  execFileSync(process.execPath, [path.join(root, 'scripts/build-toolchain.mjs'), folder], { stdio: 'pipe' });
}

export const action = `exports.onExecutePostLogin = async (event, api) => {
  if (event.secrets.API_KEY === 'deny') {
    api.access.deny('no');
    return;
  }
  api.idToken.setCustomClaim('https://example.com/checked', true);
};
`;

/** Writes a repository with one integration and runs its spec. The repository stays, so that tests can look at it. */
export async function runSpec(
  toolchain: string,
  spec: string,
  options: {
    readonly files?: Readonly<Record<string, string>>;
    readonly timeoutSeconds?: number;
    readonly node?: string;
    readonly wall?: Wall;
    readonly dependencies?: string | null;
    readonly signal?: AbortSignal;
  } = {},
): Promise<TestRun & { readonly root: string }> {
  const repository = temporaryFolder();
  const files = { 'integration/integration.action.js': action, 'integration/a.spec.js': spec, ...options.files };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(repository, file)), { recursive: true });
    fs.writeFileSync(path.join(repository, file), text);
  }
  const run = await runTests({
    root: repository,
    toolchain,
    actionFile: 'integration/integration.action.js',
    specFile: 'integration/a.spec.js',
    timeoutSeconds: options.timeoutSeconds ?? 60,
    wall: options.wall ?? (await bestWall()),
    ...(options.node === undefined ? {} : { node: options.node }),
    ...(options.dependencies === undefined ? {} : { dependencies: options.dependencies }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return { ...run, root: repository };
}
