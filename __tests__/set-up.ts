import { mkdtempSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findWalls } from './standing-walls.ts';

/**
 * Runs before all suites. Finds out which walls this machine has, and makes a folder for things that several suites need, see
 * `built-once.ts`, with a folder for the cases of tables, see `lint/tried.ts`. With `-t`, a table is not complete, so nothing is counted.
 */
export default async function setUp({ testNamePattern }: { readonly testNamePattern?: string }): Promise<void> {
  process.env['AIC_BUILT'] = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'aic-built-'));
  if (!testNamePattern) process.env['AIC_TRIED'] = path.join(process.env['AIC_BUILT'], 'tried');
  else delete process.env['AIC_TRIED'];
  // No compiled form is kept for bundles that are in another place each time.
  process.env['NODE_DISABLE_COMPILE_CACHE'] = '1';
  await findWalls();
}
