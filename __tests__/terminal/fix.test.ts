import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { reportSchema } from '../../src/report/schema.ts';
import { ACTION, handler, manifest, MANIFEST } from '../lint/rules/marks.ts';
import type { Files } from '../lint/submission-files.ts';
import { goodSubmission } from '../lint/submission-files.ts';
import { run } from './run.ts';

const SPEC = 'integration/integration.action.spec.js';
const BODY = (name: string) =>
  `const key = event.secrets.${name};\nif (!key) return;\ntry {\n  await fetch("https://api.merrow.io", { headers: { key }, signal: AbortSignal.timeout(9) });\n} catch (error) {\n  api.access.deny("no");\n}`;
const SPEC_TEXT = (name: string) => `test("x", () => {\n  run({ secrets: { ${name}: "k" } });\n});\n`;
const bad: Files = {
  ...goodSubmission,
  [MANIFEST]: manifest(['apiKey']).replaceAll('"L"', '"API key"'),
  [ACTION]: handler(BODY('apiKey')),
  [SPEC]: SPEC_TEXT('apiKey'),
};
const good = {
  [MANIFEST]: manifest(['API_KEY']).replaceAll('"L"', '"API key"'),
  [ACTION]: handler(BODY('API_KEY')),
  [SPEC]: SPEC_TEXT('API_KEY'),
};

let root: string;
beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-fix-')));
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(root, { recursive: true });
});

const at = (file: string) => path.join(root, file);
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

function write(files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    fs.mkdirSync(path.dirname(at(name)), { recursive: true });
    fs.writeFileSync(at(name), content);
  }
}

function commit(files: Files = bad): void {
  write(files);
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'x');
}

/** The files of the work tree, as bytes. */
function tree(): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file), fs.readFileSync(file).toString('latin1')]),
  );
}

const fix = (...args: string[]) => run('check', root, '--no-tests', '--no-probe', '--fix', ...args);

