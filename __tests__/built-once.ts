import fs from 'node:fs';
import path from 'node:path';

const INTERVAL_MS = 50;

/**
 * A folder that is built once in each run, by the first suite that needs it, while others that need it wait. Nothing may write to it
 * later. Throws the error of `build`, for every suite that needs the folder.
 */
export function builtOnce(name: string, build: (folder: string) => void): string {
  const all = process.env['AIC_BUILT'];
  if (all === undefined) throw new Error('__tests__/set-up.ts has not run');
  const [folder, begun, done] = ['folder', 'begun', 'done'].map((file) => path.join(all, name, file)) as [
    string,
    string,
    string,
  ];
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  while (!fs.existsSync(done)) {
    if (begins(begun)) {
      try {
        build(folder);
        fs.writeFileSync(done, '');
      } finally {
        fs.rmdirSync(begun);
      }
    } else {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, INTERVAL_MS);
    }
  }
  return folder;
}

function begins(begun: string): boolean {
  try {
    fs.mkdirSync(begun);
    return true;
  } catch {
    return false;
  }
}
