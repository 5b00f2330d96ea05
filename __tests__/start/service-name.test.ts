import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { exampleFiles } from '../../scripts/examples.mjs';
import { parseSource } from '../../src/analysis/syntax/tree.ts';
import { flowIds, type FlowId } from '../../src/auth0/flows.ts';
import { filesOf } from '../../src/start/common-files.ts';
import { examples } from '../../src/start/examples.ts';
import { fromExample } from '../../src/start/from-example.ts';
import { asMarkdown, parsed } from '../../src/start/guide/guide-text.ts';
import { serviceOf } from '../../src/start/service.ts';

const texts = exampleFiles();
const SCRIPTS = ['integration/integration.action.js', 'integration/integration.action.spec.js'];

function started(flow: FlowId, name: string): ReadonlyMap<string, string> {
  const service = serviceOf(name);
  if (typeof service === 'string') throw new Error(service);
  const submission = fromExample({ flow, service, secrets: [], fields: [] }, texts);
  const written = [...filesOf(submission, 'on: push\n')].flatMap(([file, content]) =>
    typeof content === 'string' ? [[file, content] as const] : [],
  );
  return new Map(written);
}

interface Token {
  readonly type: string;
  readonly value: string;
}

/** The tokens of a script, with strings and templates only by their kind. */
function shapeOf(script: string): string[] {
  const { program } = parseSource('a.js', script) as unknown as { program: { tokens: Token[]; comments: Token[] } };
  const tokens = program.tokens.map(({ type, value }) => (/^(?:String|Template)$/u.test(type) ? type : value));
  return [...tokens, ...program.comments.map(({ type }) => type)];
}

/** Kinds of nodes, one below the other. Text is `text` once, whatever its parts are. */
function treeOf(node: Nodes | { type: 'root'; children: Nodes[] }): string {
  if (!('children' in node)) return node.type;
  const children = node.children.map((child) => treeOf(child));
  return `${node.type}(${children.filter((child, index) => child !== 'text' || children[index - 1] !== 'text').join(' ')})`;
}

const guideOf = (files: ReadonlyMap<string, string>) => {
  const children = parsed(files.get('integration/installation_guide.md') ?? '');
  return { tree: treeOf({ type: 'root', children }), text: toString({ type: 'root', children }) };
};

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(strings);

/** Characters with a meaning in some file, and any others. */
const names = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            '"',
            "'",
            '`',
            '\\',
            '${',
            '}',
            '$&',
            '$1',
            '*/',
            '/*',
            '//',
            '<',
            '>',
            '&',
            '[',
            ']',
            '(',
            ')',
            '!',
            '*',
          ],
          ...[
            '_',
            '~',
            '#',
            '|',
            '{{',
            ':',
            '-',
            '@',
            'www.a.example',
            'http://a',
            'a',
            'Öl',
            '株',
            '1.',
            ' ',
            '%s',
            '</script>',
          ],
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  )
  .map((name) => serviceOf(name))
  .filter((service) => typeof service !== 'string')
  .map(({ name }) => name);

describe('the name of a service', () => {
  const PLAIN = 'Acme';
  const plain = new Map(
    flowIds.map((flow) => {
      const files = started(flow, PLAIN);
      return [
        flow,
        { files, scripts: SCRIPTS.map((script) => shapeOf(files.get(script) ?? '')), guide: guideOf(files) },
      ];
    }),
  );

  it('is text in every file, whatever it contains', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flowIds), names, (flow, name) => {
        const files = started(flow, name);
        const usual = plain.get(flow);
        if (usual === undefined) throw new Error(flow);
        const other = usual.files;
        expect([...files.keys()]).toEqual([...other.keys()]);
        expect(SCRIPTS.map((script) => shapeOf(files.get(script) ?? ''))).toEqual(usual.scripts);
        const guide = guideOf(files);
        expect(guide.tree).toBe(usual.guide.tree);
        expect(guide.text).toContain(`Set up ${name}`);
        const manifest = (of: ReadonlyMap<string, string>) =>
          strings(JSON.parse(of.get('integration/configuration.json') ?? ''));
        const slug = (text: string) => (/^(?:https:\/\/)?[a-z0-9.-]+\.example[\w/]*$/u.test(text) ? 'HOST' : text);
        expect(manifest(files).map(slug)).toEqual(
          manifest(other).map((text) => slug(text).replaceAll(PLAIN, () => name)),
        );
        for (const file of ['package.json', '.gitignore', '.github/workflows/integration-check.yml'])
          expect(files.get(file)).toBe(other.get(file));
      }),
      { numRuns: 60 },
    );
  });

  it("replaces the example's completely", () => {
    const ours = new RegExp(
      Object.values(examples)
        .map(({ short }) => short)
        .join('|'),
      'iu',
    );
    const left = [...plain].flatMap(([flow, { files }]) =>
      [...files].flatMap(([file, text]) =>
        text
          .split('\n')
          .filter((line) => ours.test(line))
          .map((line) => `${flow} ${file}: ${line}`),
      ),
    );
    expect(left).toEqual([]);
  });

  it.each([
    ['  Acme  Vault ', 'Acme  Vault', 'acme-vault'],
    ['Öl & Co.', 'Öl & Co.', 'ol-co'],
    ['株式会社', '株式会社', 'my-service'],
    ['Auth0', 'Auth0', 'my-service'],
    ['x'.repeat(60), 'x'.repeat(60), 'x'.repeat(40)],
  ])('%p is %p, and %p in addresses', (given, name, slug) => {
    expect(serviceOf(given)).toEqual({ name, slug });
  });

  it.each([
    ['', 'The name of the service is empty.'],
    [' \t', 'The name of the service is empty.'],
    ['a\nb', 'The name of the service has an invisible character.'],
    ['a\u202eb', 'The name of the service has an invisible character.'],
    ['a\u2028b', 'The name of the service has an invisible character.'],
    ['x'.repeat(61), 'The name of the service is longer than 60 characters.'],
    ['***', 'The name of the service has no letter and no digit.'],
  ])('%p is refused', (given, why) => {
    expect(serviceOf(given)).toBe(why);
  });
});

it('a text in Markdown is shown unchanged', () => {
  fc.assert(
    fc.property(names, (name) => {
      const [paragraph, ...others] = parsed(asMarkdown(name));
      expect(others).toEqual([]);
      expect(paragraph && treeOf(paragraph)).toBe('paragraph(text)');
      expect(toString(paragraph)).toBe(name);
    }),
    { numRuns: 300 },
  );
});
