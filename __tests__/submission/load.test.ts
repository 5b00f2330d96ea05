import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadSubmission } from '../../src/submission/load.ts';
import { headCommit } from '../../src/submission/git.ts';
import type { Submission } from '../../src/submission/model.ts';
import { readTextFile } from '../../src/submission/read-text-file.ts';
import { load, withFiles } from '../lint/rule-tester.ts';
import type { Setting } from '../lint/rule-tester.ts';
import type { Files } from '../lint/submission-files.ts';
import { goodSubmission } from '../lint/submission-files.ts';

const ACTION = 'exports.onExecutePostLogin = async () => {};\n';
const MANIFEST = '{"secrets": [], "configuration": [], "dependencies": []}';
const at = (folder: string): Files => ({
  [`${folder}configuration.json`]: MANIFEST,
  [`${folder}integration.action.js`]: ACTION,
});
const LOGO = '256x256-logo.png';
const bare = { bare: true } as const;

describe('finds the integrations of each layout', () => {
  const cases: [name: string, files: Files, setting: Setting, ...paths: string[]][] = [
    ['integration/', at('integration/'), bare, 'integration'],
    ['integration/NAME/', { ...at('integration/b/'), ...at('integration/a/') }, bare, 'integration/a', 'integration/b'],
    [
      'integration-1/ and integration-2/',
      { ...at('integration-1/'), ...at('integration-2/') },
      bare,
      'integration-1',
      'integration-2',
    ],
    ['NAME/integration/', { ...at('x/integration/'), ...at('y/integration/') }, bare, 'x/integration', 'y/integration'],
    ['the root', at(''), bare, '.'],
    ['a path that is the integration', at('a/integration/'), { ...bare, path: 'a/integration' }, 'a/integration'],
    ['a path with a slash at its end', at('a/integration/'), { ...bare, path: './a/' }, 'a/integration'],
    [
      'only what is below the path',
      { ...at('a/integration/'), ...at('ab/integration/') },
      { ...bare, path: 'a' },
      'a/integration',
    ],
    [
      'no packages, examples and builds',
      { ...at('integration/'), ...at('node_modules/x/'), ...at('a/examples/x/'), ...at('dist/') },
      bare,
      'integration',
    ],
    [
      'a path inside examples/',
      at('examples/x/integration/'),
      { ...bare, path: 'examples/x' },
      'examples/x/integration',
    ],
    [
      "no other tool's configuration.json",
      { ...at('integration/'), 'app/configuration.json': '{"port": 1}', 'app/main.js': '' },
      bare,
      'integration',
    ],
    ['a manifest beside an Action of another name', { 'a/configuration.json': '{', 'a/merrow.js': ACTION }, bare, 'a'],
    ['a manifest that has its keys', { 'a/configuration.json': MANIFEST }, bare, 'a'],
    ['an Action alone', { 'integration/integration.action.js': ACTION }, bare, 'integration'],
    ['a broken manifest at the path', { 'configuration.json': '{' }, bare, '.'],
    ['nothing', { 'index.js': ACTION }, bare],
  ];
  it.each(cases)('%s', async (_, files, setting, ...paths) => {
    const { integrations } = await load(files, setting);
    expect(integrations.map((integration) => integration.path)).toEqual(paths);
  });
});

describe('finds media and deploy', () => {
  const cases: [name: string, files: Files, setting: Setting, media: string, template: string][] = [
    [
      'beside integration/',
      { ...at('integration/'), [`media/${LOGO}`]: 'x', 'deploy/template.json': '{}' },
      bare,
      'media',
      'deploy/template.json',
    ],
    [
      'above integration/NAME/',
      { ...at('integration/a/'), [`media/${LOGO}`]: 'x', 'deploy/template.json': '{}' },
      bare,
      'media',
      'deploy/template.json',
    ],
    [
      'the nearest ones',
      { ...at('integration/a/'), [`media/x`]: '', [`integration/a/media/${LOGO}`]: 'x' },
      bare,
      'integration/a/media',
      'deploy/template.json',
    ],
    ['at the root', { ...at(''), [`media/${LOGO}`]: 'x' }, bare, 'media', 'deploy/template.json'],
    [
      'beside a path that is the integration',
      { ...at('a/integration/'), 'a/media/x': '', 'a/deploy/template.json': '{}' },
      { ...bare, path: 'a/integration' },
      'a/media',
      'a/deploy/template.json',
    ],
    [
      'not above the path',
      { ...at('a/integration/'), 'media/x': '', 'deploy/template.json': '{}' },
      { ...bare, path: 'a' },
      'a/media',
      'a/deploy/template.json',
    ],
    ['where the templates have them, if there are none', at('integration-2/'), bare, 'media', 'deploy/template.json'],
    ['the same for NAME/integration/', at('a/integration/'), bare, 'a/media', 'a/deploy/template.json'],
    ['the same for a folder of another name', at('a/b/'), bare, 'a/b/media', 'a/b/deploy/template.json'],
  ];
  it.each(cases)('%s', async (_, files, setting, media, template) => {
    const [integration] = (await load(files, setting)).integrations;
    expect(integration?.mediaPath).toBe(media);
    expect(integration?.files.template.path).toBe(template);
  });
});

