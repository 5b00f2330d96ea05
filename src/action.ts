import path from 'node:path';
import { run } from './github/run.ts';

void run(process.env, { toolchain: path.join(__dirname, 'toolchain') }).then((code) => {
  // A connection or a timer that still waits must not hold the job. Everything written goes out first.
  process.stdout.write('', () => process.exit(code));
});
