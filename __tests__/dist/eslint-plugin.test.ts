import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { goodSubmission } from '../lint/submission-files.ts';
import type { Files } from '../lint/submission-files.ts';
import { temporaryFolder } from '../sandbox/repository.ts';

/** The package as a partner installs it: packed, and used by the partner's ESLint. */
const ROOT = path.join(__dirname, '../..');
const ESLINT = path.join(ROOT, 'node_modules/eslint');
const ACTION = 'integration/integration.action.js';
const MANIFEST = 'integration/configuration.json';
const SPEC = 'integration/integration.action.spec.js';
const GUIDE = 'integration/installation_guide.md';

/** The configuration that docs/editor.md tells a partner to write. */
const documented = /^```js\n(import integration[^]*?)^```$/m.exec(
  fs.readFileSync(path.join(ROOT, 'docs/editor.md'), 'utf8'),
)?.[1];

let installed: string;
beforeAll(() => {
  installed = temporaryFolder();
  fs.writeFileSync(path.join(installed, 'package.json'), '{ "private": true }');
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', [...args, '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
      cwd,
      encoding: 'utf8',
    });
  const packed = temporaryFolder();
  const tarball = npm(ROOT, 'pack', '--pack-destination', packed).trim();
  npm(installed, 'install', path.join(packed, tarball));
  fs.symlinkSync(ESLINT, path.join(installed, 'node_modules/eslint'));
});

/** A partner's repository: the good submission with some files changed, the package and ESLint. */
function repository(files: Files = {}): string {
  const folder = temporaryFolder();
  fs.symlinkSync(path.join(installed, 'node_modules'), path.join(folder, 'node_modules'));
  const all: Files = { ...goodSubmission, 'eslint.config.mjs': documented ?? null, ...files };
  for (const [file, text] of Object.entries(all)) {
    if (text === null) continue;
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string | null; severity: number; line: number; column: number; message: string }[];
}

/** ESLint's command line, from the root of the partner's repository. */
function eslint(cwd: string, args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(cwd, 'node_modules/eslint/bin/eslint.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
}

/** `SEVERITY RULE FILE:LINE:COLUMN`, or ESLint's own messages. */
function lint(cwd: string, args: readonly string[] = ['.'], input?: string): string[] {
  const { stdout, stderr } = eslint(cwd, ['--format', 'json', ...args], input);
  if (stdout === '') throw new Error(stderr);
  const real = fs.realpathSync(cwd);
  return (JSON.parse(stdout) as FileResult[]).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, severity, line, column, message }) => {
      const file = path.relative(filePath.startsWith(real) ? real : cwd, filePath).replaceAll(path.sep, '/');
      return `${severity} ${ruleId ?? message} ${file}:${line}:${column}`;
    }),
  );
}

const careless = {
  [ACTION]: goodSubmission[ACTION].replace('{ API_KEY }', '{ API_KEY, ACCOUNT }'),
  [MANIFEST]: goodSubmission[MANIFEST].replace('"https://api.merrow.io"', '5'),
  [SPEC]: goodSubmission[SPEC].replace('it(', 'it.skip('),
  [GUIDE]: goodSubmission[GUIDE].replace('Write to support.', 'Write to [us](http://support.merrow.io).'),
  'deploy/template.json': goodSubmission['deploy/template.json'].replace('node22', 'node16'),
};
const found = [
  '1 actions-integration/flow/retired-runtime deploy/template.json:3:14',
  '1 actions-integration/manifest/not-a-string integration/configuration.json:14:24',
  '1 actions-integration/guide/insecure-link integration/installation_guide.md:21:10',
  '2 actions-integration/secrets/undeclared integration/integration.action.js:6:20',
  '1 actions-integration/tests/skipped integration/integration.action.spec.js:4:3',
];

