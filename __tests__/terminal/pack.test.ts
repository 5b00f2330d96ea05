import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { check } from '../../src/check.ts';
import { InfrastructureError } from '../../src/infrastructure.ts';
import { aFailingReport, aReport } from '../report/sample.ts';
import { zipBytes } from '../submission/archive/zip-bytes.ts';
import { run } from './run.ts';

jest.mock('../../src/check.ts', () => ({ check: jest.fn() }));
const checkMock = jest.mocked(check);
const nothing = { fixable: [], sources: [], defects: [], infrastructure: [] };
const ready = { report: { ...aReport(), commit: null }, ...nothing };
const notReady = { report: aFailingReport(), ...nothing };
const EXAMPLE = path.join(__dirname, '../../examples/post-login-risk');

let folder: string;
let submission: string;
const before = process.cwd();
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
  submission = path.join(folder, 'submission');
  fs.cpSync(EXAMPLE, submission, { recursive: true });
  fs.mkdirSync(path.join(folder, 'out'));
  process.chdir(folder);
  checkMock.mockReset().mockResolvedValue(ready);
});
afterEach(() => {
  process.chdir(before);
  fs.rmSync(folder, { recursive: true });
});
const archives = (where = '.') => fs.readdirSync(path.join(folder, where)).filter((name) => name.endsWith('.zip'));
const sizes = /\d[\d.]* (?:bytes|kB)/gu;

describe('pack', () => {
  it('writes the archive of a ready submission, and lists its contents', async () => {
    const { status, stdout, stderr } = await run('pack', submission);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.replaceAll(sizes, 'SIZE').replace(/[0-9a-f]{64}/u, 'DIGEST'))
      .toBe(`integration-action.zip  8 files, SIZE
  integration/configuration.json  SIZE
  integration/installation_guide.md  SIZE
  integration/integration.action.js  SIZE
  integration/integration.action.spec.js  SIZE
  media/256x256-logo.png  SIZE
  media/460x260-column-1.png  SIZE
  media/460x260-column-2.png  SIZE
  media/460x260-column-3.png  SIZE
  SHA-256  DIGEST
Commit: none, because the files are not in a git repository.
Ready for review.
`);
    expect(archives()).toEqual(['integration-action.zip']);
  });

  it.each([
    ['a file', 'out/risk.zip', 'out', 'risk.zip'],
    ['a folder', 'out', 'out', 'integration-action.zip'],
    ['a folder that is not there yet', 'new/', 'new', 'integration-action.zip'],
  ])('writes to %s', async (_what, output, where, name) => {
    expect((await run('pack', submission, '--output', output)).status).toBe(0);
    expect(archives(where)).toEqual([name]);
  });

  it('is refused for a submission that is not ready, with the report', async () => {
    checkMock.mockResolvedValue(notReady);
    const { status, stdout, stderr } = await run('pack', submission);
    expect(status).toBe(1);
    expect(stdout).toContain('Not ready for review');
    expect(stderr).toBe(
      'actions-integration-check: nothing was packed, because the submission is not ready; --force packs it anyway\n',
    );
    expect(archives()).toEqual([]);
  });

  it("marks in the archive's name a submission that is not ready", async () => {
    checkMock.mockResolvedValue(notReady);
    const { status, stdout } = await run('pack', submission, '--force');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Not ready for review: packed because of --force\.\n$/);
    expect(archives()).toEqual(['integration-action-NOT-READY.zip']);
  });

  it('names the commit, and the files of the archive that it does not have', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
        cwd: submission,
        stdio: 'pipe',
      });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'x');
    checkMock.mockResolvedValue({ ...ready, report: { ...aReport(), commit: 'a'.repeat(40) } });
    expect((await run('pack', submission)).stdout).toContain(`\nCommit: ${'a'.repeat(40)}\n`);
    fs.appendFileSync(path.join(submission, 'integration/integration.action.js'), '\n');
    fs.writeFileSync(path.join(submission, 'integration/new.js'), '');
    fs.appendFileSync(path.join(submission, 'deploy/template.json'), '\n');
    expect((await run('pack', submission)).stdout).toContain(
      `with uncommitted changes: integration/integration.action.js, integration/new.js\n`,
    );
  });

  it('writes one archive for each integration', async () => {
    for (const name of ['one', 'two']) fs.cpSync(EXAMPLE, path.join(submission, name), { recursive: true });
    for (const name of ['integration', 'media']) fs.rmSync(path.join(submission, name), { recursive: true });
    const { status, stdout } = await run('pack', submission, '--output', 'out');
    expect(status).toBe(0);
    expect(archives('out')).toEqual([
      'integration-action-one-integration.zip',
      'integration-action-two-integration.zip',
    ]);
    // The same files are the same archive.
    expect(new Set(stdout.match(/[0-9a-f]{64}/gu)).size).toBe(1);
  });

  it.each([
    [
      'the registry does not answer',
      { infrastructure: [{ stage: 'tests', error: new InfrastructureError('no answer') }] },
      3,
    ],
    ['a stage failed', { defects: [{ stage: 'lint', error: new Error('x') }] }, 4],
  ])('packs nothing if %s', async (_what, broken, expected) => {
    checkMock.mockResolvedValue({ ...ready, ...broken });
    expect((await run('pack', submission, '--force')).status).toBe(expected);
    expect(archives()).toEqual([]);
  });

  it.each([
    [['pack', '.', '--fix'], '--fix goes with check, not with pack'],
    [['pack', '.', '--no-tests'], '--no-tests goes with check and preview, not with pack'],
    [['pack', '.', '--output', ''], '--output needs a file'],
    [['pack', 'a.zip'], '"a.zip" is an archive already'],
    [['pack', 'a', 'b'], 'give one path only'],
    [['pcak'], 'did you mean pack?'],
  ])('is refused with 2: %j', async (args, why) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });

  it('is 3 if the archive cannot be written', async () => {
    fs.writeFileSync('file', '');
    const { status, stderr } = await run('pack', submission, '--output', 'file/a.zip');
    expect(status).toBe(3);
    expect(stderr).toContain('file/a.zip could not be written');
  });
});

