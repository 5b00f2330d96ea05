import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import { reportSchema } from '../../src/report/schema.ts';
import { aFailingReport, anIntegration, aReport } from './sample.ts';

const root = path.resolve(__dirname, '../..');
const published = JSON.parse(readFileSync(path.join(root, 'docs/report.schema.json'), 'utf8')) as object;
const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const validate = ajv.compile(published);

it('is published with the content of the code', () => {
  expect(() => execFileSync(process.execPath, ['scripts/schemas.mjs', '--check'], { cwd: root })).not.toThrow();
});

it.each([
  ['a report without findings', aReport()],
  ['a report with everything in it', aFailingReport()],
])('accepts %s', (_, report) => {
  validate(report);
  expect(validate.errors).toBeNull();
  expect(reportSchema.parse(report)).toEqual(report);
});

it.each<[string, object]>([
  ['an older version', { schemaVersion: 1 }],
  ['a newer version', { schemaVersion: 3 }],
  [
    'a rung that there is not',
    { integrations: [{ ...anIntegration(), isolation: { rung: 5, how: 'x', node: '24.0.0' } }] },
  ],
  ['an invalid commit', { commit: 'main' }],
  ['a conclusion that there is not', { conclusion: 'neutral' }],
  ['a key that there is not', { extra: true }],
  ['a negative count', { counts: { error: -1, warning: 0, notice: 0, waived: 0 } }],
  ['a waiver until an invalid day', withWaiverUntil('2027-02-30')],
  ['a waiver until no day', withWaiverUntil('soon')],
])('refuses %s', (_, over) => {
  const report = { ...aReport(), ...over };
  expect(validate(report)).toBe(false);
  expect(reportSchema.safeParse(report).success).toBe(false);
});

function withWaiverUntil(expires: string): object {
  const findings = aFailingReport().findings.map((found) => ({ ...found, waived: { reason: 'x', expires } }));
  return { findings };
}
