import { mkdtempSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findWalls } from './standing-walls.ts';

/** Before all suites: which walls this machine has, and a folder for what several suites build; see `built-once.ts`. */
export default async function setUp(): Promise<void> {
  process.env['AIC_BUILT'] = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'aic-built-'));
  await findWalls();
}
