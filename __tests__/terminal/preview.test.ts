import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { check } from '../../src/check.ts';
import { InfrastructureError } from '../../src/infrastructure.ts';
import { hostileFiles, submissionWith, TEXTS } from '../listing/preview/submission.ts';
import { aFailingReport, aReport } from '../report/sample.ts';
import { zipBytes } from '../submission/archive/zip-bytes.ts';
import { run } from './run.ts';

jest.mock('../../src/check.ts', () => ({ check: jest.fn() }));
const checkMock = jest.mocked(check);
const nothing = { fixable: [], sources: [], defects: [], infrastructure: [] };

const { root, remove } = submissionWith({ '.github/integration-check.yml': TEXTS });
const before = process.cwd();
let folder: string;
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
  process.chdir(folder);
  checkMock.mockReset().mockResolvedValue({ report: { ...aReport(), commit: null }, ...nothing });
});
afterEach(() => {
  process.chdir(before);
  fs.rmSync(folder, { recursive: true });
});
afterAll(remove);
const pageIn = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');

describe('preview', () => {
  it('writes the page, and prints the verdict', async () => {
    const { status, stdout, stderr } = await run('preview', root);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'listing-preview.html  Ready for review. Checked 1 integration. No findings.\n',
      stderr: '',
    });
    expect(pageIn('listing-preview.html')).toContain('Tarnwick Risk</h1>');
  });

  it('writes it to the path of --output, even for a submission that is not ready', async () => {
    checkMock.mockResolvedValue({ report: aFailingReport(), ...nothing });
    const { status, stdout } = await run('preview', root, '--output', 'out/page.html');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^out\/page\.html {2}Not ready for review\. /u);
    expect(pageIn('out/page.html')).toContain('Not ready for review');
  });

  it('writes it for an archive while that is unpacked', async () => {
    const names = [
      'integration/configuration.json',
      'integration/integration.action.js',
      'integration/installation_guide.md',
    ];
    const entries = names.map((name) => ({ name, content: fs.readFileSync(path.join(root, name)) }));
    fs.writeFileSync(path.join(folder, 'a.zip'), zipBytes(entries));
    expect((await run('preview', 'a.zip')).status).toBe(0);
    expect(pageIn('listing-preview.html')).toContain('Set up Tarnwick Risk</h3>');
  });

  it('says where the check failed, and still writes the page', async () => {
    const error = new InfrastructureError('npm is away');
    checkMock.mockResolvedValue({ report: aFailingReport(), ...nothing, infrastructure: [{ stage: 'tests', error }] });
    const { status, stderr } = await run('preview', root);
    expect({ status, stderr }).toEqual({ status: 3, stderr: 'actions-integration-check: tests: npm is away\n' });
    expect(pageIn('listing-preview.html')).toContain('Tarnwick Risk');
  });

  it.each([
    ['--format', 'json', '--format goes with check, not with preview'],
    ['--force', '', '--force goes with check and pack, not with preview'],
  ])('refuses %s %s', async (option, value, message) => {
    const { status, stderr } = await run('preview', root, ...[option, value].filter((each) => each !== ''));
    expect({ status, stderr }).toEqual({ status: 2, stderr: `actions-integration-check: ${message}\n` });
  });

  it('contains no credential of the submission', async () => {
    const hostile = submissionWith(hostileFiles);
    await run('preview', hostile.root);
    hostile.remove();
    expect(pageIn('listing-preview.html')).not.toContain('sk-hidden-1');
  });
});
