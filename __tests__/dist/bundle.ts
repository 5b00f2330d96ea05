import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
export const DIST = path.join(ROOT, 'dist');

/** The expected output for people, the same on every Node.js. */
export function expected(name: string): string {
  return fs.readFileSync(path.join(__dirname, 'expected', name), 'utf8');
}

/** A copy of only dist/ in a temporary folder, with no node_modules anywhere above it. */
export function copyDist(): { readonly folder: string; readonly remove: () => void } {
  const parent = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-dist-'));
  const folder = path.join(parent, 'dist');
  fs.cpSync(DIST, folder, { recursive: true });
  return {
    folder,
    remove: () => {
      fs.rmSync(parent, { recursive: true, force: true });
    },
  };
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Only the given variables, and one that keeps no compiled form of bundles that are in another place each time. */
const environment = ({ env }: Place) => ({
  PATH: process.env['PATH'] ?? '',
  NODE_DISABLE_COMPILE_CACHE: '1',
  ...env,
});

/** Runs one of the bundles like the runner or a person. */
export function start(node: string, args: readonly string[], options: Place): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, {
      cwd: options.cwd,
      env: environment(options),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

/** The results of command lines that one process runs one after another, see `one-process.cjs`. The start takes most of a check's time. */
export async function startOnce(
  node: string,
  program: string,
  runs: readonly (Place & { readonly args: readonly string[] })[],
): Promise<readonly Ended[]> {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-runs-'));
  const file = path.join(folder, 'runs.json');
  fs.writeFileSync(file, JSON.stringify({ program, runs: runs.map((each) => ({ ...each, env: environment(each) })) }));
  const { stdout, stderr } = await start(node, [path.join(__dirname, 'one-process.cjs'), file], { cwd: folder });
  fs.rmSync(folder, { recursive: true });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as Ended[];
}
