import type { List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { nearest } from '../../../rules/nearest.ts';
import type { Manifest } from '../../../submission/model.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { fieldWords } from './field-words.ts';

interface Listed {
  readonly title: string;
  readonly node: Nodes;
}

/** Longer lists are not compared. */
const MOST_FIELDS = 200;

export const unknownField = defineRule('guide/unknown-field', { roles: ['guide'] }, ({ integration, report }) => ({
  root(root: Root) {
    const { manifest } = integration;
    if (manifest.state !== 'parsed' || !manifest.value.complete.secrets || !manifest.value.complete.configuration)
      return;
    const known = knownWords(manifest.value);
    if (known.length > MOST_FIELDS) return;
    const labels = manifest.value.fields.flatMap(({ label }) => label ?? []);
    for (const listed of listsOfFields(sectionOfFields(root))) {
      const isKnown = ({ title }: Listed) => known.some((words) => isAlike(fieldWords(title), words));
      // A list without a field of the manifest is a list of something else.
      if (listed.length > MOST_FIELDS || !listed.some(isKnown)) continue;
      for (const each of listed.filter((one) => !isKnown(one))) {
        const field = short(each.title);
        const near = nearest(field, labels);
        if (near === null) report('unknown', { field }, { node: each.node });
        else report('near', { field, known: short(near) }, { node: each.node });
      }
    }
  },
}));

function knownWords({ fields }: Manifest): string[] {
  return fields
    .flatMap(({ label, name }) => [fieldWords(label ?? ''), fieldWords(name)])
    .filter((words) => words !== '');
}

/** `API key (secret)` means the field "API key", and `Key` may mean it, too. */
function isAlike(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** From the heading "Add the Auth0 Action" to the next heading of its level. */
function sectionOfFields({ children }: Root): readonly RootContent[] {
  const isIt = (node: RootContent) =>
    node.type === 'heading' &&
    /\b(?:add|install)/iu.test(toString(node)) &&
    /action|integration/iu.test(toString(node));
  const from = children.findIndex(isIt);
  const heading = children[from];
  if (heading?.type !== 'heading') return [];
  const length = children.slice(from + 1).findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return children.slice(from + 1, length < 0 ? undefined : from + 1 + length);
}

function listsOfFields(nodes: readonly RootContent[]): Listed[][] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return [rowsOf(node)];
    if (node.type !== 'list') return [];
    // The fields are the list inside a step. If a list does not consist of steps, it may be the list of fields.
    return [...(node.ordered === true ? [] : [itemsOf(node)]), ...node.children.flatMap(nestedLists)];
  });
}

/** Lists below a step that does not name a field itself: `**Secrets**` and its list are groups of fields. */
function nestedLists({ children }: ListItem): Listed[][] {
  const lists = children.filter((child) => child.type === 'list');
  const tables = children.filter((child) => child.type === 'table');
  return [...tables.map(rowsOf), ...lists.flatMap((list) => [itemsOf(list), ...list.children.flatMap(nestedLists)])];
}

/** Items that begin with a name: `**API key**: …`. An item with its own list is a group. */
function itemsOf({ children }: List): Listed[] {
  return children.flatMap((item) => {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph' || rest.some(({ type }) => type === 'list' || type === 'table')) return [];
    const name = nameIn(first);
    return name === null ? [] : [name];
  });
}

function nameIn({ children: [first, second] }: Paragraph): Listed | null {
  if (first === undefined || !isSetApart(first)) return null;
  const title = toString(first).trim();
  const isNamed =
    title.endsWith(':') || second === undefined || /^\s*(?:\(|[:\u2010-\u2015-]|\.?\s*$)/u.test(toString(second));
  return isNamed ? { title: title.replace(/:$/u, ''), node: first } : null;
}

function isSetApart({ type }: PhrasingContent): boolean {
  return type === 'strong' || type === 'inlineCode';
}

/** `| Field | Description |` */
function rowsOf({ children: [head, ...rows] }: Table): Listed[] {
  const first = (row: Parents | undefined) => row?.children[0];
  const title = toString(first(head) ?? null).trim();
  if (!/^(?:field|setting|label|parameter|secret|configuration)s?(?: name| label)?$/iu.test(title)) return [];
  return rows.flatMap((row) => {
    const cell = first(row);
    const words = cell === undefined ? '' : toString(cell).trim();
    return cell === undefined || words === '' ? [] : [{ title: words, node: cell }];
  });
}
