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
import { readArchive } from '../../src/submission/archive/read.ts';
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

it('writes each report to the path of its input, with the finding in all of them', async () => {
  namedDefects.find(({ finding }) => finding.rule === 'secrets/undeclared')?.edit(runner.job.workspace);
  const { status, outputs } = await runner.step({ inputs });
  expect(status).toBe(1);

  expect(outputs['report-file']).toBe(path.join(runner.job.workspace, 'out/report.json'));
  const report = reportSchema.parse(JSON.parse(written('report.json')));
  expect(report).toMatchObject({ commit: HEAD, conclusion: 'failure', counts: { error: 1 } });

  // The schema has a regular expression that is not valid in Unicode mode.
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

it('one that cannot be written does not affect the others or the verdict', async () => {
  const { status, commands } = await runner.step({
    inputs: { ...inputs, tests: 'false', probe: 'false', 'sarif-file': 'integration' },
  });
  expect(status).toBe(0);
  expect(commands).toEqual([expect.stringMatching(/^::warning::The SARIF report could not be written/)]);
  expect(written('report.xml')).toContain('<testsuites');
});

it('writes the archive of what is ready, and says where', async () => {
  const asked = { tests: 'false', probe: 'false', comment: 'never', 'archive-file': 'out/risk.zip' };
  const { status, outputs } = await runner.step({ inputs: asked });
  expect(status).toBe(0);
  const file = path.join(runner.job.workspace, 'out/risk.zip');
  expect(JSON.parse(outputs['archive-file'] ?? '')).toEqual([file]);
  const { files } = await readArchive(fs.readFileSync(file));
  expect(files.map((each) => each.path)).toContain('integration/integration.action.js');
  fs.rmSync(file);

  namedDefects.find(({ finding }) => finding.rule === 'secrets/undeclared')?.edit(runner.job.workspace);
  const refused = await runner.step({ inputs: asked });
  expect({ status: refused.status, archives: refused.outputs['archive-file'] }).toEqual({ status: 1, archives: '[]' });
  expect(fs.existsSync(file)).toBe(false);
});

it('writes no archive outside of the workspace through a link in the repository', async () => {
  const outside = fs.mkdtempSync(path.join(runner.job.folder, 'outside-'));
  fs.symlinkSync(outside, path.join(runner.job.workspace, 'out'));
  const asked = { tests: 'false', probe: 'false', comment: 'never', 'archive-file': 'out/risk.zip' };
  const { status, outputs, log } = await runner.step({ inputs: asked });
  expect({ status, archives: outputs['archive-file'] }).toEqual({ status: 0, archives: '[]' });
  expect(log).toContain('The archive could not be written');
  expect(fs.readdirSync(outside)).toEqual([]);
});