it('reads an integration as typed values', async () => {
  const { integrations, path: asked } = await load({});
  expect(asked).toBe('.');
  const [integration] = integrations;
  expect(integration).toMatchObject({
    path: 'integration',
    manifest: { state: 'parsed', value: { fields: [{ name: 'API_KEY' }, { name: 'API_URL' }] } },
    action: { state: 'parsed', value: { path: 'integration/integration.action.js' } },
    template: {
      state: 'parsed',
      value: {
        runtime: { value: 'node22', place: { file: 'deploy/template.json', start: { line: 3, column: 14 } } },
        triggers: [
          {
            id: 'post-login',
            place: { start: { line: 6, column: 13 } },
            version: { value: 'v3', place: { start: { line: 7, column: 18 } } },
          },
        ],
      },
    },
    media: [{ state: 'read', path: 'media/256x256-logo.png' }],
    files: { spec: { state: 'read', path: 'integration/integration.action.spec.js' } },
  });
});

it.each<[name: string, template: string, parse: object]>([
  ['broken JSON', '{"runtime"}', { state: 'invalid', place: { start: { line: 1, column: 11 } } }],
  [
    'another shape',
    '{"runtime": 22, "supported_triggers": [1, {}, {"id": "post-login"}]}',
    { state: 'parsed', value: { runtime: null, triggers: [{ id: 'post-login', version: null }] } },
  ],
  ['an array', '[]', { state: 'parsed', value: { runtime: null, triggers: [] } }],
])('reads the valid parts of a template with %s', async (_, template, parse) => {
  const { integrations } = await load({ 'deploy/template.json': template });
  expect(integrations[0]?.template).toMatchObject(parse);
});

describe('tells which files the repository holds', () => {
  const paths = ({ files }: Submission) => files.map((file) => file.path);

  it('outside git: all files except packages, about which nothing is known', async () => {
    const submission = await load({ ...at('integration/'), '.env': '', 'node_modules/x/index.js': '' }, bare);
    expect(paths(submission)).toEqual(['.env', 'integration/configuration.json', 'integration/integration.action.js']);
    expect(submission.files.some((file) => file.tracked)).toBe(false);
  });

  it('in git: the tracked files below the path', async () => {
    const files = {
      ...at('a/integration/'),
      ...at('b/integration/'),
      '.gitignore': 'x\n',
      'a/x': '',
      'a/naïve file\n.md': '',
    };
    const submission = await load(files, { ...bare, git: true, path: 'a' });
    expect(paths(submission)).toEqual([
      'a/integration/configuration.json',
      'a/integration/integration.action.js',
      'a/naïve file\n.md',
    ]);
    expect(submission.files.every((file) => file.tracked)).toBe(true);
  });

  it("in git, with a root below the work tree's", async () => {
    await withFiles(at('sub/integration/'), { bare: true, git: true }, async (root) => {
      const submission = await loadSubmission({ root: path.join(root, 'sub'), path: '.' });
      expect(paths(submission)).toEqual(['integration/configuration.json', 'integration/integration.action.js']);
    });
  });

  it('runs no program that the repository names, and contacts no other repository', async () => {
    await withFiles(at('integration/'), { bare: true, git: true }, async (root) => {
      const witness = path.join(root, 'ran');
      const program = path.join(root, 'program.sh');
      writeFileSync(program, `#!/bin/sh\ntouch '${witness}'\n`, { mode: 0o755 });
      execFileSync('git', ['config', 'core.fsmonitor', program], { cwd: root });
      process.env['GIT_DIR'] = '/nowhere';
      try {
        expect(paths(await loadSubmission({ root, path: '.' }))).toHaveLength(2);
      } finally {
        delete process.env['GIT_DIR'];
      }
      expect(existsSync(witness)).toBe(false);
    });
  });
});

