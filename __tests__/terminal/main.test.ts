import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { check } from '../../src/check.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { ruleIds } from '../../src/rules/catalogue.ts';
import { InfrastructureError } from '../../src/infrastructure.ts';
import { SubmissionError } from '../../src/submission/error.ts';
import { fix } from '../../src/terminal/fix.ts';
import { aFailingReport, aReport } from '../report/sample.ts';
import { zipBytes } from '../submission/archive/zip-bytes.ts';
import { RULE_PAGES, run } from './run.ts';

jest.mock('../../src/check.ts', () => ({ check: jest.fn() }));
jest.mock('../../src/terminal/fix.ts', () => ({ fix: jest.fn() }));
const checkMock = jest.mocked(check);
const ready = { report: aReport(), fixable: [], sources: [], defects: [], infrastructure: [] };
const notReady = { report: aFailingReport(), fixable: [], sources: [], defects: [], infrastructure: [] };

let folder: string;
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
  checkMock.mockReset().mockResolvedValue(ready);
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

describe('the exit status', () => {
  it('is 0 for a submission that is ready', async () => {
    const { status, stdout, stderr } = await run('check', folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Ready for review');
  });

  it('is 1 for findings', async () => {
    checkMock.mockResolvedValue(notReady);
    expect(await run('check', folder)).toMatchObject({ status: 1, stderr: '' });
  });

  it.each([
    ['an unknown option', ['check', '--fxi'], 'unknown option --fxi'],
    ['a rule that there is not', ['--explain', 'secrets/nmae-case'], 'did you mean secrets/name-case?'],
    ['a folder that is not there', ['check', '/nowhere/at/all'], 'there is no folder "/nowhere/at/all"'],
    ['a configuration file that is not there', ['check', '.', '--config', '/no.yml'], 'does not exist'],
  ])('is 2 for %s', async (_, args, why) => {
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^actions-integration-check: /);
    expect(stderr).toContain(why);
  });

  it('is 2 for a submission that cannot be looked at', async () => {
    checkMock.mockRejectedValue(new SubmissionError('There are more than 9 files.'));
    expect((await run('check', folder)).status).toBe(2);
  });

  it('is 3 if a file cannot be written, although others are', async () => {
    const [good, bad] = [path.join(folder, 'out/report.json'), path.join(folder, 'file/report.md')];
    fs.writeFileSync(path.join(folder, 'file'), '');
    const { status, stderr } = await run('check', folder, '--format', `markdown=${bad}`, '--format', `json=${good}`);
    expect(status).toBe(3);
    expect(stderr).toContain('the report could not be written');
    expect(reportSchema.parse(JSON.parse(fs.readFileSync(good, 'utf8'))).conclusion).toBe('success');
  });

  it('is 3 if the registry does not answer, after the report', async () => {
    const infrastructure = [{ stage: 'tests of integration', error: new InfrastructureError('no answer') }];
    checkMock.mockResolvedValue({ ...notReady, infrastructure });
    const { status, stdout, stderr } = await run('check', folder, '--format', 'json');
    expect(status).toBe(3);
    expect(stderr).toContain('no answer');
    expect(JSON.parse(stdout)).toEqual(notReady.report);
  });

  it.each([
    [
      'a stage failed',
      () => checkMock.mockResolvedValue({ ...notReady, fixable: [], defects: [{ stage: 'lint', error: 1 }] }),
    ],
    ['everything failed', () => checkMock.mockRejectedValue(new TypeError('out of order'))],
  ])('is 4 if %s, and there is a report', async (_, breaks) => {
    breaks();
    const { status, stdout, stderr } = await run('check', folder, '--format', 'json');
    expect(status).toBe(4);
    expect(stderr).toContain('a defect of this tool');
    expect(reportSchema.parse(JSON.parse(stdout)).conclusion).toBe('failure');
  });
});

