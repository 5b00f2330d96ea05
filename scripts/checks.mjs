// Everything but the tests: types, ESLint and Prettier, side by side. ESLint takes as long as the other two.
import { inOnePiece } from './processes.mjs';

const passed = await Promise.all([
  inOnePiece('eslint', '.'),
  inOnePiece('tsc', '--noEmit').then(async (typed) => (await inOnePiece('prettier', '--check', '.')) && typed),
]);
process.exitCode = passed.every(Boolean) ? 0 : 1;
