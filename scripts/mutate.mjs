import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { Stryker } from '@stryker-mutator/core';
import { pathOf } from './load-source.mjs';
import { recorded } from './mutation/score.mjs';

const RULES = 'src/lint/rules';
/** The files outside of the groups' folders. The cases of every group try them. */
const SHARED = 'shared';
const RECORD = pathOf('docs/mutation.json');
/** This is a document, not a rule. */
const SCHEMA = `${RULES}/manifest/json-schema.ts`;
/** All cases except those with inputs of megabytes, and those of documents. */
const CASES = '!(hostile|json-schema|limits|success-path-page).test.ts';

const ANALYSIS = 'src/analysis';
/** The groups of rules whose tables try a floor, too. The lower floors have their own tables. */
const TRIED_BY_RULES = { paths: '{code,flow}', facts: '{code,flow,secrets,tests}' };
const foldersIn = (folder) =>
  readdirSync(pathOf(folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const parts = [...foldersIn(RULES), SHARED, ...foldersIn(ANALYSIS).map((floor) => `analysis/${floor}`)];

/** The files to mutate for a part, or for one of its files, and the cases to try them with. */
function scopeOf(part) {
  const [group, ...below] = part.split('/');
  if (group === 'analysis') {
    const [floor, ...within] = below;
    const file = within.join('/') || '**/*';
    return {
      mutate: `${ANALYSIS}/${floor}/${file}.ts`,
      spec: [
        `__tests__/analysis/**/${CASES}`,
        ...(floor in TRIED_BY_RULES ? [`__tests__/lint/rules/${TRIED_BY_RULES[floor]}/${CASES}`] : []),
      ],
      testRunner: 'cases',
      // The runner itself stops an endless case. This limit is for a process that has run out of memory.
      timeoutMS: 600_000,
      timeoutFactor: 0.1,
    };
  }
  const [rule = '*'] = below;
  return group === SHARED
    ? { mutate: `${RULES}/${rule}.ts`, spec: [`__tests__/lint/rules/{*/,}${CASES}`] }
    : { mutate: `${RULES}/${group}/${rule}.ts`, spec: [`__tests__/lint/rules/${group}/${CASES}`] };
}

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
// A mutant of a module's constant takes a separate process and some seconds. The record does not count these mutants.
const withConstants = process.argv.includes('--constants');

for (const part of asked.length > 0 ? asked : parts) {
  const report = `reports/mutation/${part.replaceAll(/[^\w-]/g, '-')}`;
  const { mutate, spec, ...running } = scopeOf(part);
  // The helpers of the tables read each case once and only run the requested rules, see __tests__/lint/under-mutation.ts.
  const [group] = part.split('/');
  process.env.AIC_MUTATION = group;
  process.env.AIC_JOURNAL = pathOf(`${report}.journal.jsonl`);
  process.env.AIC_MUTATED = mutate;
  const results = await new Stryker({
    mutate: [mutate, `!${SCHEMA}`],
    mochaOptions: { spec },
    ...running,
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    ignoreStatic: !withConstants,
    // A mutant is tried again if its file or a file of its cases has changed.
    incremental: true,
    incrementalFile: `${report}.incremental.json`,
    concurrency: Number(process.env.STRYKER_WORKERS ?? os.availableParallelism()),
  }).runMutationTest();
  if (withConstants) continue;
  const before = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : { files: {} };
  const kept = Object.entries(before.files).filter(([file]) => existsSync(pathOf(file)));
  const date = new Date().toISOString().slice(0, 10);
  const files = recorded(Object.fromEntries(kept), results, pathOf(''), date);
  writeFileSync(RECORD, `${JSON.stringify({ files }, null, 2)}\n`);
}