it('is 4 if --fix fails, and there is a report of the files as they are', async () => {
  jest.mocked(fix).mockRejectedValueOnce(new TypeError('out of order'));
  const { status, stdout, stderr } = await run('check', folder, '--fix', '--format', 'json');
  expect(status).toBe(4);
  expect(stderr).toContain('a defect of this tool in --fix: TypeError: out of order');
  expect(reportSchema.parse(JSON.parse(stdout)).conclusion).toBe('failure');
});

describe('a comparison', () => {
  const against = async (text: string) => {
    const file = path.join(folder, 'before.json');
    fs.writeFileSync(file, text);
    return run('check', folder, '--format', 'json', '--against', file);
  };

  it('is in the report', async () => {
    const { status, stdout } = await against(JSON.stringify(ready.report));
    expect(status).toBe(0);
    expect(reportSchema.parse(JSON.parse(stdout)).against).toMatchObject({ differences: [] });
  });

  it('is 2 with a file that is not a report', async () => {
    const { status, stdout, stderr } = await against('{}');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('before.json: The report does not match its schema');
  });

  it.each([
    ['4 if it failed', new TypeError('out of order'), 4, 'a defect of this tool in the comparison with'],
    ['3 if the machine fails', new InfrastructureError('no space'), 3, 'the comparison with'],
  ])('is %s, with a report of what is known', async (_what, error, expected, told) => {
    const archive = path.join(folder, 'before.zip');
    fs.writeFileSync(archive, zipBytes([{ name: 'integration/configuration.json', content: '{}' }]));
    checkMock.mockResolvedValueOnce(ready).mockRejectedValueOnce(error);
    const { status, stdout, stderr } = await run('check', folder, '--format', 'json', '--against', archive);
    expect(status).toBe(expected);
    expect(stderr).toContain(told);
    expect(reportSchema.parse(JSON.parse(stdout)).conclusion).toBe('failure');
  });
});

describe('progress', () => {
  const telling = () =>
    checkMock.mockImplementation(({ progress, detail }) => {
      progress('1 integration found');
      detail?.('integration: \u001b[2Jthe tests run\n::error::x');
      return Promise.resolve(ready);
    });

  it('is shown on standard error with --verbose, even if that is not a terminal, and cannot draw', async () => {
    telling();
    const { stderr, stdout } = await run('check', folder, '--verbose', '--format', 'json');
    expect(stderr).toBe('1 integration found\nintegration: the tests run\n: :error::x\n');
    expect(JSON.parse(stdout)).toEqual(ready.report);
  });

  it('is not shown without it', async () => {
    telling();
    expect((await run('check', folder)).stderr).toBe('');
    expect(checkMock.mock.calls[0]?.[0]).not.toHaveProperty('detail');
  });
});

