import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { transformSync, type TransformOptions } from 'esbuild';
import { check, type CheckOptions } from '../src/check.ts';
import { withDifferences, withDifferencesSince } from '../src/compare.ts';
import { loadSettings } from '../src/configuration/load.ts';
import { archiveOf } from '../src/listing/archive.ts';
import { packedFiles } from '../src/listing/packed-files.ts';
import { compareReports } from '../src/report/against/differences.ts';
import type { Report } from '../src/report/model.ts';
import { loadSubmission } from '../src/submission/load.ts';

const EXAMPLE = path.join(__dirname, '../examples/post-login-risk');
const ACTION = 'integration/integration.action.js';
const MANIFEST = 'integration/configuration.json';

let folder: string;
let root: string;
let temporary: string;
const before = process.env['TMPDIR'];
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
  root = path.join(folder, 'repository');
  temporary = path.join(folder, 'tmp');
  fs.mkdirSync(temporary);
  process.env['TMPDIR'] = temporary;
  fs.cpSync(EXAMPLE, root, { recursive: true });
});
afterEach(() => {
  // No unpacked file is left.
  expect(fs.readdirSync(temporary)).toEqual([]);
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  fs.rmSync(folder, { recursive: true, force: true });
});

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
const commit = () => {
  if (!fs.existsSync(path.join(root, '.git'))) git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'x');
  return git('rev-parse', 'HEAD');
};
const edit = (file: string, from: string, to: string) => {
  const absolute = path.join(root, file);
  const text = fs.readFileSync(absolute, 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(absolute, text.replaceAll(from, to));
};

async function checked(folderOf = '.') {
  const given = { tests: false, probe: false, 'install-dependencies': false } as const;
  const loaded = await loadSettings({ root, config: null, given, today: '2026-11-30' });
  const nothing = () => undefined;
  const options: CheckOptions = {
    ...loaded,
    root,
    path: folderOf,
    toolchain: '/toolchain',
    commit: null,
    progress: nothing,
    announce: nothing,
  };
  return { options, report: (await check(options)).report };
}
async function since(base: string, folderOf?: string) {
  const { options, report } = await checked(folderOf);
  return (await withDifferences(base, report, options)).against;
}

describe('a git revision', () => {
  it('is compared with the present files', async () => {
    const first = commit();
    git('tag', 'approved');
    expect(await since('approved')).toEqual({ base: `approved, commit ${first.slice(0, 10)}`, differences: [] });
    edit(ACTION, '= 3000', '= 9000');
    edit(MANIFEST, 'RISK_THRESHOLD', 'RISK_LIMIT');
    edit(ACTION, 'RISK_THRESHOLD', 'RISK_LIMIT');
    fs.appendFileSync(path.join(root, 'integration/installation_guide.md'), '\nMore.\n');
    fs.appendFileSync(path.join(root, 'media/256x256-logo.png'), 'x');
    expect((await since(first))?.differences.map(({ weight, text }) => `${weight}: ${text}`)).toEqual([
      'weakens: Requests to {event.configuration.RISK_API_URL} have a time limit of 9000 ms. Before, they had a time limit of 3000 ms.',
      'changes: The configuration field RISK_THRESHOLD is now called RISK_LIMIT. Customers have to fill it in again.',
      'changes: installation_guide.md has changed.',
      'changes: 256x256-logo.png has changed.',
    ]);
  });

  it('that says the same in another way has no difference', async () => {
    commit();
    for (const name of ['response', 'threshold', 'score', 'error', 'debug', 'REQUEST_TIMEOUT_MS'])
      fs.writeFileSync(
        path.join(root, ACTION),
        fs
          .readFileSync(path.join(root, ACTION), 'utf8')
          .replaceAll(new RegExp(`\\b${name}\\b(?!s|:|"|/)`, 'g'), `${name}_`),
      );
    const text = fs
      .readFileSync(path.join(root, ACTION), 'utf8')
      .replaceAll('console.log_', 'console.log')
      .replaceAll('score_"', 'score"');
    fs.writeFileSync(path.join(root, ACTION), `\n\n${text.replaceAll('  ', '\t')}`);
    const found = await since('HEAD');
    // The name of a property of the answer is not a variable. Only logs may name it.
    expect(found?.differences.filter(({ text: told }) => !/log/u.test(told))).toEqual([]);
  });

  it('may contain links and large files, which are left out', async () => {
    fs.symlinkSync('/etc/passwd', path.join(root, 'integration/link.js'));
    fs.writeFileSync(path.join(root, 'integration/large.js'), ' '.repeat(5 * 1024 * 1024 + 1));
    commit();
    fs.rmSync(path.join(root, 'integration/link.js'));
    fs.rmSync(path.join(root, 'integration/large.js'));
    expect((await since('HEAD'))?.differences).toEqual([]);
  });

  it.each(['no-such', '--output=evil', 'HEAD~9', ''])('that does not exist is reported: %j', async (revision) => {
    commit();
    await expect(since(revision)).rejects.toThrow(`git knows no revision "${revision}" here.`);
    expect(fs.existsSync(path.join(root, 'evil'))).toBe(false);
  });

  it('of a pull request is skipped if it has no submission yet, or does not exist', async () => {
    fs.renameSync(path.join(root, 'integration'), path.join(folder, 'integration'));
    const empty = commit();
    fs.renameSync(path.join(folder, 'integration'), path.join(root, 'integration'));
    const { options, report } = await checked();
    expect(await withDifferencesSince(empty, report, options)).toBe(report);
    expect(await withDifferencesSince('f'.repeat(40), report, options)).toBe(report);
    const full = commit();
    expect((await withDifferencesSince(full, report, options)).against).toEqual({
      base: `commit ${full.slice(0, 10)}`,
      differences: [],
    });
  });
});

type Edit = readonly [file: string, from: string, to: string];

describe('one change of the example makes one difference:', () => {
  let was: Report | undefined;
  it.each<readonly [change: string, edits: readonly Edit[], differences: readonly string[]]>([
    [
      'a request to another host',
      [
        [
          ACTION,
          '  api.idToken.setCustomClaim',
          '  await fetch("https://stats.merrow.io/logins", { signal: AbortSignal.timeout(1000) });\n  api.idToken.setCustomClaim',
        ],
      ],
      ['weakens: Requests go to a new host: stats.merrow.io.', 'changes: After an error, the Action now throws.'],
    ],
    [
      'more of the user in a body',
      [[ACTION, 'ip: event.request.ip,', 'ip: event.request.ip,\n        email: event.user.email,']],
      ['adds: {event.configuration.RISK_API_URL} is now sent user.email in the body.'],
    ],
    [
      'less of it',
      [[ACTION, '        ip: event.request.ip,\n', '']],
      ['changes: {event.configuration.RISK_API_URL} is no longer sent request.ip in the body.'],
    ],
    [
      'no time limit any more',
      [[ACTION, '      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),\n', '']],
      [
        'weakens: Requests to {event.configuration.RISK_API_URL} have no time limit. Before, they had a time limit of 3000 ms.',
      ],
    ],
    [
      'a denial with only its log left',
      [[ACTION, 'with a score of ${score}`);\n    api.access.deny(MESSAGE_DENIED);', 'with a score of ${score}`);']],
      ['weakens: There are fewer denials: 2 instead of 3.'],
    ],
    [
      'other words for those who are denied',
      [[ACTION, 'We could not let you log in. Please contact support.', 'Sorry.']],
      ['changes: A denial says "Sorry.". Before, it said "We could not let you log in. Please contact support.".'],
    ],
    [
      'a claim more',
      [[ACTION, '(RISK_CLAIM, score);', '(RISK_CLAIM, score);\n  api.accessToken.setCustomClaim(RISK_CLAIM, score);']],
      ['adds: The Action now calls api.accessToken.setCustomClaim("https://tarnwick.example/risk-score").'],
    ],
    [
      'a claim less',
      [[ACTION, '  api.idToken.setCustomClaim(RISK_CLAIM, score);\n', '']],
      ['changes: The Action no longer calls api.idToken.setCustomClaim("https://tarnwick.example/risk-score").'],
    ],
    [
      'a log without its switch',
      [[ACTION, 'if (debug) console.log(`Tarnwick: accepted', 'console.log(`Tarnwick: accepted']],
      ['weakens: A log is now written on every success: "Tarnwick: accepted with a score of {…}".'],
    ],
    [
      'a way past',
      [[ACTION, '  let score;\n', '  if (event.request.query.skip === "1") return;\n  let score;\n']],
      ['weakens: There is a new way past the requests or the denials, depending on event.request.query.skip.'],
    ],
    [
      'a secret that is in the configuration now',
      [
        [MANIFEST, '"secrets": [', '"secrets": [],\n  "configuration": ['],
        [
          MANIFEST,
          '    }\n  ],\n  "configuration": [\n    {\n      "name": "RISK_API_URL"',
          '    },\n    {\n      "name": "RISK_API_URL"',
        ],
        [ACTION, 'const { RISK_API_KEY } = event.secrets;', 'const { RISK_API_KEY } = event.configuration;'],
      ],
      [
        'weakens: RISK_API_KEY was a secret and is now a configuration field, which the dashboard shows. Customers have to fill it in again.',
        'adds: {event.configuration.RISK_API_URL} is now sent configuration.RISK_API_KEY in a header.',
        'changes: {event.configuration.RISK_API_URL} is no longer sent secrets.RISK_API_KEY in a header.',
      ],
    ],
    [
      'another default',
      [[MANIFEST, '"default_value": "80"', '"default_value": "95"']],
      ['changes: The default of RISK_THRESHOLD has changed.'],
    ],
    [
      'another label',
      [[MANIFEST, '"label": "Debug log"', '"label": "Log"']],
      ['changes: The label or the description of DEBUG has changed.'],
    ],
    [
      'a dependency',
      [[MANIFEST, '"dependencies": []', '"dependencies": [{ "name": "axios", "version": "1.13.2" }]']],
      ['adds: The dependency axios 1.13.2 is new.'],
    ],
    [
      'other names for variables',
      [
        [ACTION, 'threshold', 'limit'],
        [ACTION, 'debug', 'isVerbose'],
        [ACTION, 'response', 'answer'],
        [ACTION, '(error', '(reason'],
        [ACTION, '{error', '{reason'],
      ],
      [],
    ],
    [
      'comments, formatting and a number that is written otherwise',
      [
        [ACTION, '// The same text for every cause: only the log says why a login was denied.\n', ''],
        [ACTION, '= 3000;', '= 3_000;'],
        [ACTION, '    if (debug) console.log(`Tarnwick: denied', '    if (debug)\n      console.log(`Tarnwick: denied'],
      ],
      [],
    ],
  ])('%s', async (_change, edits, expected) => {
    was ??= (await checked()).report;
    for (const each of edits) edit(...each);
    const { differences } = compareReports(was, (await checked()).report, 'the example');
    expect(differences.map(({ weight, text }) => `${weight}: ${text}`)).toEqual(expected);
  });
});

describe('a build of the same code makes no difference:', () => {
  it.each<readonly [string, TransformOptions]>([
    ['of today', { target: 'node22', format: 'cjs' }],
    ['of older syntax', { target: 'es2017', format: 'cjs' }],
    ['with short names, in one line', { target: 'node18', format: 'cjs', minify: true }],
  ])('%s', async (_build, options) => {
    const { report } = await checked();
    const file = path.join(root, ACTION);
    fs.writeFileSync(file, transformSync(fs.readFileSync(file, 'utf8'), options).code);
    expect(compareReports(report, (await checked()).report, 'the source').differences).toEqual([]);
  });
});

describe('a file', () => {
  it('is an archive', async () => {
    const { integrations } = await loadSubmission({ root, path: '.' });
    const [integration] = integrations;
    if (integration === undefined) throw new Error('The example has an integration');
    const { bytes, digest } = await archiveOf((await packedFiles(root, integration)).files);
    const file = path.join(folder, 'approved.zip');
    fs.writeFileSync(file, bytes);
    edit(ACTION, '= 3000', '= 9000');
    const against = await since(file);
    expect(against?.base).toBe(`approved.zip, SHA-256 ${digest}`);
    expect(against?.differences.map(({ weight }) => weight)).toEqual(['weakens']);
  });

  it('is a report of this tool, of the same path or another', async () => {
    const { report } = await checked();
    const file = path.join(folder, 'report.json');
    fs.writeFileSync(file, JSON.stringify({ ...report, commit: 'a'.repeat(40) }));
    edit(ACTION, '= 3000', '= 1000');
    const against = await since(file, 'integration');
    expect(against?.base).toBe('report.json, of commit aaaaaaaaaa');
    expect(against?.differences.map(({ weight }) => weight)).toEqual(['changes']);
  });

  it.each([
    ['no JSON', 'x', 'The report is not JSON.'],
    ['something else', '{}', 'The report does not match its schema'],
  ])('that is %s is reported', async (_what, text, why) => {
    const file = path.join(folder, 'report.json');
    fs.writeFileSync(file, text);
    await expect(since(file)).rejects.toThrow(why);
  });

  it('that is an archive that must not be unpacked is reported', async () => {
    const file = path.join(folder, 'a.zip');
    fs.writeFileSync(file, 'PK');
    await expect(since(file)).rejects.toThrow('The archive was refused');
  });
});
