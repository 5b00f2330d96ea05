import fs from 'node:fs';
import path from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { fromHtml } from 'hast-util-from-html';
import type { Log } from 'sarif';
import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';
import { reportSchema } from '../../src/report/schema.ts';
import { namedDefects } from '../example/defects.ts';
import { HEAD } from './job.ts';
import { startedRunner } from './runner.ts';

const runner = startedRunner();
const inputs = {
  comment: 'never',
  'sarif-file': 'out/report.sarif',
  'junit-file': 'out/report.xml',
  'json-file': 'out/report.json',
  'html-dir': 'out/html',
};
const written = (name: string) => fs.readFileSync(path.join(runner.job.workspace, 'out', name), 'utf8');

it('writes each report where its input says, with the finding in all of them', async () => {
  namedDefects.find(({ finding }) => finding.rule === 'secrets/undeclared')?.edit(runner.job.workspace);
  const { status, outputs } = await runner.step({ inputs });
  expect(status).toBe(1);

  expect(outputs['report-file']).toBe(path.join(runner.job.workspace, 'out/report.json'));
  const report = reportSchema.parse(JSON.parse(written('report.json')));
  expect(report).toMatchObject({ commit: HEAD, conclusion: 'failure', counts: { error: 1 } });

  // The schema has an expression that is none in Unicode mode.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const sarif = JSON.parse(written('report.sarif')) as Log;
  expect(ajv.validate(schema, sarif) ? [] : ajv.errors).toEqual([]);
  const [run] = sarif.runs;
  expect(run?.results).toMatchObject([{ ruleId: 'secrets/undeclared', level: 'error' }]);
  expect(Object.keys(run?.results?.[0]?.partialFingerprints ?? {})).not.toEqual([]);
  expect(run?.tool.driver.rules).toMatchObject([
    { helpUri: 'https://github.com/auth0/actions-integration-check/blob/v1/docs/rules/secrets/undeclared.md' },
  ]);

  const cases: string[] = [];
  visit(fromXml(written('report.xml')), 'element', ({ name, attributes }) => {
    if (name === 'testcase') cases.push(String(attributes['name']));
  });
  expect(cases.some((name) => name.includes('secrets/undeclared'))).toBe(true);
  expect(cases.length).toBeGreaterThan(1);

  const addresses: string[] = [];
  visit(fromHtml(written('html/index.html')), 'element', ({ tagName, properties }) => {
    for (const name of ['src', 'href']) {
      const address = properties[name];
      if (typeof address === 'string' && !(tagName === 'a' || address.startsWith('#'))) addresses.push(address);
    }
  });
  // Nothing of it is loaded from elsewhere.
  expect(addresses.filter((address) => !address.startsWith('data:'))).toEqual([]);
  expect(written('html/index.html')).toContain('secrets/undeclared');
});

it('one that cannot be written leaves the others and the verdict', async () => {
  const { status, commands } = await runner.step({
    inputs: { ...inputs, tests: 'false', probe: 'false', 'sarif-file': 'integration' },
  });
  expect(status).toBe(0);
  expect(commands).toEqual([expect.stringMatching(/^::warning::The SARIF report could not be written/)]);
  expect(written('report.xml')).toContain('<testsuites');
});
