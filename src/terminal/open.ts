import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { programOnPath } from '../processes/program.ts';
import type { Output } from './outputs.ts';
import { withVerdict } from './outputs.ts';

/** The outputs with an HTML report in a file: the one that was requested, otherwise a temporary one. */
export async function withPage(outputs: readonly Output[]): Promise<Output[]> {
  if (outputs.some(({ format, file }) => format === 'html' && file !== null)) return [...outputs];
  const folder = await mkdtemp(path.join(os.tmpdir(), 'actions-integration-check-'));
  const others = outputs.filter(({ format }) => format !== 'html');
  return withVerdict([...others, { format: 'html', file: path.join(folder, 'report.html') }]);
}

/** The program that opens a file as a double click does. */
const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };

/**
 * Opens a file in the browser, and does not wait for it.
 * @param root the repository that is checked: none of its programs is started
 * @returns false if there is no program for that
 */
export function openInBrowser(file: string, root: string): boolean {
  const program = programOnPath(OPENERS[process.platform] ?? 'xdg-open', process.env, root);
  if (program === null) return false;
  const child = spawn(program, [file], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
  return true;
}
