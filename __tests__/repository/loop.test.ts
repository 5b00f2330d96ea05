import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import manifest from '../../package.json';
import { recorded } from '../../scripts/mutation/score.mjs';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

interface Launch {
  readonly configurations: readonly {
    readonly name: string;
    readonly runtimeArgs?: readonly string[];
    readonly program: string;
    readonly args: readonly string[];
  }[];
  readonly inputs: readonly { readonly id: string; readonly default: string }[];
}

/** Runs a configuration of launch.json like VS Code, but without its debugger. */
function launched(name: string, open: string, ...more: string[]): string {
  const { configurations, inputs } = JSON.parse(read('.vscode/launch.json')) as Launch;
  const configuration = configurations.find((each) => each.name === name);
  if (configuration === undefined) throw new Error(`launch.json has no "${name}"`);
  const filled = (text: string) =>
    inputs
      .reduce((filling, { id, default: byDefault }) => filling.replaceAll(`\${input:${id}}`, byDefault), text)
      .replaceAll('${workspaceFolder}', ROOT)
      .replaceAll('${relativeFile}', open);
  const { runtimeArgs = [], program, args } = configuration;
  const command = [...runtimeArgs, program, ...args].map(filled);
  expect(command.join(' ')).not.toContain('${');
  return execFileSync(process.execPath, [...command, ...more], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
}

describe('the loop of a maintainer', () => {
  it('CONTRIBUTING.md begins with what to run in one, three and fifteen minutes, and when each is enough', () => {
    const [beginning = ''] = read('CONTRIBUTING.md').split('\n## How the house');
    const rows = [...beginning.matchAll(/^\| (\w+ minutes?) \| (.+?) \| (.+?) \|$/gm)];
    expect(rows.map(([, time]) => time)).toEqual(['a minute', 'three minutes', 'fifteen minutes']);
    const commands = rows.flatMap(([, , command = '']) => [...command.matchAll(/`npm (?:run )?([\w:]+)/g)]);
    expect(commands.map(([, script = '']) => script)).toEqual(['test:changed', 'checks', 'test']);
  });

  it('.node-version names a Node.js that the package accepts', () => {
    expect(semver.satisfies(read('.node-version').trim(), manifest.engines.node)).toBe(true);
  });

  it('launch.json debugs the open test file', () => {
    const listed = launched('Debug the open test file', '__tests__/scratch-folder.test.ts', '--listTests');
    expect(listed.trim()).toBe(path.join(ROOT, '__tests__/scratch-folder.test.ts'));
  });

  it('launch.json debugs a check, with its tests and its probe', () => {
    const report = launched('Debug a check', '', '--no-audit', '--format', 'json');
    const stages = { tests: { status: 'passed' }, behaviour: { scenarios: expect.any(Array) as unknown } };
    expect(JSON.parse(report)).toMatchObject({ conclusion: 'success', integrations: [stages] });
  }, 60_000);
});

it('mutating one rule changes the figures and the date of that rule alone', () => {
  const files = {
    'src/lint/rules/code/throws.ts': { date: '2026-11-25', killed: 1, survived: 1, constants: 1 },
    'src/lint/rules/guide/todo.ts': { date: '2026-11-25', killed: 2, survived: 2, constants: 2 },
  };
  const results = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError'].map((status) => ({
    fileName: '/root/src/lint/rules/guide/todo.ts',
    status,
  }));
  expect(recorded(files, results, '/root', '2026-12-01')).toEqual({
    'src/lint/rules/code/throws.ts': files['src/lint/rules/code/throws.ts'],
    'src/lint/rules/guide/todo.ts': { date: '2026-12-01', killed: 2, survived: 2, constants: 1 },
  });
});
