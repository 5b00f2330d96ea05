import type { Node } from 'estree';
import type { ActionFacts } from '../../analysis/facts/action.ts';

/** What comments and messages of the Action say about a field. */
export interface DocumentedField {
  /** The texts that it may have, in order; empty if none or one is named. */
  readonly texts: readonly string[];
  readonly byDefault: string | null;
}

/** A longer text is not a comment about a field. */
const LONGEST_LINE = 500;
const MOST_LINES = 2000;

/**
 * What lines of comments, and messages, say behind the name of a field: `REGION: us | eu, default us`, `MODE must be "enforce" or "monitor"`,
 * `LEVEL is not one of: error, info`. Anything else is prose, and not understood.
 */
export function documentedFields(
  { tree }: ActionFacts,
  names: readonly string[],
): ReadonlyMap<string, DocumentedField> {
  const lines = [
    ...(tree.program.comments ?? []).flatMap(({ value }) => value.split('\n')),
    ...[...tree.parents.keys()].flatMap(messageIn),
  ];
  const found = new Map<string, DocumentedField>();
  for (const line of lines.filter(({ length }) => length <= LONGEST_LINE).slice(0, MOST_LINES)) {
    for (const { name, about } of mentions(line, names)) {
      const { texts = [], byDefault = null } = found.get(name) ?? {};
      found.set(name, {
        texts: texts.length > 0 ? texts : choicesIn(about),
        byDefault: byDefault ?? defaultIn(about),
      });
    }
  }
  return found;
}

function messageIn(node: Node): string[] {
  if (node.type === 'TemplateElement') return [node.value.cooked ?? ''];
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [];
}

/** Each name in a line, with the text up to the next one. */
function mentions(line: string, names: readonly string[]): { readonly name: string; readonly about: string }[] {
  const places = [...line.matchAll(/(?<![\w$])[A-Z][A-Z\d_]+(?![\w$])/gu)].filter(([name]) => names.includes(name));
  return places.map(({ 0: name, index }, at) => ({
    name,
    about: line.slice(index + name.length, places[at + 1]?.index),
  }));
}

const QUOTED = String.raw`(?:"[^"]+"|'[^']+'|\x60[^\x60]+\x60)`;
const ITEM = String.raw`(?:${QUOTED}|\w+(?:[.-]\w+)*)`;
const SEPARATOR = String.raw`(?:\s*,\s*(?:or\s+|and\s+)?|\s+or\s+|\s*/\s*)`;
/** `us | eu`, `us|eu`; `"us" or "eu"`, `'us', 'eu'`; `one of us, eu and au` up to the end of a sentence. */
const CHOICES: readonly RegExp[] = [
  new RegExp(String.raw`${ITEM}(?:\s*\|\s*${ITEM})+`, 'u'),
  new RegExp(`${QUOTED}(?:${SEPARATOR}${QUOTED})+`, 'u'),
  new RegExp(String.raw`(?<=\bone of:?\s+)${ITEM}(?:(?:${SEPARATOR}|\s+and\s+)${ITEM})+(?=\s*[.;)\]]?\s*$)`, 'iu'),
];
/** Types of a JSDoc tag. */
const TYPE = /^(?:string|number|boolean|object|any|undefined|null|void|unknown)$/iu;

function choicesIn(text: string): readonly string[] {
  for (const pattern of CHOICES) {
    const [list = ''] = pattern.exec(text) ?? [];
    const texts = [...list.matchAll(new RegExp(ITEM, 'gu'))]
      .map(([item]) => unquoted(item))
      .filter((item) => item !== 'or' && item !== 'and');
    if (texts.length > 1 && !texts.some((each) => TYPE.test(each))) return [...new Set(texts)];
  }
  return [];
}

/** `default: us`, `defaults to "us"`, `default 80 %`: a text that is quoted or ends the sentence, or a number. */
const DEFAULT = new RegExp(
  String.raw`\bdefaults?(?:\s+(?:to|is|value))?\s*[:=]?\s+?(${QUOTED}|\d+(?:\.\d+)?(?![\w.:/-])|[\w:/.-]*[\w/](?=\s*[.,;)\]]*(?:\s*$|[,;)\]])))`,
  'iu',
);

function defaultIn(text: string): string | null {
  const value = DEFAULT.exec(text)?.[1];
  return value === undefined ? null : unquoted(value);
}

const unquoted = (text: string): string => text.replaceAll(/^["'`]|["'`]$/gu, '');
