import path from 'node:path';
import { run } from './github/run.ts';

void run(process.env, { toolchain: path.join(__dirname, 'toolchain') }).then((code) => {
  // Whatever still waits (a connection, a timer) must not hold the job; what was written goes out first.
  process.stdout.write('', () => process.exit(code));
});
