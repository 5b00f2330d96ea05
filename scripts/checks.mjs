// Everything except the tests: types, ESLint and Prettier, in parallel. ESLint takes as long as the other two together.
import { inOnePiece } from './processes.mjs';

const passed = await Promise.all([
  inOnePiece('eslint', '.'),
  inOnePiece('tsc', '--noEmit').then(async (typed) => (await inOnePiece('prettier', '--check', '.')) && typed),
]);
process.exitCode = passed.every(Boolean) ? 0 : 1;
