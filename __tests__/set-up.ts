import { mkdtempSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findWalls } from './standing-walls.ts';

/**
 * Before all suites: which walls this machine has, a folder for what several suites build, see `built-once.ts`, and in it one
 * for what tables have tried, see `lint/tried.ts`. A part of a table, picked by `-t`, is not counted.
 */
export default async function setUp({ testNamePattern }: { readonly testNamePattern?: string }): Promise<void> {
  process.env['AIC_BUILT'] = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'aic-built-'));
  if (!testNamePattern) process.env['AIC_TRIED'] = path.join(process.env['AIC_BUILT'], 'tried');
  else delete process.env['AIC_TRIED'];
  // Of bundles that lie elsewhere each time, nothing compiled is kept.
  process.env['NODE_DISABLE_COMPILE_CACHE'] = '1';
  await findWalls();
}
