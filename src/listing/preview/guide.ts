import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { h } from 'hastscript';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { escapeDeceptive, inertLine } from '../../report/inert.ts';
import type { GivePicture, GuidePicture } from './pictures.ts';

/** The most HTML tags that are parsed: a browser's parser needs time and memory that grow with the square of the open tags. */
const MOST_TAGS = 500;

const schema: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br', 'div', 'details'],
    ...['a', 'img', 'code', 'kbd', 'em', 'i', 'strong', 'b', 'del', 's', 'sub', 'sup', 'span', 'summary', 'input'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    input: ['checked', 'type'],
  },
  ancestors: {
    li: ['ul', 'ol'],
    summary: ['details'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  strip: ['script', 'style', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'textarea', 'select'],
  // Each address is checked separately, see `elementOf`.
  protocols: {},
  required: {},
  clobber: [],
};

/**
 * A guide as HTML. The text may be hostile, so the HTML only has our own elements and attributes. Its headings begin at level 3 and
 * skip no level, links only lead to web sites and mailboxes, and `picture` makes the pictures. `text` has to be one that the rules can
 * read, see `excessOf`.
 */
export function guideNodes(text: string, picture: GivePicture): ElementContent[] {
  const markdown = fromMarkdown(text.replace(/\r\n?/gu, '\n'), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const clean = sanitize(withHtml(toHast(markdown, { allowDangerousHtml: true })), schema);
  const levelOf = headingLevels(clean);
  const nodesOf = (nodes: readonly RootContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [{ type: 'text', value: escapeDeceptive(node.value) }];
      return node.type === 'element' ? elementOf(node, nodesOf(node.children), { picture, levelOf }) : [];
    });
  return nodesOf(clean.type === 'root' ? clean.children : []);
}

/** HTML in the Markdown, as elements, or as text if there is more of it than anyone writes. */
function withHtml(tree: Nodes): Nodes {
  let tags = 0;
  visit(tree, 'raw', ({ value }) => {
    tags += value.split('<').length - 1;
  });
  if (tags <= MOST_TAGS) return raw(tree);
  visit(tree, 'raw', ({ value }, index, parent) => {
    if (parent !== undefined && index !== undefined) parent.children[index] = { type: 'text', value };
  });
  return tree;
}

/** The result for an element of the guide, with the results for its children. */
function elementOf(
  { tagName, properties }: Element,
  children: ElementContent[],
  { picture, levelOf }: { readonly picture: GivePicture; readonly levelOf: (tagName: string) => number },
): ElementContent[] {
  const text = (name: string) => (typeof properties[name] === 'string' ? properties[name] : '');
  if (/^h[1-6]$/u.test(tagName)) return children.length === 0 ? [] : [h(`h${levelOf(tagName)}`, children)];
  switch (tagName) {
    case 'a':
      return linkNodes(text('href'), children);
    case 'img':
      return [pictureNode(picture(text('src')), inertLine(text('alt'), 300))];
    case 'input':
      if (text('type') !== 'checkbox') return [];
      return [{ type: 'text', value: properties['checked'] === true ? '☑ ' : '☐ ' }];
    case 'table':
      return [
        h('div', { className: 'scroll', role: 'group', ariaLabel: 'Table', tabIndex: 0 }, [h('table', children)]),
      ];
    case 'ul':
    case 'ol':
      return [
        h(
          tagName,
          properties,
          children.map((node) => (isItem(node) || isBlank(node) ? node : h('li', [node]))),
        ),
      ];
    default:
      return [h(tagName, properties, children)];
  }
}

const isItem = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'li';
const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

/** A link to the address that it shows. A link to anything else becomes its words, followed by its address. */
function linkNodes(address: string, children: ElementContent[]): ElementContent[] {
  if (address === '') return [h('span', children)];
  if (isSafe(address)) return [h('a', { href: address, rel: ['noopener', 'noreferrer', 'nofollow'] }, children)];
  return [
    h('span', children),
    h('span', { className: 'quiet' }, [' (no link here: ', h('code', inertLine(address, 200)), ')']),
  ];
}

function isSafe(address: string): boolean {
  if (!/^(?:https?:\/\/|mailto:)/iu.test(address)) return false;
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

function pictureNode(picture: GuidePicture, alt: string): Element {
  if ('url' in picture) return h('img', { src: picture.url, alt });
  return h(
    'span',
    { className: 'quiet' },
    `[Picture${alt === '' ? '' : ` "${alt}"`}. Not shown here: ${picture.why}.]`,
  );
}

/** Levels for the guide's headings, requested in order, below a heading of level 2. None is more than one level below the one before. */
function headingLevels(tree: Nodes): (tagName: string) => number {
  const used = new Set<string>();
  visit(tree, 'element', ({ tagName }) => {
    if (/^h[1-6]$/u.test(tagName)) used.add(tagName);
  });
  const order = [...used].sort();
  let last = 2;
  return (tagName) => {
    last = Math.min(3 + order.indexOf(tagName), last + 1, 6);
    return last;
  };
}
