import type { Link, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parsed, toGuide } from './guide/guide-text.ts';
import { markers } from './markers.ts';
import type { StartedGuide } from './parts.ts';
import type { Terms } from './terms.ts';

export interface ExampleGuide {
  /** The guide describes what the code does. Only the people of the service can write the rest. */
  readonly guide: StartedGuide;
  /** The guide's text after the label of each field, in Markdown, by the label in the example. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What an example's guide says about its code, with other terms. Links to the example's `host` are left out. */
export function exampleGuide(markdown: string, { terms, host }: { terms: Terms; host: string }): ExampleGuide {
  const tree = parsed(markdown);
  const fields = fieldsOf(tree, (nodes) => adapted(nodes, terms, host));
  const section = (word: string): string | null => {
    const body = sectionOf(tree, word);
    return body.length === 0 ? null : toGuide(adapted(body, terms, host));
  };
  return {
    guide: {
      summary: null,
      account: null,
      setUp: null,
      results: section('Results'),
      troubleshooting: `${section('Troubleshooting') ?? ''}\n${markers.compare}\n`,
    },
    fields,
  };
}

function sectionOf(tree: readonly RootContent[], title: string): RootContent[] {
  const start = tree.findIndex((node) => node.type === 'heading' && toString(node) === title);
  if (start < 0) return [];
  const end = tree.findIndex((node, index) => index > start && node.type === 'heading');
  return tree.slice(start + 1, end < 0 ? undefined : end);
}

/** The list items that begin with a label in bold and a colon. */
function fieldsOf(tree: RootContent[], adapt: (nodes: RootContent[]) => RootContent[]): Map<string, string> {
  const found = new Map<string, string>();
  visit({ type: 'root', children: sectionOf(tree, 'Add the Auth0 Action') }, 'listItem', ({ children }: ListItem) => {
    const [paragraph] = children;
    if (paragraph?.type !== 'paragraph') return;
    const [label, said, ...others] = paragraph.children;
    if (label?.type !== 'strong' || said?.type !== 'text' || !said.value.startsWith(': ')) return;
    const rest = [{ ...said, value: said.value.slice(2) }, ...others];
    found.set(toString(label), toGuide(adapt([{ type: 'paragraph', children: rest }])).trimEnd());
  });
  return found;
}

/** Copies, because a node may be used twice. */
function adapted(nodes: readonly RootContent[], terms: Terms, host: string): RootContent[] {
  return nodes.flatMap((node) => adaptedNode(node, terms, host)) as RootContent[];
}

function adaptedNode(node: Nodes, terms: Terms, host: string): Nodes[] {
  if (node.type === 'link' && node.url.includes(host)) return withoutAddress(node, terms, host);
  if ('children' in node) {
    return [{ ...node, children: node.children.flatMap((child) => adaptedNode(child, terms, host)) } as Nodes];
  }
  return 'value' in node ? [{ ...node, value: terms(node.value) }] : [node];
}

function withoutAddress({ children }: Link, terms: Terms, host: string): PhrasingContent[] {
  const words = children.flatMap((child) => adaptedNode(child, terms, host)) as PhrasingContent[];
  return [...words, { type: 'text', value: ' ' }, { type: 'text', value: markers.link }];
}
