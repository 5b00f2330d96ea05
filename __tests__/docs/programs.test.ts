import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import schema from '../../docs/report.schema.json';
import { optionNames } from '../../src/terminal/options.ts';
import { formats } from '../../src/terminal/outputs.ts';
import { help } from '../../src/terminal/help.ts';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');
const page = read('docs/programs.md');
const pages = [
  'README.md',
  'SUPPORT.md',
  ...fs
    .readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** `0  ready`, by its number. */
const statuses = Object.fromEntries(
  [...(help.split('Exit status\n')[1] ?? '').matchAll(/^ {2}(\d) {2}(.*)$/gmu)].map(([, status = '', text = '']) => [
    status,
    text,
  ]),
);

describe('the help, the README and the pages', () => {
  it('have the same options', () => {
    const named = new Set([...help.matchAll(/--([a-z][a-z-]+)/gu)].map(([, name]) => name));
    expect([...named].sort()).toEqual([...optionNames].sort());
    // Code that begins with an option, or with a command of ours. The page on the toolchain has options of npm and Jest.
    const asked = pages
      .filter((file) => file !== 'docs/toolchain.md')
      .flatMap((file) =>
        [...read(file).matchAll(/`((?:--[a-z]|check |pack |node dist\/cli\.js )[^`]*)`/gu)].flatMap(([, code = '']) =>
          [...code.matchAll(/(?<![\w-])--([a-z][a-z-]+)/gu)].map(([, name = '']) => `${file}: --${name}`),
        ),
      );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((each) => !named.has(each.replace(/^.*: --/u, '')))).toEqual([]);
  });

  it('have the same exit statuses', () => {
    const rows = [...page.matchAll(/^\| (\d) +\| (.*?) +\|/gmu)].map(([, status = '', text = '']) => [status, text]);
    expect(Object.fromEntries(rows)).toEqual(statuses);
    expect(Object.keys(statuses)).toEqual(['0', '1', '2', '3', '4']);
    const said = read('docs/partner.md').replace(/\s+/gu, ' ');
    expect(said).toMatch(
      /The exit status is 0 for a submission that is ready, 1 for findings, 2 for bad usage or configuration, 3 if the package registry [^.]*, 4 for a defect of this tool\./u,
    );
  });

  it('have the same formats', () => {
    const all = formats.filter((format) => format !== 'text');
    const said = read('docs/partner.md').replace(/\s+/gu, ' ');
    for (const format of all) {
      expect(said.slice(said.indexOf('`--format json`'), said.indexOf('`FORMAT=FILE`'))).toContain(format);
      expect(help).toMatch(new RegExp(`--format FORMAT[^-]*\\b${format}\\b`, 'u'));
    }
  });
});

it('the page only names properties that the report has', () => {
  const all = JSON.stringify(schema);
  const named = [...page.matchAll(/^\| ((?:`[\w[\].]+`(?:, )?)+)/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/(\w+)`/gu)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !all.includes(`"${name}":{`))).toEqual([]);
});

describe('until-ready.mjs', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-programs-'));
    fs.cpSync(path.join(ROOT, 'examples/post-login-risk'), path.join(folder, 'submission'), { recursive: true });
    const guide = path.join(folder, 'submission/integration/installation_guide.md');
    fs.appendFileSync(guide, '\n[[TODO: more]]\n');
    const [, script = ''] = /^```js\n([^]*?)^```$/mu.exec(page) ?? [];
    fs.writeFileSync(path.join(folder, 'until-ready.mjs'), script);
    fs.writeFileSync(
      path.join(folder, 'correct.mjs'),
      `import fs from 'node:fs';
const { rule, file } = JSON.parse(fs.readFileSync(0, 'utf8'));
if (rule === 'guide/todo') fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('[[TODO: more]]', ''));
`,
    );
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  const loop = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ['until-ready.mjs', path.join(ROOT, 'dist/cli.js'), path.join(folder, 'submission'), process.execPath, ...args],
      { cwd: folder, encoding: 'utf8' },
    );

  it('continues until the submission is ready', () => {
    const { status, stdout } = loop(path.join(folder, 'correct.mjs'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'ready in round 2\n' });
  }, 60_000);

  it('stops if nothing changes', () => {
    const { status, stdout } = loop('--eval', '0');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '1 left to a person: guide/todo\n' });
  }, 60_000);
});
