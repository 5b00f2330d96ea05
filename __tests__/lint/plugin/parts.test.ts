import fs from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import { loadSubmission } from '../../../src/submission/load.ts';
import { partsOf } from '../../../src/submission/of-file.ts';
import { goodSubmission } from '../submission-files.ts';
import type { Files } from '../submission-files.ts';
import { withFiles } from '../rule-tester.ts';
import { plugin, underlined } from './editor.ts';

const ACTION = 'integration/integration.action.js';
const MANIFEST = 'integration/configuration.json';
const GUIDE = 'integration/installation_guide.md';
const TEMPLATE = 'deploy/template.json';
const action = goodSubmission[ACTION];
const manifest = goodSubmission[MANIFEST];
const readsMore = action.replace('{ API_KEY }', '{ API_KEY, ACCOUNT }');
const template = (trigger: string, runtime = 'node22') =>
  JSON.stringify({ runtime, supported_triggers: [{ id: trigger, version: 'v2' }] });

interface Edit {
  /** The folder in which the editor is open; by default the root of the repository. */
  readonly cwd?: string;
  readonly file: string;
  /** Text that is not saved. */
  readonly text?: string;
}

/** `RULE LINE:COLUMN` for each underlined place in a file. */
function said(root: string, { cwd = '.', file, text }: Edit): string[] {
  const folder = path.join(root, cwd);
  const edited = { cwd: folder, file: path.relative(folder, path.join(root, file)) };
  return underlined({ ...edited, ...(text === undefined ? {} : { text }) }).map((line) =>
    line.replace(/^(\S+) \S+?:(\d+:\d+)-.*$/s, '$1 $2'),
  );
}

/** The same in the good submission with some changed files, or in only these files. */
const inFiles = (files: Files, edit: Edit, bare = false) => withFiles(files, { bare }, (root) => said(root, edit));

/** The files of a submission under another folder. */
const under = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));

describe('the file itself is read as the editor has it', () => {
  it.each<[string, Edit, string[]]>([
    ['the Action', { file: ACTION, text: readsMore }, ['secrets/undeclared 6:20']],
    ['the manifest', { file: MANIFEST, text: manifest.replace('API_KEY', 'KEY') }, ['secrets/unused 4:15']],
    ['the guide', { file: GUIDE, text: `${goodSubmission[GUIDE]}\n[[TODO]]\n` }, ['guide/todo 23:1']],
    ['the template', { file: TEMPLATE, text: template('post-logout') }, ['flow/trigger-mismatch 1:49']],
  ])('%s', async (_, edit, expected) => {
    expect(await inFiles({}, edit)).toEqual(expected);
    expect(await inFiles({}, { file: edit.file })).toEqual([]);
  });

  it('even if it was never saved', async () => {
    expect(await inFiles({ [ACTION]: null }, { file: ACTION, text: readsMore })).toEqual(['secrets/undeclared 6:20']);
    expect(await inFiles({ [MANIFEST]: null }, { file: MANIFEST, text: '{ "secrets": 1 }' })).toEqual([
      'manifest/schema 1:1',
      'manifest/schema 1:1',
      'manifest/schema 1:14',
    ]);
  });

  it('with what is missing: a broken Action does not report secrets that it does not read', async () => {
    expect(await inFiles({ [ACTION]: 'exports.onExecutePostLogin = async (event' }, { file: MANIFEST })).toEqual([]);
  });
});

describe('the other files are read from disk', () => {
  it('as they are now', async () => {
    await withFiles({ [ACTION]: readsMore }, {}, (root) => {
      expect(said(root, { file: ACTION })).toEqual(['secrets/undeclared 6:20']);
      fs.writeFileSync(path.join(root, MANIFEST), manifest.replace('API_KEY', 'ACCOUNT'));
      expect(said(root, { file: ACTION })).toEqual(['secrets/undeclared 6:11']);
      fs.writeFileSync(path.join(root, MANIFEST), '{');
      expect(said(root, { file: ACTION })).toEqual([]);
      fs.rmSync(path.join(root, MANIFEST));
      expect(said(root, { file: ACTION })).toEqual([]);
      fs.writeFileSync(path.join(root, MANIFEST), manifest);
      expect(said(root, { file: ACTION })).toEqual(['secrets/undeclared 6:20']);
    });
  });

  it('but never through a link that leaves the repository', async () => {
    await withFiles({ [ACTION]: readsMore, [MANIFEST]: null }, { git: true }, async (root) => {
      await withFiles({}, {}, (other) => {
        fs.symlinkSync(path.join(other, MANIFEST), path.join(root, MANIFEST));
        expect(said(root, { file: ACTION })).toEqual([]);
      });
    });
  });
});

it('a text is parsed once, for all files that need it', async () => {
  await withFiles({}, {}, (root) => {
    const factsOf = (file: string, text?: string) => {
      const absolute = path.join(root, file);
      const [part] = partsOf({ path: absolute, text: text ?? fs.readFileSync(absolute, 'utf8') }, root);
      if (part === undefined) throw new Error(`${file} is no part`);
      return part.integration;
    };
    const saved = factsOf(ACTION).action;
    expect(saved.state).toBe('parsed');
    expect(factsOf(MANIFEST).action).toBe(saved);
    const edited = factsOf(ACTION, readsMore).action;
    expect(edited).not.toBe(saved);
    expect(factsOf(GUIDE).action).toBe(saved);
    expect(factsOf(ACTION, readsMore).action).toBe(edited);
  });
});