describe('--explain', () => {
  it('prints the page of a rule, and checks nothing', async () => {
    const { status, stdout, stderr } = await run('check', folder, '--explain', 'secrets/name-case');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(fs.readFileSync(path.join(RULE_PAGES, 'secrets/name-case.md'), 'utf8'));
    expect(stdout).toMatch(/^# secrets\/name-case\n/);
    expect(checkMock).not.toHaveBeenCalled();
  });

  it('finds a rule by what it is about, and lists several', async () => {
    const one = await run('--explain', 'wrong store');
    expect(one).toMatchObject({ status: 0, stderr: '' });
    expect(one.stdout).toMatch(/^# secrets\/wrong-store\n/);
    const { stdout } = await run('--explain', 'timeouts');
    expect(stdout).toMatch(/^\d+ rules are about this\. Run --explain RULE to print the page of one\.\n\n/);
    expect(stdout).toContain('  code/request-without-timeout  An outbound request has no timeout');
  });

  it.each(ruleIds)('has something to print for %s', async (rule) => {
    expect(await run('--explain', rule)).toMatchObject({ status: 0, stderr: '' });
  });
});

it('reports a hostile configuration file without obeying it', async () => {
  fs.mkdirSync(path.join(folder, '.github'));
  fs.writeFileSync(path.join(folder, '.github/integration-check.yml'), '"\\u001b[2J\\n::error::\\u202ex": 1\n');
  const { status, stderr } = await run('check', folder);
  expect(status).toBe(2);
  expect(stderr).toContain('.github/integration-check.yml:1:1: unknown key');
  expect(stderr).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|^\s*::/mu);
});

describe('the formats', () => {
  it.each([
    ['sarif', /"version": "2\.1\.0"[^]*"id": "actions-integration-check\/\.\/"/],
    ['junit', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /],
    ['github', /^::error title=layout\/committed-secret-file,file=deploy\/\.env,/],
    ['markdown', /^## ❌ Not ready for review/],
  ])('only %s goes to standard output', async (format, expected) => {
    checkMock.mockResolvedValue(notReady);
    const { status, stdout, stderr } = await run('check', folder, '--format', format);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(expected);
  });

  it('markdown has the uncovered lines, and the thresholds of the coverage', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line(${index + 1});`);
    const source = { integration: 'integration', file: 'integration/integration.action.js', lines, states: [] };
    checkMock.mockResolvedValue({ ...notReady, sources: [source] });
    const { stdout } = await run('check', folder, '--format', 'markdown', '--no-tests', '--no-probe');
    expect(stdout).toContain('\n  18  line(18);\n  19  line(19);\n');
    expect(stdout).toContain('| Success path | 85.71 % (12/14) | ❌ 100 % |\n| Lines | 90.9 % (40/44) | ✅ 80 % |\n');
  });

  it('go to files, whole, and nothing else is left there', async () => {
    const names = ['report.sarif', 'report.xml', 'report.json'];
    const formats = ['sarif', 'junit', 'json'].map((format, index) => [
      '--format',
      `${format}=${path.join(folder, 'out/deep', names[index] ?? '')}`,
    ]);
    const { status, stdout } = await run('check', folder, ...formats.flat());
    expect(status).toBe(0);
    expect(stdout).toContain('Ready for review');
    expect(fs.readdirSync(path.join(folder, 'out/deep')).sort()).toEqual([...names].sort());
  });

  it("leave only the verdict's line to the terminal if each goes to a file", async () => {
    const file = path.join(folder, 'report.html');
    const { stdout } = await run('check', folder, '--format', `html=${file}`);
    expect(stdout).toMatch(/^\S+ Ready for review\. [^\n]*\n$/);
    expect(fs.readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
  });

  it("are opened in a browser, by a program that is not the repository's own", async () => {
    const programs = fs.mkdtempSync(path.join(os.tmpdir(), 'aic-open-'));
    const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
    const seen = path.join(programs, 'seen');
    for (const at of [programs, folder]) {
      const script = `#!/bin/sh\necho "${at === folder ? 'repository' : 'system'} $1" > ${seen}\n`;
      fs.writeFileSync(path.join(at, opener), script, { mode: 0o755 });
    }
    const before = process.env['PATH'];
    process.env['PATH'] = [folder, programs, before].join(path.delimiter);
    const { stdout, stderr } = await run('check', folder, '--open');
    // The shell makes the file before it writes into it, and nobody waits for this program.
    const words = (): string => (fs.existsSync(seen) ? fs.readFileSync(seen, 'utf8') : '');
    while (!words().endsWith('\n')) await setTimeout(50);
    const [, page = words()] = /^system (.*)\n$/.exec(words()) ?? [];
    expect(fs.readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
    expect(stdout).toContain("Auth0's questions");
    process.env['PATH'] = folder;
    const none = await run('check', folder, '--open', '--format', `html=${path.join(folder, 'r.html')}`);
    expect([stderr, none.stderr].join()).toContain('no program to open a web page was found');
    process.env['PATH'] = before;
  });

  it('may go to a device, which is written to and not replaced', async () => {
    const { status } = await run('check', folder, '--format', 'json=/dev/null');
    expect(status).toBe(0);
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