describe('check of an archive', () => {
  const temporary = process.env['TMPDIR'];
  beforeEach(() => {
    fs.mkdirSync('tmp');
    process.env['TMPDIR'] = path.join(folder, 'tmp');
  });
  afterEach(() => {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  });

  it('checks its contents, and leaves nothing behind', async () => {
    await run('pack', submission);
    let seen: string[] = [];
    checkMock.mockImplementation((options) => {
      seen = fs.readdirSync(options.root, { recursive: true, encoding: 'utf8' }).sort();
      expect(options).toMatchObject({ path: '.', commit: null });
      return Promise.resolve(ready);
    });
    const { status, stderr } = await run('check', 'integration-action.zip');
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^integration-action\.zip: SHA-256 [0-9a-f]{64}\nAn archive has no git history, workflows or waivers, so the report says nothing about them\.\n$/,
    );
    expect(seen).toContain('integration/integration.action.js');
    expect(seen).toContain('media/256x256-logo.png');
    expect(fs.readdirSync('tmp')).toEqual([]);
  });

  it('compares its digest', async () => {
    const { stdout } = await run('pack', submission);
    const digest = /[0-9a-f]{64}/u.exec(stdout)?.[0] ?? '';
    const right = await run('check', 'integration-action.zip', '--digest', digest.toUpperCase());
    expect(right.status).toBe(0);
    expect(right.stderr).toContain(`SHA-256 ${digest}, as --digest says\n`);
    checkMock.mockClear();
    const wrong = await run('check', 'integration-action.zip', '--digest', '0'.repeat(64));
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain(`is not the archive of --digest: its SHA-256 is ${digest}`);
    expect(checkMock).not.toHaveBeenCalled();
  });

  it('uses no settings and waivers from it, and lists what it left out', async () => {
    fs.writeFileSync(
      'a.zip',
      zipBytes([
        { name: 'repository/integration/configuration.json', content: '{}' },
        { name: '.github/integration-check.yml', content: 'fail-on: never\n' },
        { name: 'repository/.git/config', content: '' },
      ]),
    );
    const { stderr } = await run('check', 'a.zip');
    expect(stderr).toContain('a.zip: .git, .github left out, because they are not part of a submission\n');
    expect(checkMock.mock.calls[0]?.[0].settings.failOn).toBe('error');
  });

  it.each([
    ['a hostile archive', [{ name: '../evil.js' }], 'The archive was refused'],
    ['an empty one', [], 'it has no file'],
  ])('is 2 for %s, and nothing is left', async (_what, entries, why) => {
    fs.writeFileSync('a.zip', zipBytes(entries));
    const { status, stderr } = await run('check', 'a.zip');
    expect(status).toBe(2);
    expect(stderr).toContain(why);
    expect(checkMock).not.toHaveBeenCalled();
    expect(fs.readdirSync('tmp')).toEqual([]);
    expect(fs.existsSync('evil.js')).toBe(false);
  });

  it.each([
    [['--fix'], '--fix corrects the files of a folder'],
    [['--config', 'a.yml'], '--config names a file of a repository'],
    [['--digest', 'abc'], '--digest needs the SHA-256 of an archive'],
  ])('is 2 with %j', async (args, why) => {
    fs.writeFileSync('a.zip', zipBytes([{ name: 'a' }]));
    const { status, stderr } = await run('check', 'a.zip', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });

  it('is 2 for a digest of a folder', async () => {
    expect((await run('check', submission, '--digest', '0'.repeat(64))).stderr).toContain('--digest needs an archive');
  });
});
