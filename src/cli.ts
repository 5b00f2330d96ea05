import path from 'node:path';
import { main } from './terminal/main.ts';

void main(process.argv.slice(2), { toolchain: path.join(__dirname, 'toolchain') }).then((code) => {
  process.exitCode = code;
});
