import { readdirSync } from 'node:fs';
import os from 'node:os';
import { Stryker } from '@stryker-mutator/core';
import { pathOf } from './load-source.mjs';

const RULES = 'src/lint/rules';
/** The files that lie in no group's folder; every group's cases try them. */
const SHARED = 'shared';

// The table helpers read each case once and run the asked rules alone, see __tests__/lint/under-mutation.ts.
process.env.AIC_MUTATION = '1';

const groups = readdirSync(pathOf(RULES), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const asked = process.argv.slice(2);

for (const part of asked.length > 0 ? asked : [...groups, SHARED]) {
  const [group, rule = '*'] = part.split('/');
  const report = `reports/mutation/${part.replace('/', '-')}`;
  await new Stryker({
    mutate: [group === SHARED ? `${RULES}/${rule}.ts` : `${RULES}/${group}/${rule}.ts`],
    mochaOptions: { spec: [`__tests__/lint/rules/${group === SHARED ? '*' : group}/!(hostile).test.ts`] },
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    concurrency: os.availableParallelism(),
  }).runMutationTest();
}
