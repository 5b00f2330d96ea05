import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import { Stryker } from '@stryker-mutator/core';
import { pathOf } from './load-source.mjs';

const RULES = 'src/lint/rules';
/** The files that lie in no group's folder; every group's cases try them. */
const SHARED = 'shared';

// The table helpers read each case once and run the asked rules alone, see __tests__/lint/under-mutation.ts.
process.env.AIC_MUTATION = '1';
// Each process writes hundreds of small submissions.
if (existsSync('/dev/shm')) process.env.TMPDIR ??= '/dev/shm';

const groups = readdirSync(pathOf(RULES), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
// A mutant of a module's constant takes a process of its own, some seconds; without them a first look is quick.
const ignoreStatic = process.argv.includes('--ignore-static');

for (const part of asked.length > 0 ? asked : [...groups, SHARED]) {
  const [group, rule = '*'] = part.split('/');
  const report = `reports/mutation/${part.replace('/', '-')}`;
  await new Stryker({
    mutate: [group === SHARED ? `${RULES}/${rule}.ts` : `${RULES}/${group}/${rule}.ts`],
    mochaOptions: { spec: [`__tests__/lint/rules/${group === SHARED ? '*' : group}/!(hostile).test.ts`] },
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    // What neither its mutant nor a case of it has changed since the last run is taken over from there.
    ignoreStatic,
    incremental: true,
    incrementalFile: `${report}.incremental.json`,
    concurrency: os.availableParallelism(),
  }).runMutationTest();
}