describe('--fix', () => {
  it('corrects the files, says what it did, and reports what is left', async () => {
    commit();
    const { status, stdout, stderr } = await fix('--format', 'json');
    expect(stderr).toBe(
      `fixed ${MANIFEST}:3 secrets/name-case: The name "apiKey" is not in ALL_CAPS_SNAKE_CASE. (3 places in 3 files)\n` +
        `--fix: corrected 1 finding in ${MANIFEST}, ${ACTION}, ${SPEC}\n`,
    );
    expect(reportSchema.parse(JSON.parse(stdout))).toMatchObject({
      conclusion: 'success',
      integrations: [{ secrets: ['API_KEY'], findings: [] }],
    });
    expect(status).toBe(0);
    for (const [file, text] of Object.entries(good)) expect(fs.readFileSync(at(file), 'utf8')).toBe(text);
    expect(git('status', '--porcelain').split('\n').sort()).toEqual(
      ['', ` M ${MANIFEST}`, ` M ${ACTION}`, ` M ${SPEC}`].sort(),
    );
  });

  it('changes nothing when it runs again, although nothing was committed', async () => {
    commit();
    await fix();
    const before = tree();
    const { status, stderr } = await fix();
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: '--fix: nothing to correct\n',
    });
    expect(tree()).toEqual(before);
  });

  it('ends with the status of the remaining findings', async () => {
    commit({ ...bad, [MANIFEST]: manifest(['apiKey', 'OTHER']).replaceAll('"L"', '"API key"') });
    const { status, stdout, stderr } = await fix('--fail-on', 'warning');
    expect(status).toBe(1);
    expect(stdout).toContain('secrets/unused');
    expect(stdout).not.toContain('secrets/name-case');
    expect(stderr).toContain('--fix: corrected 1 finding');
  });

  it.each(['text', 'markdown', 'sarif', 'junit', 'github'])('leaves standard output to %s', async (format) => {
    commit();
    const { stdout } = await fix('--format', format);
    expect(stdout).not.toContain('fixed ');
    expect(stdout).not.toContain('apiKey');
  });

  it('names what it left, and says why', async () => {
    const mode = `{ "name": "MODE", "label": "Mode", "description": "D", "default": "low", "defaultValue": "low", "values": ["low"] }`;
    const text = manifest(['API_KEY'])
      .replace('"configuration": [\n\n  ]', `"configuration": [${mode}]`)
      .replace('"dependencies": []', '"dependencies": [{ "name": "axios", "version": "^1.7" }]');
    commit({ ...good, [MANIFEST]: text });
    const { stderr } = await fix();
    expect(stderr.split('\n').map((line) => line.replace(/^left \S+ /u, ''))).toEqual([
      'manifest/unknown-property: "default" is not a property of an entry of configuration. Did you mean "default_value"? Not corrected: more than one name may be meant.',
      'manifest/unknown-property: "defaultValue" is not a property of an entry of configuration. Did you mean "default_value"? Not corrected: more than one name may be meant.',
      'manifest/unknown-property: "values" is not a property of an entry of configuration. Did you mean "options"? Not corrected: its value does not fit the correct name.',
      'manifest/dependency-not-pinned: The version of "axios", "^1.7", is not one exact version. Not corrected: it does not say which version you tested.',
      '--fix: corrected nothing; left 4 findings for you',
      '',
    ]);
  });

  it('leaves waived findings alone', async () => {
    const waiver = "{ rule: secrets/name-case, reason: 'Customers have it', expires: 'DATE' }".replace(
      'DATE',
      new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    );
    commit({ ...bad, '.github/integration-check.yml': `waivers:\n  - ${waiver}\n` });
    const before = tree();
    expect((await fix()).stderr).toBe(
      `left ${MANIFEST}:3 secrets/name-case: The name "apiKey" is not in ALL_CAPS_SNAKE_CASE. Not corrected: a waiver accepts it.\n` +
        '--fix: corrected nothing; left 1 finding for you\n',
    );
    expect(tree()).toEqual(before);
  });

  it('keeps line ends, the byte-order mark and the mode of a file', async () => {
    const windows = (text: unknown) => `\u{FEFF}${String(text).replaceAll('\n', '\r\n')}`;
    commit({ ...bad, [MANIFEST]: windows(bad[MANIFEST]), [ACTION]: windows(bad[ACTION]), [SPEC]: bad[SPEC] ?? '' });
    fs.chmodSync(at(ACTION), 0o755);
    git('commit', '--quiet', '--all', '--message', 'y');
    await fix();
    expect(fs.readFileSync(at(MANIFEST), 'utf8')).toBe(windows(good[MANIFEST]));
    expect(fs.readFileSync(at(ACTION), 'utf8')).toBe(windows(good[ACTION]));
    expect(fs.readFileSync(at(SPEC), 'utf8')).toBe(good[SPEC]);
    expect(fs.statSync(at(ACTION)).mode & 0o777).toBe(0o755);
    expect(fs.readdirSync(at('integration')).sort()).toEqual(
      ['configuration.json', 'installation_guide.md', 'integration.action.js', 'integration.action.spec.js'].sort(),
    );
  });

  it('corrects below the given folder, and nowhere else', async () => {
    const second = Object.fromEntries(
      [MANIFEST, ACTION, SPEC].map((file) => [file.replace('integration/', 'integration-2/'), bad[file] ?? null]),
    );
    commit({ ...bad, ...second });
    const { stderr } = await run('check', at('integration-2'), '--no-tests', '--no-probe', '--fix');
    expect(stderr).toContain('fixed integration-2/configuration.json:3');
    expect(git('status', '--porcelain').trim().split('\n')).toHaveLength(3);
    expect(fs.readFileSync(at(MANIFEST), 'utf8')).toBe(bad[MANIFEST]);
  });

  it('mentions a link that it does not change', async () => {
    commit();
    fs.mkdirSync(at('shared'));
    fs.renameSync(at(ACTION), at('shared/action'));
    fs.symlinkSync('../shared/action', at(ACTION));
    git('add', '--all');
    git('commit', '--quiet', '--message', 'y');
    const { status, stderr } = await fix();
    expect(status).toBe(1);
    expect(stderr).toContain(`Not corrected: ${ACTION} is a link, or a link leads to it.\n`);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('shows hostile names without obeying them', async () => {
    commit({ ...bad, [MANIFEST]: manifest(['apiKey', 'x\u001b[2J\n::error::y\u202e']).replaceAll('"L"', '"API key"') });
    const { stderr } = await fix();
    expect(stderr).toContain('fixed ');
    expect(stderr).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|^\s*::/mu);
  });
});

