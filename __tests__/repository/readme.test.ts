import fs from 'node:fs';
import path from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';
import manifest from '../../package.json';
import { examples } from '../../src/start/examples.ts';
import { parseConfigurationFile } from '../../src/configuration/file.ts';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const readme = read('README.md');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'SUPPORT.md',
  'CODE_OF_CONDUCT.md',
  'docs/dependencies.md',
  'docs/reviewer.md',
  'docs/rules/README.md',
  'docs/start.md',
  ...Object.values(examples).map(({ folder }) => `examples/${folder}/README.md`),
];

const [workflow = '', configuration = ''] = [...readme.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(
  ([, text = '']) => text,
);

describe('CONTRIBUTING.md', () => {
  const text = read('CONTRIBUTING.md').replace(/^```[^]*?^```$/gm, '');

  it('names files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:\.\w+|src|scripts|docs|__tests__|examples|dist)\/?[\w./-]*)`/g)].map(
      ([, file = '']) => file,
    );
    expect(named.length).toBeGreaterThan(30);
    // What a checkout does not have: `.ci/run` and runs make these.
    const made = /^\.node2\d\/|^reports\//;
    expect(named.filter((file) => !made.test(file) && !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('names commands of package.json', () => {
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

describe('README.md', () => {
  it('gives the two commands of a fresh machine', () => {
    const commands = readme.replace(/^```[^]*?^```$/gm, '').match(/(?<=^ {4})\S.*$/gm);
    expect(commands).toEqual(['node dist/cli.js check examples/post-login-risk', 'npm cit']);
    expect(manifest.bin['actions-integration-check']).toBe('dist/cli.js');
  });

  it('shows a workflow that GitHub accepts, with the pins and the care of our own', async () => {
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
    const explained = [...readme.matchAll(/^\*\*`(.+)`\*\*/gm)].map(([, text = '']) => text);
    expect(explained.length).toBeGreaterThan(5);
    const parts = explained.flatMap((text) => text.split('…')).filter((part) => part !== '');
    expect(parts.filter((part) => !said.includes(part))).toEqual([]);
  });
});

describe('the images of README.md', () => {
  const FOLDER = 'docs/images/';
  const shown = [...readme.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, file = '']) => file);

  it('are all there are, for a light and a dark page each', () => {
    const files = fs.readdirSync(path.join(ROOT, FOLDER)).map((file) => `${FOLDER}${file}`);
    expect([...shown].sort()).toEqual(files.sort());
    const dark = shown.filter((file) => file.endsWith('-dark.png'));
    expect(dark.map((file) => file.replace('-dark', '-light')).sort()).toEqual(
      shown.filter((file) => file.endsWith('-light.png')).sort(),
    );
    expect(dark).toHaveLength(3);
  });

  it.each(shown)('are small, and said in words: %s', (file) => {
    expect(fs.statSync(path.join(ROOT, file)).size).toBeLessThan(200_000);
    expect(readme).toMatch(new RegExp(`src="${file.replace('-dark', '-light')}" alt="[^"]{40,}"`));
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

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https:|#)([^)#]+)/g)].map(([, link = '']) => link);
    const from = path.dirname(path.join(ROOT, document));
    expect(links.filter((link) => !fs.existsSync(path.resolve(from, link)))).toEqual([]);
  });
});
