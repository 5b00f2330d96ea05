// Counts the cases of every static rule in the tables of __tests__/lint/rules: those with a finding of the rule, and those without. A
// case belongs to the rule that it asks for, otherwise to the rules in its title. If it asks for a whole group and names no rule, it
// belongs to the rules that have a finding somewhere in its file. Prints JSON: { RULE: { invalid, valid } }.
// The folder AIC_TRIED, if it is set, has the cases that Jest has just tried in the tables of its run: see __tests__/lint/tried.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { loadSource, pathOf } from './load-source.mjs';
import './mutation/environment.mjs';

const TABLES = '__tests__/lint/rules';
const require = createRequire(import.meta.url);

require('tsx/cjs');
require('./mutation/jest-globals.cjs');
const Mocha = require('mocha');
const { tried } = require('../__tests__/lint/tried.ts');

const { textRules, integrationChecks, submissionChecks } = await loadSource('src/lint/registry.ts');
const rules = [
  ...textRules.map(({ id }) => id),
  ...[...integrationChecks, ...submissionChecks].flatMap(({ ids }) => ids),
];

const mocha = new Mocha({ reporter: 'min', timeout: 60_000 });
const cases = [];
for (const table of readdirSync(pathOf(TABLES), { recursive: true })) {
  if (!table.endsWith('.test.ts') || table.endsWith('hostile.test.ts')) continue;
  const file = pathOf(`${TABLES}/${table}`);
  const left = path.join(process.env.AIC_TRIED ?? '', `${table}.json`);
  if (process.env.AIC_TRIED !== undefined && existsSync(left)) {
    cases.push(...JSON.parse(readFileSync(left, 'utf8')).map((each) => ({ ...each, file })));
  } else {
    mocha.addFile(file);
  }
}
mocha.suite.afterEach(function () {
  const test = this.currentTest;
  cases.push(...tried.splice(0).map((each) => ({ ...each, file: test.file, title: test.fullTitle() })));
});
const failures = await new Promise((resolve) => mocha.reporter(class {}).run(resolve));

const counts = Object.fromEntries([...new Set(rules)].sort().map((rule) => [rule, { invalid: 0, valid: 0 }]));
for (const { asked, found, file, title } of cases) {
  for (const rule of subjects(asked, file, title)) counts[rule][found.includes(rule) ? 'invalid' : 'valid'] += 1;
}
console.log(JSON.stringify(counts, null, 2));
process.exitCode = failures === 0 ? 0 : 1;

function subjects(asked, file, title) {
  if (asked in counts) return [asked];
  const ofGroup = Object.keys(counts).filter((rule) => rule.startsWith(asked));
  const named = ofGroup.filter((rule) => title.includes(rule));
  if (named.length > 0) return named;
  const firing = new Set(cases.filter((each) => each.file === file).flatMap(({ found }) => found));
  return ofGroup.filter((rule) => firing.has(rule));
}