describe('--fix is refused', () => {
  const refusals: [name: string, prepare: () => void, why: string][] = [
    [
      'where a file that it would change has changes',
      () => {
        fs.appendFileSync(at(ACTION), '// mine\n');
      },
      `uncommitted changes: ${ACTION}. Commit`,
    ],
    [
      'where another file has',
      () => {
        fs.appendFileSync(at('integration/installation_guide.md'), '\n');
      },
      'uncommitted changes: integration/installation_guide.md',
    ],
    [
      'where a change is staged',
      () => {
        fs.appendFileSync(at(SPEC), '// mine\n');
        git('add', SPEC);
      },
      `uncommitted changes: ${SPEC}`,
    ],
    [
      'where a file was deleted',
      () => {
        fs.rmSync(at('deploy/template.json'));
      },
      'uncommitted changes: deploy/template.json',
    ],
    [
      'where nothing was committed',
      () => {
        fs.rmSync(at('.git'), { recursive: true });
        git('init', '--quiet');
        git('add', '--all');
      },
      'uncommitted changes: ',
    ],
    [
      'where a file is not tracked',
      () => {
        git('rm', '--quiet', '--cached', SPEC);
        git('commit', '--quiet', '--message', 'y');
      },
      `git does not track, or is set to ignore changes in, ${SPEC}`,
    ],
    [
      'where a file is ignored',
      () => {
        git('rm', '--quiet', '--cached', SPEC);
        fs.writeFileSync(at('.gitignore'), '*.spec.js\n');
        git('add', '.gitignore');
        git('commit', '--quiet', '--message', 'y');
      },
      `git does not track, or is set to ignore changes in, ${SPEC}`,
    ],
    [
      'where git was told to overlook changes',
      () => {
        git('update-index', '--assume-unchanged', ACTION);
        fs.appendFileSync(at(ACTION), '// mine\n');
      },
      `git does not track, or is set to ignore changes in, ${ACTION}`,
    ],
    [
      'where git is not there',
      () => {
        fs.rmSync(at('.git'), { recursive: true });
      },
      'without a git work tree',
    ],
    [
      'where the repository brings programs along',
      () => {
        git('config', 'filter.x.clean', `touch ${at('ran')}`);
        fs.writeFileSync(at('.gitattributes'), '*.js filter=x\n');
        fs.appendFileSync(at(ACTION), '//');
      },
      'has uncommitted changes',
    ],
  ];

  it.each(refusals)('%s, unless it is forced', async (_, prepare, why) => {
    commit();
    prepare();
    const before = tree();
    const { status, stdout, stderr } = await fix('--format', 'json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^actions-integration-check: --fix would change integration\/configuration\.json, [^\n]+\n$/,
    );
    expect(stderr).toContain(why);
    expect(tree()).toEqual(before);

    const forced = await fix('--force');
    expect(forced.status).toBe(0);
    expect(forced.stderr).toContain('--fix: corrected 1 finding');
    expect(fs.readFileSync(at(MANIFEST), 'utf8')).toBe(good[MANIFEST]);
    expect(fs.existsSync(at('ran'))).toBe(false);
  });

  it('names some of many files', async () => {
    commit({ ...bad, ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`notes/${index}.txt`, 'x'])) });
    for (let index = 0; index < 8; index += 1) fs.appendFileSync(at(`notes/${index}.txt`), 'y');
    expect((await fix()).stderr).toContain(
      'notes/0.txt, notes/1.txt, notes/2.txt, notes/3.txt, notes/4.txt and 3 more.',
    );
  });

  it('not for a file that git does not track and that stays as it is', async () => {
    commit();
    fs.writeFileSync(at('report.txt'), 'x');
    expect((await fix()).status).toBe(0);
  });

  it('not if there is nothing to correct', async () => {
    commit({ ...goodSubmission });
    fs.appendFileSync(at(SPEC), '// mine\n');
    expect(await fix()).toMatchObject({
      status: 0,
      stderr: '--fix: nothing to correct\n',
    });
  });

  it('with --force but without --fix', async () => {
    commit();
    const { status, stderr } = await run('check', root, '--force');
    expect(status).toBe(2);
    expect(stderr).toContain('--force only works with --fix');
  });
});

describe('if a file cannot be written', () => {
  it('the others are restored, and the status is 3', async () => {
    commit();
    const before = tree();
    const { renameSync } = fs;
    let count = 0;
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      count += 1;
      if (count === 2) throw new Error('EROFS: read-only file system');
      renameSync(from, to);
    });
    const { status, stdout, stderr } = await fix();
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toBe(
      'actions-integration-check: --fix could not write: EROFS: read-only file system; no file was changed\n',
    );
    expect(tree()).toEqual(before);
  });

  it('the file that cannot be restored is named', async () => {
    commit();
    const { renameSync } = fs;
    let count = 0;
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      count += 1;
      if (count > 1) throw new Error('EIO');
      renameSync(from, to);
    });
    const { status, stderr } = await fix();
    expect(status).toBe(3);
    expect(stderr).toContain(`EIO; these files were written nevertheless: ${MANIFEST}\n`);
    expect(Object.keys(tree()).filter((file) => file.includes('draft'))).toEqual([]);
  });
});
