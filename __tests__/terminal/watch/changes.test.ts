import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { watchChanges } from '../../../src/terminal/watch/changes.ts';

let root: string;
let told: string[][];
let close: () => Promise<void>;
const at = (file: string) => path.join(root, file);
const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), text);
};

beforeEach(async () => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
  write('integration/a.js', 'a');
  write('integration/b.md', 'b');
  write('media/c.png', 'c');
  told = [];
  const watched = watchChanges(
    { root, folder: '.', config: '.github/integration-check.yml', own: [at('report.html')] },
    (files) => told.push([...files]),
  );
  ({ close } = watched);
  await watched.ready;
});
afterEach(async () => {
  await close();
  fs.rmSync(root, { recursive: true });
});

async function settled(): Promise<string[][]> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  return told.splice(0);
}

describe('changes', () => {
  it('reports files that are created later next to the watched folder, and nothing else there', async () => {
    await close();
    const watched = watchChanges(
      { root, folder: 'a/integration', config: '.github/integration-check.yml', own: [] },
      (files) => told.push([...files]),
    );
    ({ close } = watched);
    await watched.ready;
    const later = [
      '.github/integration-check.yml',
      'a/__mocks__/axios.js',
      'a/deploy/template.json',
      'a/integration/configuration.json',
      'a/media/d.png',
    ];
    for (const file of [...later, '.github/CODEOWNERS', 'a/notes.md', 'b/integration/configuration.json', 'c.md'])
      write(file, 'new');
    expect((await settled()).flat().sort()).toEqual(later);
    write('.github/integration-check.yml', 'comment: never');
    expect(await settled()).toEqual([['.github/integration-check.yml']]);
  });

  it.each<[string, () => void, string[]]>([
    [
      'a file that is written',
      () => {
        write('integration/a.js', 'A');
      },
      ['integration/a.js'],
    ],
    [
      'one that an editor moves into its place',
      () => {
        write('integration/.a.js.swp', 'x');
        write('integration/a.js~', 'a');
        write('integration/a.new', 'A');
        fs.renameSync(at('integration/a.new'), at('integration/a.js'));
      },
      ['integration/a.js'],
    ],
    [
      'one that an editor moves away and writes again',
      () => {
        fs.renameSync(at('integration/a.js'), at('integration/a.js~'));
        write('integration/a.js', 'A');
      },
      ['integration/a.js'],
    ],
    [
      'several at once',
      () => {
        write('integration/a.js', 'A');
        write('integration/b.md', 'B');
      },
      ['integration/a.js', 'integration/b.md'],
    ],
    [
      'one that is deleted',
      () => {
        fs.rmSync(at('media/c.png'));
      },
      ['media/c.png'],
    ],
    [
      'a new integration',
      () => {
        write('integration-2/configuration.json', '{}');
      },
      ['integration-2/configuration.json'],
    ],
    [
      'a new configuration file',
      () => {
        write('.github/integration-check.yml', 'comment: never');
      },
      ['.github/integration-check.yml'],
    ],
    [
      'a folder that is renamed',
      () => {
        fs.renameSync(at('integration'), at('moved'));
      },
      ['integration/a.js', 'integration/b.md', 'moved/a.js', 'moved/b.md'],
    ],
  ])('reports %s', async (_what, change, files) => {
    change();
    expect((await settled()).flat().sort()).toEqual(files);
  });

  it.each<[string, () => void]>([
    [
      'a file that is written as it was',
      () => {
        write('integration/a.js', 'a');
      },
    ],
    [
      'one that is touched',
      () => {
        fs.utimesSync(at('integration/a.js'), 1, 1);
      },
    ],
    [
      'one that is changed and changed back',
      () => {
        write('integration/a.js', 'A');
        write('integration/a.js', 'a');
      },
    ],
    [
      'packages and git',
      () => {
        write('node_modules/x/index.js', 'x');
        write('.git/HEAD', 'x');
      },
    ],
    [
      'files that editors put next to it',
      () => {
        write('integration/4913', '');
        write('integration/.#a.js', '');
      },
    ],
    [
      'files that we write ourselves',
      () => {
        write('report.html', 'x');
      },
    ],
  ])('does not report %s', async (_what, change) => {
    change();
    expect(await settled()).toEqual([]);
  });
});
