// Runs the command line from its sources, for a debugger: node --import tsx scripts/check-from-source.mjs check FOLDER
// The processes of tests and probe come from dist/.
import process from 'node:process';
import { main } from '../src/terminal/main.ts';
import { pathOf } from './load-source.mjs';

process.exitCode = await main(process.argv.slice(2), {
  toolchain: pathOf('dist/toolchain'),
  rulePages: pathOf('dist/rule-pages'),
  examples: pathOf('dist/examples.json'),
});
