import fs from 'node:fs';
import path from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';
import manifest from '../../package.json';
import { examples } from '../../src/start/examples.ts';
import { parseCommand } from '../../src/terminal/arguments.ts';
import { parseConfigurationFile } from '../../src/configuration/file.ts';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const readme = read('README.md');
const partner = read('docs/partner.md');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'SUPPORT.md',
  'CODE_OF_CONDUCT.md',
  'docs/dependencies.md',
  'docs/README.md',
  'docs/maintainer.md',
  'docs/partner.md',
  'docs/reviewer.md',
  'docs/start.md',
  'docs/troubleshooting.md',
  'docs/rules/README.md',
  ...Object.values(examples).map(({ folder }) => `examples/${folder}/README.md`),
];

const yamlOf = (text: string) => [...text.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block = '']) => block);
const [workflow = ''] = yamlOf(readme);
const [configuration = ''] = yamlOf(partner);

describe('CONTRIBUTING.md', () => {
  const text = read('CONTRIBUTING.md').replace(/^```[^]*?^```$/gm, '');

  it('names existing files and folders', () => {
    const named = [...text.matchAll(/`((?:\.\w+|src|scripts|docs|__tests__|examples|dist)\/?[\w./-]*)`/g)].map(
      ([, file = '']) => file,
    );
    expect(named.length).toBeGreaterThan(30);
    // A checkout does not have these: `.ci/run` and runs make them.
    const made = /^\.node2\d\/|^reports\//;
    expect(named.filter((file) => !made.test(file) && !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('names files by the end of an existing path', () => {
    const files = ['src', 'scripts', '__tests__', 'docs', '.github', '.vscode', '.']
      .flatMap((folder) =>
        fs
          .readdirSync(path.join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' })
          .map((file) => path.join(folder, file)),
      )
      .map((file) => `/${file.replaceAll(path.sep, '/')}`);
    const named = [...text.matchAll(/`([\w./-]+\.(?:[cm]?[jt]s|json|ya?ml|md|html))`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(20);
    const made = /^reports\//;
    expect(named.filter((file) => !made.test(file) && !files.some((each) => each.endsWith(`/${file}`)))).toEqual([]);
  });

  it('names existing commands of package.json', () => {
    const named = [...text.matchAll(/`npm run ([\w:]+)/g)].map(([, script = '']) => script);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  it('names every command that package.json has for people', () => {
    expect(
      Object.keys(manifest.scripts).filter((script) => script !== 'test' && !text.includes(`npm run ${script}`)),
    ).toEqual([]);
  });
});

describe('README.md and the pages', () => {
  it('README.md is a page of one screen, and links to every page', () => {
    expect(readme.split('\n').length).toBeLessThan(90);
    const index = read('docs/README.md');
    const pages = fs
      .readdirSync(path.join(ROOT, 'docs'))
      .filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(pages.filter((name) => !index.includes(`](${name})`))).toEqual([]);
    for (const page of ['docs/README.md', 'docs/partner.md', 'docs/reviewer.md', 'docs/maintainer.md'])
      expect(readme).toContain(`](${page})`);
  });

  it('gives the two commands for a new machine', () => {
    const commands = readme.replace(/^```[^]*?^```$/gm, '').match(/(?<=^ {4})\S.*$/gm);
    expect(commands).toEqual(['node dist/cli.js check examples/post-login-risk', 'npm cit']);
    expect(manifest.bin['actions-integration-check']).toBe('dist/cli.js');
  });

  it('shows a workflow that GitHub accepts, pinned and as careful as our own', async () => {
    const result = parseWorkflow({ name: 'README.md', content: workflow }, new NoOperationTraceWriter());
    expect(result.context.errors.getErrors()).toEqual([]);
    const template = result.value && (await convertWorkflowTemplate(result.context, result.value));
    expect(template?.errors).toBeUndefined();
    expect(parse(workflow)).toHaveProperty('permissions', {});
    const checkout = /uses: actions\/checkout@.*$/m.exec(workflow)?.[0];
    expect(read('.github/workflows/ci.yml')).toContain(checkout);
  });

  it('shows a configuration file that is understood', () => {
    const { findings, waivers, rules } = parseConfigurationFile('README.md', configuration, '2026-12-01');
    expect(findings).toEqual([]);
    expect(waivers).toHaveLength(1);
    expect(Object.keys(rules)).toHaveLength(1);
  });

  it('explains texts that the tool still says', () => {
    const said = fs
      .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(path.join('src', file)))
      .join('\n');
    const explained = [...read('docs/troubleshooting.md').matchAll(/^\*\*`(.+)`\*\*/gm)].map(([, text = '']) => text);
    expect(explained.length).toBeGreaterThan(5);
    const parts = explained.flatMap((text) => text.split('…')).filter((part) => part !== '');
    expect(parts.filter((part) => !said.includes(part))).toEqual([]);
  });
});

describe('the images of README.md and the pages', () => {
  const FOLDER = 'docs/images/';
  const withImages = ['README.md', 'docs/maintainer.md', 'docs/partner.md', 'docs/README.md'].map((file) => {
    // Paths relative to docs/ become paths relative to the root.
    return read(file).replaceAll('"images/', '"docs/images/');
  });
  const all = withImages.join('\n');
  const shown = [...all.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, file = '']) => file);

  it('are all used, each for a light and a dark page', () => {
    const files = fs.readdirSync(path.join(ROOT, FOLDER)).map((file) => `${FOLDER}${file}`);
    expect([...shown].sort()).toEqual(files.sort());
    const dark = shown.filter((file) => file.endsWith('-dark.png'));
    expect(dark.map((file) => file.replace('-dark', '-light')).sort()).toEqual(
      shown.filter((file) => file.endsWith('-light.png')).sort(),
    );
    expect(dark).toHaveLength(3);
  });

  it.each(shown)('are small, and have a description: %s', (file) => {
    expect(fs.statSync(path.join(ROOT, file)).size).toBeLessThan(200_000);
    expect(all).toMatch(new RegExp(`src="${file.replace('-dark', '-light')}" alt="[^"]{40,}"`));
  });
});

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('names commands that exist', () => {
    const scripts = [...text.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, name = '']) => name);
    const known = [...Object.keys(manifest.scripts), 'run', 'ci', 'cit', 'install', 'pack', 'version'];
    expect(scripts.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('checks folders that exist', () => {
    const folders = [...text.matchAll(/dist\/cli\.js check (?!\S+\.zip)(\S+)/g)].map(([, folder = '']) => folder);
    expect(folders.filter((folder) => !fs.existsSync(path.join(ROOT, folder)))).toEqual([]);
  });

  it('links to headings that exist', () => {
    const slug = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/gu, '')
        .replaceAll(' ', '-');
    const wrong = [...text.matchAll(/\]\(([^):\s]*)#([\w-]+)\)/gu)].filter(([, file = '', anchor]) => {
      const target = file === '' ? text : read(path.posix.join(path.posix.dirname(document), file));
      return ![...target.matchAll(/^#{1,4} (.+)$/gmu)].some(([, heading = '']) => slug(heading) === anchor);
    });
    expect(wrong.map(([link]) => link)).toEqual([]);
  });

  it('shows commands that are understood', () => {
    const shown = [...text.matchAll(/^(?: {4})?node dist\/cli\.js (.+)$/gmu)].map(([, args = '']) => args);
    for (const each of shown) {
      const args = each.replace('SHA256', '0'.repeat(64));
      expect(() => parseCommand((args.match(/"[^"]*"|\S+/gu) ?? []).map(String))).not.toThrow();
    }
  });

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https:|#)([^)#]+)/g)].map(([, link = '']) => link);
    const from = path.dirname(path.join(ROOT, document));
    expect(links.filter((link) => !fs.existsSync(path.resolve(from, link)))).toEqual([]);
  });
});
