import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { integrationChecks, submissionChecks, textRules } from '../../src/lint/registry.ts';

const root = path.resolve(__dirname, '../..');
const rules = [
  ...textRules.map(({ id }) => id),
  ...[...integrationChecks, ...submissionChecks].flatMap(({ ids }) => ids),
];

interface Count {
  readonly invalid: number;
  readonly valid: number;
}

it('every static rule has at least six cases on which it fires, and eight on which it is silent', () => {
  const counts = JSON.parse(
    execFileSync('node', ['scripts/rule-cases.mjs'], { cwd: root, encoding: 'utf8' }),
  ) as Record<string, Count>;
  expect(Object.keys(counts)).toEqual([...new Set(rules)].sort());
  expect(Object.entries(counts).filter(([, { invalid, valid }]) => invalid < 6 || valid < 8)).toEqual([]);
});
