import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { Stryker } from '@stryker-mutator/core';
import { pathOf } from './load-source.mjs';
import { recorded } from './mutation/score.mjs';

const RULES = 'src/lint/rules';
/** The files that lie in no group's folder; every group's cases try them. */
const SHARED = 'shared';
const RECORD = pathOf('docs/mutation.json');
/** A document, and no rule. */
const SCHEMA = `${RULES}/manifest/json-schema.ts`;
/** All but those with inputs of megabytes, and those of documents. */
const CASES = '!(hostile|json-schema|limits|success-path-page).test.ts';

const ANALYSIS = 'src/analysis';
/** The groups of rules with whose tables a floor is tried, too. The lower ones have tables of their own. */
const TRIED_BY_RULES = { paths: 'flow', facts: '{code,flow,secrets,tests}' };
const foldersIn = (folder) =>
  readdirSync(pathOf(folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const parts = [...foldersIn(RULES), SHARED, ...foldersIn(ANALYSIS).map((floor) => `analysis/${floor}`)];

/** What is mutated of a part, or of one file of it, and the cases that it is tried with. */
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
      // A case without end is stopped in place; this is for a process that has no memory left.
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
// A mutant of a module's constant takes a process of its own, and some seconds; the record is kept without them.
const withConstants = process.argv.includes('--constants');

for (const part of asked.length > 0 ? asked : parts) {
  const report = `reports/mutation/${part.replaceAll(/[^\w-]/g, '-')}`;
  const { mutate, spec, ...running } = scopeOf(part);
  // The table helpers read each case once and run the asked rules alone, see __tests__/lint/under-mutation.ts.
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
    // A mutant is tried anew where its file or a file of its cases has changed.
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