describe('refuses a path', () => {
  it.each([
    ['that does not exist', 'nowhere', /There is no folder "nowhere"/],
    ['that is a file', 'integration/configuration.json', /is not a folder/],
    ['outside the repository', '..', /outside the repository/],
    ['that is absolute and elsewhere', '/usr', /outside the repository/],
  ])('%s', async (_, asked, message) => {
    await expect(load({}, { path: asked })).rejects.toThrow(message);
    await expect(load({}, { path: asked })).rejects.toMatchObject({ name: 'SubmissionError' });
  });

  it('that is a link out of the repository', async () => {
    await withFiles({}, {}, async (root) => {
      symlinkSync('/usr', path.join(root, 'link'));
      await expect(loadSubmission({ root, path: 'link' })).rejects.toThrow(/outside the repository/);
    });
  });
});

describe('reads hostile files', () => {
  it('never opens a FIFO', async () => {
    await withFiles({ 'integration/installation_guide.md': null }, {}, async (root) => {
      execFileSync('mkfifo', [path.join(root, 'integration/installation_guide.md')]);
      const { integrations } = await loadSubmission({ root, path: '.' });
      expect(integrations[0]?.files.guide).toMatchObject({ state: 'unreadable', reason: 'not-a-file' });
    });
  });

  it('never follows a link into .git, where checkouts keep tokens', async () => {
    await withFiles({ 'integration/installation_guide.md': null }, { git: true }, async (root) => {
      symlinkSync('../.git/HEAD', path.join(root, 'integration/installation_guide.md'));
      const { integrations } = await loadSubmission({ root, path: '.' });
      expect(integrations[0]?.files.guide).toMatchObject({ state: 'unreadable', reason: 'outside-repository' });
    });
  });

  it('never follows a folder that is a link, even to itself', async () => {
    await withFiles({}, {}, async (root) => {
      symlinkSync('.', path.join(root, 'loop'));
      symlinkSync('/usr', path.join(root, 'usr'));
      const { integrations, files } = await loadSubmission({ root, path: '.' });
      expect(integrations).toHaveLength(1);
      expect(files).toHaveLength(Object.keys(goodSubmission).length + 2);
    });
  });

  it('never reads media through a folder that leaves the repository', async () => {
    await withFiles({ 'media/256x256-logo.png': null }, {}, async (root) => {
      const outside = `${root}-outside`;
      mkdirSync(outside);
      try {
        writeFileSync(path.join(outside, LOGO), 'x');
        symlinkSync(outside, path.join(root, 'media'));
        const { integrations } = await loadSubmission({ root, path: '.' });
        expect(integrations[0]?.media.filter((file) => file.state === 'read')).toEqual([]);
      } finally {
        rmSync(outside, { recursive: true });
      }
    });
  });

  it('treats a file with a path that leaves the repository as outside it', async () => {
    await withFiles({}, {}, (root) => {
      expect(readTextFile(path.join(root, 'media'), '../integration/configuration.json')).toMatchObject({
        reason: 'outside-repository',
      });
      expect(readTextFile(root, 'integration/configuration.json/x')).toMatchObject({ state: 'missing' });
    });
  });

  it('skips folders that are too deep', async () => {
    const deep = Array<string>(40).fill('d').join('/');
    expect((await load({ [`${deep}/configuration.json`]: MANIFEST })).integrations).toHaveLength(1);
  });
});

it('knows the commit of the work tree', async () => {
  await withFiles({}, { git: true }, async (root) => {
    expect(await headCommit(root)).toBeNull();
    const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...author, 'commit', '--quiet', '--message', 'x'], { cwd: root });
    expect(await headCommit(root)).toMatch(/^[0-9a-f]{40}$/);
  });
  await withFiles({}, {}, async (root) => {
    expect(await headCommit(root)).toBeNull();
  });
});
