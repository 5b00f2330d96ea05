import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { guideLanguage } from '../../src/lint/guide-language.ts';
import { lint } from './rule-tester.ts';
import { goodSubmission } from './submission-files.ts';

const GUIDE = 'integration/installation_guide.md';

function parse(text: string): Root {
  const file = { body: text, path: GUIDE, physicalPath: GUIDE, bom: false };
  const parsed = guideLanguage.parse(file, { languageOptions: { frontmatter: false } });
  if (!parsed.ok) throw new Error('Markdown always parses.');
  return parsed.ast;
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

/** The texts of the source at the places of its links. */
const links = (text: string) =>
  nodesOf(parse(text)).flatMap((node) =>
    node.type === 'link' ? [text.slice(node.position?.start.offset, node.position?.end.offset)] : [],
  );

it.each([
  ['[www.example.com', ['www.example.com']],
  ['[www.example.com]', ['www.example.com']],
  ['[x](www.example.com', ['www.example.com']],
  ['a [b http://c.example d\n[e www.f.example', ['http://c.example', 'www.f.example']],
  ['[www.a.example www.a.example', ['www.a.example', 'www.a.example']],
  ['**[www.a.example** [x@y.example', ['www.a.example', 'x@y.example']],
  ['[www.a.example/\\_b', ['www.a.example/\\_b']],
  ['| [www.a.example |\n| - |\n| [www.b.example |', ['www.a.example', 'www.b.example']],
])('%j: links have their real places', (text, expected) => {
  expect(links(text)).toEqual(expected);
});

const unfinished = [
  '[www.',
  '[www.example.com]',
  '[x](www.',
  '![www.a',
  '[^www.a.b',
  '<www.a.b',
  '[a@b.co',
  '[https://a.b',
  '| [www. | b |\n| - | - |',
  '> - [www.',
  '[ ] [www.a',
  '&amp;[www.&lt;',
  '[www.\u{1f600}.b',
];

it.each(unfinished)('a guide with %j is read to the end', async (text) => {
  const findings = await lint({ [GUIDE]: `${goodSubmission[GUIDE]}\n${text}\n\n[x](http://a.example)\n` });
  expect(findings.filter(({ rule }) => rule === 'guide/insecure-link')).toHaveLength(1);
});

const piece = fc.oneof(
  fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '*',
    '_',
    '`',
    '\\',
    '&amp;',
    '\n',
    '\r\n',
    '\n\n',
    '> ',
    '- ',
    '# ',
    '|',
  ),
  fc.constantFrom(
    'www.',
    'www.a.b',
    'http://',
    'https://a.b/c',
    'a@b.c',
    'mailto:a@b.c',
    'xmpp:a@b.c',
    ' ',
    '^',
    'x',
    '😀',
  ),
);

it('every node of any guide has a place in the guide, within that of its parent node', () => {
  const isIn = (text: string, node: Nodes): boolean => {
    const { start, end } = node.position ?? {};
    const [from = -1, to = -1] = [start?.offset, end?.offset];
    return (
      from >= 0 &&
      from <= to &&
      to <= text.length &&
      (!('children' in node) || node.children.every((each) => isIn(text, each)))
    );
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      expect(isIn(text, parse(text))).toBe(true);
    }),
    { numRuns: 1500 },
  );
});