describe('a file is found to be part of an integration', () => {
  it.each<[string, Files, Edit]>([
    ['in the layout of the templates', { [ACTION]: readsMore }, { file: ACTION }],
    ['if the editor is open in the folder itself', { [ACTION]: readsMore }, { file: ACTION, cwd: 'integration' }],
    ['under its own name', { [ACTION]: null, 'integration/risk.js': readsMore }, { file: 'integration/risk.js' }],
    ['among several', under('two', { ...goodSubmission, [ACTION]: readsMore }), { file: `two/${ACTION}` }],
    [
      'below examples/, if that is the folder to work on',
      under('examples/a', { ...goodSubmission, [ACTION]: readsMore }),
      { file: `examples/a/${ACTION}`, cwd: 'examples/a' },
    ],
  ])('%s', async (_, files, edit) => {
    expect(await inFiles(files, edit)).toEqual(['secrets/undeclared 6:20']);
  });

  it.each([['integration.action.spec.js'], ['integration.spec.js'], ['other.test.js'], ['other.spec.cjs']])(
    'as its spec: %s',
    async (name) => {
      const files = {
        'integration/integration.action.spec.js': null,
        [`integration/${name}`]: 'it.skip("a", () => {});',
      };
      expect(await inFiles(files, { file: `integration/${name}` })).toEqual(['tests/skipped 1:1']);
    },
  );
});

describe('silent', () => {
  const wrong = { [ACTION]: readsMore, [MANIFEST]: '{ "secrets": 1 }' };
  it.each<[string, Files, Edit]>([
    ['in a script next to the Action', { 'integration/tool.js': readsMore }, { file: 'integration/tool.js' }],
    ['in a second spec', { 'integration/a.spec.js': 'it.skip("a", () => {});' }, { file: 'integration/a.spec.js' }],
    [
      'in the configuration of another tool',
      { 'tool/configuration.json': '{ "secrets": 1 }' },
      { file: 'tool/configuration.json' },
    ],
    [
      'in the examples that the template came with',
      under('examples/a', { ...goodSubmission, ...wrong }),
      { file: `examples/a/${ACTION}` },
    ],
    ['in built files', under('dist', { ...goodSubmission, ...wrong }), { file: `dist/${MANIFEST}` }],
    [
      'in a template that no integration has',
      { 'other/deploy/template.json': template('post-logout') },
      { file: 'other/deploy/template.json' },
    ],
    [
      'in a guide that no integration has',
      { 'docs/installation_guide.md': '[[TODO]]' },
      { file: 'docs/installation_guide.md' },
    ],
  ])('%s', async (_, files, edit) => {
    expect(await inFiles(files, edit)).toEqual([]);
  });

  it('in a manifest next to an Action that nests too deeply to be read', async () => {
    const text = `x = ${'['.repeat(5000)}${']'.repeat(5000)};`;
    expect(await inFiles({ [ACTION]: text }, { file: MANIFEST })).toEqual([]);
  });

  it('in code inside another file, and in text without a file', async () => {
    const processor = {
      preprocess: (text: string) => [{ text, filename: '0.js' }],
      postprocess: (all: Linter.LintMessage[][]) => all.flat(),
    };
    await withFiles({ [ACTION]: readsMore }, {}, (cwd) => {
      const config = [...plugin.configs.recommended, { files: ['**/*.action.js'], processor }];
      const lint = (filename?: string) =>
        new Linter({ cwd }).verify(readsMore, config, {
          ...(filename === undefined ? {} : { filename }),
        });
      expect(lint(path.join(cwd, ACTION))).toEqual([]);
      expect(lint('stdin.js')).toEqual([]);
    });
  });
});

it('a template that several integrations share is checked for each of them, and common findings appear once', async () => {
  const files = {
    [TEMPLATE]: template('post-login', 'node16'),
    ...under(
      'integration-2',
      Object.fromEntries(
        Object.entries(goodSubmission).flatMap(([name, text]) =>
          name.startsWith('integration/') ? [[name.slice('integration/'.length), text]] : [],
        ),
      ),
    ),
    'integration-2/integration.action.js': action
      .replace('onExecutePostLogin', 'onExecutePreUserRegistration')
      .replace('deny(', 'deny("x", '),
  };
  expect(await inFiles(files, { file: TEMPLATE })).toEqual(['flow/retired-runtime 1:12', 'flow/trigger-mismatch 1:49']);
});

it('a manifest that cannot be read has the same finding as in the check', async () => {
  for (const text of ['{\n  "secrets": [,]\n}\n', '{ "secrets": [], }', '', '{ "a": tru }', '{} {}']) {
    await withFiles({ [MANIFEST]: text }, {}, async (cwd) => {
      const config = [...plugin.configs.recommended];
      const messages = new Linter({ cwd }).verify(text, config, { filename: path.join(cwd, MANIFEST) });
      const { integrations } = await loadSubmission({ root: cwd, path: '.' });
      const read = integrations[0]?.manifest;
      if (read?.state !== 'invalid') throw new Error(`"${text}" can be read`);
      const { line, column } = read.place.start;
      expect(messages).toMatchObject([{ fatal: true, message: `Parsing error: ${read.message}`, line, column }]);
    });
  }
});
