import type {
  BlockContent,
  Code,
  DefinitionContent,
  Heading,
  Html,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { isRuleId } from '../../rules/catalogue.ts';
import type { Place } from '../../submission/place.ts';
import { code, prose, say } from './prose.ts';

const EVIDENCE_LIMIT = 1_000;

/** Makes the address of a place at the checked commit; null if there is none. */
export type LinkTo = (place: Place) => string | null;

export function heading(depth: 2 | 3 | 4, ...children: PhrasingContent[]): Heading {
  return { type: 'heading', depth, children };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

export function strong(...children: PhrasingContent[]): PhrasingContent {
  return { type: 'strong', children };
}

export function lines(...all: readonly PhrasingContent[][]): Paragraph {
  return paragraph(...all.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line])));
}

export function item(...children: (BlockContent | DefinitionContent)[]): ListItem {
  return { type: 'listItem', spread: false, children };
}

export function task(...children: BlockContent[]): ListItem {
  return { ...item(...children), checked: false };
}

export function list(items: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: items };
}

/** A table of our own texts. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return tableOf(
    head,
    rows.map((texts) => texts.map((text) => [say(text)])),
  );
}

/** The same with any texts in the cells, but no code with a `|` in it: GitHub and the serialiser treat it differently in a cell. */
export function tableOf(head: readonly string[], rows: readonly (readonly PhrasingContent[][])[]): Table {
  const cells = (contents: readonly PhrasingContent[][]): Table['children'][number] => ({
    type: 'tableRow',
    children: contents.map((children) => ({ type: 'tableCell', children: children.map(withoutBars) })),
  });
  const align = head.map((_, column) => (column === 0 ? null : ('right' as const)));
  return { type: 'table', align, children: [cells(head.map((title) => [say(title)])), ...rows.map(cells)] };
}

function withoutBars(node: PhrasingContent): PhrasingContent {
  return node.type === 'inlineCode' ? { ...node, value: node.value.replaceAll('|', '¦') } : node;
}

/** Folded content with one of our texts as its summary. This is the only HTML that we write. */
export function details(summary: string, children: readonly RootContent[]): RootContent[] {
  const html = (value: string): Html => ({ type: 'html', value });
  return [html(`<details>\n<summary>${summary}</summary>`), ...children, html('</details>')];
}

/** Jest's output for a failing test, with the colours of a diff if it compares values. */
export function outputBlock(output: readonly string[]): Code {
  const isDiff = output.some((line) => /^[-+] /u.test(line));
  return { type: 'code', ...(isDiff ? { lang: 'diff' } : {}), value: output.join('\n') };
}

/** `file:line:column`, or only the file for something about the whole file; a link if there is an address. */
export function placeLink(place: Place, link: LinkTo | null): PhrasingContent {
  const { file, start, end } = place;
  const isWhole = [start.line, start.column, end.line, end.column].every((each) => each === 1);
  return linked(place, isWhole ? file : `${file}:${start.line}:${start.column}`, link);
}

/** The most places of an entry that get a link. */
const MOST_PLACES = 10;

/** The first of several places, separated by commas. */
export function placeLinks(places: readonly Place[], link: LinkTo | null): PhrasingContent[] {
  const shown = places
    .slice(0, MOST_PLACES)
    .flatMap((place, index) => [...(index === 0 ? [] : [say(', ')]), placeLink(place, link)]);
  return places.length > MOST_PLACES ? [...shown, say(` and ${places.length - MOST_PLACES} more`)] : shown;
}

/** The id, as a link to the rule's page. A report from another run may name unknown rules. */
export function ruleLink(rule: string, documentation: ((rule: string) => string) | null): PhrasingContent {
  if (documentation === null || !isRuleId(rule)) return code(rule);
  return { type: 'link', url: documentation(rule), children: [code(rule)] };
}

/** The probe's evidence for a finding, below it. */
export function evidenceLine(
  { message, rule }: { readonly message: string; readonly rule: string },
  documentation: ((rule: string) => string) | null,
): PhrasingContent[] {
  return [say('Shown: '), ...prose(message, EVIDENCE_LIMIT), say(' · '), ruleLink(rule, documentation)];
}

export function linked(place: Place, text: string, link: LinkTo | null): PhrasingContent {
  const url = link?.(place) ?? null;
  return url === null ? code(text) : { type: 'link', url, children: [code(text)] };
}
