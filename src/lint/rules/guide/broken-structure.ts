import type { Definition, Heading, Html, Image, ImageReference, Link, Node, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { elementsOf } from './elements.ts';

export const brokenStructure = defineRule('guide/broken-structure', { roles: ['guide'] }, ({ eslint, report }) => {
  const image = (node: Image | ImageReference): void => {
    if (isEmpty(node.alt)) report('image', {}, { node });
  };
  let title: Node | null = null;
  return {
    root(root: Root) {
      title = titleOf(root);
    },
    image,
    imageReference: image,
    link(node: Link) {
      if (leadsNowhere(node.url)) report('link', { text: short(toString(node)) }, { node });
    },
    definition(node: Definition) {
      if (leadsNowhere(node.url)) report('link', { text: short(node.label ?? node.identifier) }, { node });
    },
    heading(node: Heading) {
      if (node.depth === 1) report(node === title ? 'title' : 'heading', { text: short(toString(node)) }, { node });
    },
    html(node: Html) {
      const from = node.position?.start.offset ?? 0;
      for (const { tag, attributes, index, text } of elementsOf(node)) {
        const start = eslint.sourceCode.getLocFromIndex(from + index);
        const where = { loc: { start, end: eslint.sourceCode.getLocFromIndex(from + index + text.length) } };
        const href = attributes.get('href');
        if (tag === 'img' && isEmpty(attributes.get('alt'))) report('image', {}, where);
        else if (tag === 'a' && href !== undefined && leadsNowhere(href)) report('link', { text: short(text) }, where);
        else if (tag === 'h1') report('heading', { text: short(wordsBehind(node.value, index + text.length)) }, where);
      }
    },
  };
});

/** The only heading of level 1, if it comes before all others: the sections need not move for it. */
function titleOf({ children }: Root): Node | null {
  const headings = children.filter((node) => node.type === 'heading');
  const [first, ...others] = headings;
  return first?.depth === 1 && others.every(({ depth }) => depth > 1) ? first : null;
}

function isEmpty(alt: string | null | undefined): boolean {
  return (alt ?? '').trim() === '';
}

function leadsNowhere(url: string): boolean {
  return /^\s*#?\s*$/u.test(url);
}

function wordsBehind(html: string, index: number): string {
  return (/^[^<]*/u.exec(html.slice(index))?.[0] ?? '').trim();
}
