import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { Stryker } from '@stryker-mutator/core';
import { pathOf } from './load-source.mjs';
import './mutation/environment.mjs';
import { recorded } from './mutation/score.mjs';

const RULES = 'src/lint/rules';
/** The files that lie in no group's folder; every group's cases try them. */
const SHARED = 'shared';
const RECORD = pathOf('docs/mutation.json');
/** A document, and no rule. */
const SCHEMA = `${RULES}/manifest/json-schema.ts`;
/** All but those with inputs of megabytes, and those of that document. */
const CASES = '!(hostile|json-schema).test.ts';

const groups = readdirSync(pathOf(RULES), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
// A mutant of a module's constant takes a process of its own, and some seconds; the record is kept without them.
const withConstants = process.argv.includes('--constants');

for (const part of asked.length > 0 ? asked : [...groups, SHARED]) {
  const [group, rule = '*'] = part.split('/');
  const report = `reports/mutation/${part.replace('/', '-')}`;
  const results = await new Stryker({
    mutate: [group === SHARED ? `${RULES}/${rule}.ts` : `${RULES}/${group}/${rule}.ts`, `!${SCHEMA}`],
    mochaOptions: { spec: [`__tests__/lint/rules/${group === SHARED ? '{*/,}' : `${group}/`}${CASES}`] },
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    ignoreStatic: !withConstants,
    // A mutant is tried anew where its file or a file of its cases has changed.
    incremental: true,
    incrementalFile: `${report}.incremental.json`,
    concurrency: os.availableParallelism(),
  }).runMutationTest();
  if (withConstants) continue;
  const before = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : { files: {} };
  const kept = Object.entries(before.files).filter(([file]) => existsSync(pathOf(file)));
  const record = recorded(Object.fromEntries(kept), results, pathOf(''));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(RECORD, `${JSON.stringify({ date, files: record }, null, 2)}\n`);
}
