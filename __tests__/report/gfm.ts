import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

/** Parses Markdown like GitHub. */
export function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

// The texts that GitHub makes active after parsing the Markdown. This is wider than the real rules.
const ALIVE =
  /@[\p{L}\p{N}]|#\p{N}|GH-\p{N}|GHSA-|[\p{L}]-\p{N}|(?<![\p{L}\p{N}])[0-9a-f]{7,40}(?![\p{L}\p{N}])|:[\w+-]+:|:\/\/|www\.|mailto:|\$|</iu;

/** Everything in the tree that links, embeds, mentions or is HTML. Code is inert. */
export function aliveIn(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') {
      const match = ALIVE.exec(node.value);
      if (match !== null) found.push(`text ${match[0]}`);
    } else if (node.type === 'link') found.push(`link ${node.url}`);
    else if (node.type === 'html') found.push(`html ${node.value}`);
    else if (/^(?:image|definition|footnote)|Reference$/.test(node.type)) found.push(node.type);
  });
  return found;
}

const BLOCKS: readonly Nodes['type'][] = [
  'root',
  'heading',
  'paragraph',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'html',
  'thematicBreak',
  'blockquote',
];

/** The types of the block nodes, in order. */
export function blocksOf(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (BLOCKS.includes(node.type)) found.push(node.type);
  });
  return found;
}
