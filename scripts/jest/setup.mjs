import { mkdtempSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder for what several suites build: the first one builds it, see __tests__/built-once.ts. */
export default function setUp() {
  process.env.AIC_BUILT = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'aic-built-'));
}
