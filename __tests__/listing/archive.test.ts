import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { archiveNames } from '../../src/listing/archive-names.ts';
import { archiveOf } from '../../src/listing/archive.ts';
import { packedFiles } from '../../src/listing/packed-files.ts';
import { readArchive } from '../../src/submission/archive/read.ts';
import { loadSubmission } from '../../src/submission/load.ts';

const EXAMPLE = path.join(__dirname, '../../examples/post-login-risk');

let root: string;
beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
  fs.cpSync(EXAMPLE, root, { recursive: true });
});
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
};
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: root, stdio: 'pipe' });

async function packed(folder = '.') {
  const { integrations } = await loadSubmission({ root, path: folder });
  return Promise.all(integrations.map((each) => packedFiles(root, each)));
}
const own = [
  'integration/configuration.json',
  'integration/installation_guide.md',
  'integration/integration.action.js',
  'integration/integration.action.spec.js',
  'media/256x256-logo.png',
  'media/460x260-column-1.png',
  'media/460x260-column-2.png',
  'media/460x260-column-3.png',
];
const pathsOf = (packs: Awaited<ReturnType<typeof packed>>) => packs[0]?.files.map(({ path: each }) => each);

describe('what goes into an archive', () => {
  it('are the folders integration and media, and nothing else', async () => {
    write('integration/helper.js', '');
    write('src/other.js', '');
    expect(pathsOf(await packed())).toEqual([...own.slice(0, 1), 'integration/helper.js', ...own.slice(1)]);
  });

  it('are not files that systems leave behind, credentials or archives, which are listed', async () => {
    for (const file of ['.DS_Store', '.env', 'Thumbs.db', 'a.pem', 'old.zip', 'node_modules/a/index.js', 'x.js~'])
      write(`integration/${file}`, 'x');
    const packs = await packed();
    expect(pathsOf(packs)).toEqual(own);
    expect(packs[0]?.left).toEqual(
      ['.DS_Store', '.env', 'Thumbs.db', 'a.pem', 'old.zip', 'x.js~'].map((file) => `integration/${file}`),
    );
  });

  it('are not the files that git ignores, but those that it does not track yet', async () => {
    git('init', '--quiet');
    write('.gitignore', 'coverage\n');
    git('add', '--all');
    write('integration/coverage/report.json', '{}');
    write('integration/new.js', '');
    fs.rmSync(path.join(root, 'media/460x260-column-3.png'));
    expect(pathsOf(await packed())).toEqual([...own.slice(0, 4), 'integration/new.js', ...own.slice(4, 7)]);
  });

  it('has the same paths wherever the integration is', async () => {
    const inner = path.join(root, 'partners/risk');
    fs.mkdirSync(inner, { recursive: true });
    for (const name of ['integration', 'media']) fs.renameSync(path.join(root, name), path.join(inner, name));
    expect(pathsOf(await packed('partners'))).toEqual(own);
  });

  it("are the integration's own files if they are among those of the repository", async () => {
    for (const name of fs.readdirSync(path.join(root, 'integration')))
      fs.renameSync(path.join(root, 'integration', name), path.join(root, name));
    write('README.md', 'x');
    expect(pathsOf(await packed())).toEqual(own);
  });

  it.each([
    [
      'a link that leads out',
      () => {
        fs.symlinkSync('/etc/hostname', path.join(root, 'integration/a'));
      },
      /leads out/,
    ],
    [
      'a large file',
      () => {
        write('integration/a', 'x'.repeat(5 * 1024 * 1024 + 1));
      },
      /has more than 5 MiB/,
    ],
    [
      'a name that Windows does not accept',
      () => {
        write('integration/a:b.js', '');
      },
      /it has a character in its name/,
    ],
    [
      'a name that differs only in case',
      () => {
        write('integration/Configuration.json', '');
      },
      /the same file as "integration\/Configuration.json"/,
    ],
  ])('is refused for %s', async (_what, prepare, why) => {
    prepare();
    await expect(packed()).rejects.toThrow(why);
  });
});

describe('an archive', () => {
  it('unpacks to the folders, byte for byte', async () => {
    const [pack] = await packed();
    const { bytes } = await archiveOf(pack?.files ?? []);
    const { files } = await readArchive(bytes);
    expect(files.map(({ path: each }) => each)).toEqual(own);
    for (const each of files) expect(each.bytes.equals(fs.readFileSync(path.join(root, each.path)))).toBe(true);
  });

  it('has the same bytes for the same files, in every time zone and at every time', async () => {
    const zone = process.env['TZ'];
    const digests = new Set<string>();
    for (const each of ['UTC', 'Asia/Tokyo', 'America/St_Johns']) {
      process.env['TZ'] = each;
      fs.utimesSync(path.join(root, own[0] ?? ''), new Date(), new Date());
      const [pack] = await packed();
      digests.add((await archiveOf(pack?.files ?? [])).digest);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(digests.size).toBe(1);
    write('integration/configuration.json', '{}');
    const [changed] = await packed();
    expect(digests).not.toContain((await archiveOf(changed?.files ?? [])).digest);
  });
});

it.each([
  [['integration'], {}, ['integration-action.zip']],
  [['integration'], { isReady: false }, ['integration-action-NOT-READY.zip']],
  [['integration'], { file: 'risk.zip' }, ['risk.zip']],
  [['integration'], { file: 'risk' }, ['risk.zip']],
  [['integration'], { file: 'risk.zip', isReady: false }, ['risk-NOT-READY.zip']],
  [
    ['integration-1', 'integration-2'],
    {},
    ['integration-action-integration-1.zip', 'integration-action-integration-2.zip'],
  ],
  [['a/b', 'a-b', '.'], { file: 'x' }, ['x-a-b.zip', 'x-a-b-2.zip', 'x-root.zip']],
  [['ä/.b', 'c'], { file: 'x' }, ['x-b.zip', 'x-c.zip']],
])('archives of %j are called %j: %j', (paths, options, names) => {
  expect(archiveNames(paths, { isReady: true, file: null, ...options })).toEqual(names);
});