describe('ESLint, with the configuration of the docs', () => {
  it('finds what is wrong in each file of a submission, and nothing in a good one', () => {
    expect(lint(repository(careless)).sort()).toEqual([...found].sort());
    expect(eslint(repository(), ['.', '--max-warnings', '0'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('says the same as the check, and where the page of the rule is', () => {
    const cwd = repository(careless);
    const { stdout } = eslint(cwd, [ACTION, '--format', 'json-with-metadata']);
    const { results, metadata } = JSON.parse(stdout) as {
      results: FileResult[];
      metadata: { rulesMeta: Record<string, { docs: { url: string } }> };
    };
    expect(results[0]?.messages[0]?.message).toMatch(/^"ACCOUNT" is read from `event\.secrets`/);
    const url = metadata.rulesMeta['actions-integration/secrets/undeclared']?.docs.url ?? '';
    expect(fs.readFileSync(new URL(url), 'utf8')).toMatch(/^# secrets\/undeclared\n/);
  });

  it('corrects what is mechanical, once', () => {
    const cwd = repository(careless);
    eslint(cwd, ['.', '--fix']);
    const corrected = fs.readFileSync(path.join(cwd, MANIFEST), 'utf8');
    expect(corrected).toBe(careless[MANIFEST].replace(': 5', ': "5"'));
    eslint(cwd, ['.', '--fix']);
    expect(fs.readFileSync(path.join(cwd, MANIFEST), 'utf8')).toBe(corrected);
  });

  it('reads text that is not saved in the editor', () => {
    const edited = (file: string, text: string) => lint(repository(), ['--stdin', '--stdin-filename', file], text);
    expect(edited(ACTION, careless[ACTION])).toEqual([found[3]]);
    expect(edited(MANIFEST, careless[MANIFEST])).toEqual([found[1]]);
    expect(edited(GUIDE, careless[GUIDE])).toEqual([found[2]]);
  });

  it('reports by itself that a manifest cannot be read, and continues with the Action', () => {
    const cwd = repository({ ...careless, [MANIFEST]: '{\n  "secrets": [,]\n}\n' });
    expect(lint(cwd, [MANIFEST, ACTION])).toEqual([
      expect.stringMatching(/^2 Parsing error: .*integration\/configuration\.json:2:15$/),
    ]);
  });

  it.each([[ACTION], [MANIFEST], [GUIDE]])('has a configuration that can be printed: %s', (file) => {
    const { status, stdout } = eslint(repository(), ['--print-config', file]);
    const { rules } = JSON.parse(stdout) as { rules: Record<string, unknown> };
    expect(status).toBe(0);
    expect(Object.keys(rules).filter((rule) => rule.startsWith('actions-integration/')).length).toBeGreaterThan(5);
  });

  it('respects eslint-disable, and does not report one that is not needed', () => {
    const disabled = (text: string) => ({ [ACTION]: text.replace('  const { API_KEY', '  // eslint-disable-next-line -- REVIEWED\n  const { API_KEY') });
    expect(lint(repository(disabled(careless[ACTION])))).toEqual([]);
    expect(lint(repository(disabled(goodSubmission[ACTION])))).toEqual([]);
  });
});

describe('a partner\'s own configuration', () => {
  const after = (rest: string) => ({
    ...careless,
    'eslint.config.mjs': `import integration from 'actions-integration-check/eslint-plugin';\n${rest}`,
  });

  it('changes the severity of a rule', () => {
    const config = `export default [...integration.configs.recommended, {
      files: ['**/*.js'], rules: { 'actions-integration/secrets/undeclared': 'warn', 'actions-integration/tests/skipped': 'off' },
    }];`;
    const expected = [found[1], found[2], found[3]?.replace('2', '1')];
    expect(lint(repository(after(config)), ['integration']).sort()).toEqual(expected.sort());
  });

  it.each([
    ['as a CommonJS module', 'eslint.config.cjs', `module.exports = require('actions-integration-check/eslint-plugin').configs.recommended;`],
    ['by name, with defineConfig', 'eslint.config.mjs', `import integration from 'actions-integration-check/eslint-plugin';
import { defineConfig } from 'eslint/config';
export default defineConfig([{ plugins: { 'actions-integration': integration }, extends: ['actions-integration/recommended'] }]);`],
    ['after rules for all files, and before another plugin for JSON', 'eslint.config.mjs', `import integration from 'actions-integration-check/eslint-plugin';
import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(path.join(ROOT, 'package.json'))});
const json = require('@eslint/json').default;
const js = require('@eslint/js');
export default [
  { ...js.configs.recommended, rules: { ...js.configs.recommended.rules, 'no-undef': 'off', 'no-unused-vars': 'off' } },
  ...integration.configs.recommended,
  { files: ['**/*.json'], plugins: { json }, language: 'json/json', rules: json.configs.recommended.rules },
];`],
  ])('%s', (_, name, config) => {
    const files = { ...careless, 'eslint.config.mjs': null, 'package.json': '{ "type": "commonjs" }', [name]: config };
    expect(lint(repository(files), ['integration', 'deploy']).sort()).toEqual([...found].sort());
  });

  it('has types', () => {
    const check = (rest: string) => {
      const cwd = repository(after(`import { defineConfig } from 'eslint/config';\n${rest}`));
      const file = path.join(cwd, 'eslint.config.mjs');
      const options: ts.CompilerOptions = { allowJs: true, checkJs: true, noEmit: true, strict: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, types: [] };
      return ts.getPreEmitDiagnostics(ts.createProgram([file], options)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    };
    expect(check(`export default defineConfig([
  ...integration.configs.recommended,
  { plugins: { 'actions-integration': integration, own: { rules: { a: integration.rules['secrets/undeclared'] } } } },
]);
integration.meta.version.trim();`)).toEqual([]);
    expect(check(`integration.rules['secrets/undeclard'];`)).toEqual([expect.stringContaining("'secrets/undeclard' does not exist")]);
    expect(check('integration.configs.strict;')).toEqual([expect.stringContaining("'strict' does not exist")]);
  });
});
