import type { Node, ObjectExpression, ObjectPattern, Property } from 'estree';
import { parseSource, type SourceTree } from '../analysis/syntax/tree.ts';
import { edited } from '../fix/edits.ts';
import type { Edit } from '../rules/finding.ts';
import type { Terms } from './terms.ts';

/** The changes to an example's code. */
export interface Adaptation {
  readonly terms: Terms;
  /** New names of fields, by their old names. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Added fields, each with a field of the example of the same kind: where the code reads that one, it also reads the added one. */
  readonly added: readonly { readonly name: string; readonly beside: string; readonly sample: string }[];
}

/** The Action. It reads the added fields where it reads the others, and checks that they are set where it checks its secret. */
export function adaptedAction(path: string, text: string, adaptation: Adaptation & { guard: string }): string {
  const tree = parseSource(path, text);
  const { added, guard } = adaptation;
  const asked = first(tree, (node) => isMissing(node, guard), `no guard on ${guard}`);
  const patterns = added.map(({ name, beside }) =>
    addTo(
      tree,
      first(tree, (node) => isObject(node, 'ObjectPattern', beside), `no pattern with ${beside}`),
      name,
    ),
  );
  const guards = added.map(({ name }) => insert(asked, ` || !${name}`));
  return edited(text, [...inPlace(tree, adaptation), ...patterns, ...guards]);
}

/** The spec. It sets the added fields where it sets the others. */
export function adaptedSpec(path: string, text: string, adaptation: Adaptation): string {
  const tree = parseSource(path, text);
  const filled = adaptation.added.map(({ name, beside, sample }) =>
    addTo(
      tree,
      first(tree, (node) => isObject(node, 'ObjectExpression', beside), `no object with ${beside}`),
      `${name}: ${quoted(sample)}`,
    ),
  );
  return edited(text, [...inPlace(tree, adaptation), ...filled]);
}

/** Names that already have a meaning in the code. */
export function namesIn(path: string, text: string): ReadonlySet<string> {
  return new Set(nodesOf(parseSource(path, text)).flatMap((node) => (node.type === 'Identifier' ? [node.name] : [])));
}

/** A text as a JavaScript string. */
export function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
}

const nodesOf = ({ parents }: SourceTree): Node[] => [...parents.keys()];

function first(tree: SourceTree, is: (node: Node) => boolean, lacks: string): Node {
  const [found] = nodesOf(tree)
    .filter(is)
    .sort((one, other) => rangeOf(one)[0] - rangeOf(other)[0]);
  if (found === undefined) throw new Error(`${tree.path} has ${lacks}`);
  return found;
}

function rangeOf(node: Node): [number, number] {
  if (node.range === undefined) throw new Error('A node has no range');
  return node.range;
}

const isMissing = (node: Node, name: string): boolean =>
  node.type === 'UnaryExpression' &&
  node.operator === '!' &&
  node.argument.type === 'Identifier' &&
  node.argument.name === name;

function isObject(node: Node, type: 'ObjectPattern' | 'ObjectExpression', name: string): boolean {
  if (node.type !== type) return false;
  const properties: readonly Node[] = node.properties;
  return properties.some((each) => each.type === 'Property' && keyOf(each) === name);
}

const keyOf = ({ key, computed }: Property): string | null =>
  !computed && key.type === 'Identifier' ? key.name : null;

const insert = (after: Node, text: string): Edit => {
  const [, end] = rangeOf(after);
  return { file: '', range: [end, end], text };
};

/** After the last property, on a separate line if that property has one. */
function addTo({ text }: SourceTree, object: Node, added: string): Edit {
  const { properties } = object as ObjectPattern | ObjectExpression;
  const last = properties.at(-1);
  if (last === undefined) throw new Error('An object without properties has no last property');
  const indent = /\n[ ]*$/u.exec(text.slice(0, rangeOf(last)[0]))?.[0] ?? ' ';
  return insert(last, `,${indent}${added}`);
}

/** Terms in strings, templates and comments; fields in names and strings. */
function inPlace(tree: SourceTree, { terms, renamed }: Adaptation): Edit[] {
  const edits = new Map<number, Edit>();
  const put = (range: readonly [number, number], text: string) => {
    // A shorthand property is two nodes at one place.
    if (tree.text.slice(...range) !== text) edits.set(range[0], { file: '', range: [...range], text });
  };
  for (const node of nodesOf(tree)) {
    if (node.type === 'Identifier') put(rangeOf(node), renamed.get(node.name) ?? node.name);
    else if (node.type === 'Literal' && typeof node.value === 'string') {
      const value = renamed.get(node.value) ?? terms(node.value);
      if (value !== node.value) put(rangeOf(node), quoted(value));
    } else if (node.type === 'TemplateElement') {
      const { cooked, raw } = node.value;
      const value = terms(cooked ?? raw);
      const start = tree.text.indexOf(raw, rangeOf(node)[0]);
      if (value !== cooked) put([start, start + raw.length], inTemplate(value));
    }
  }
  for (const { type, value, range } of tree.program.comments ?? []) {
    const said = terms(value).replaceAll('*/', '* /');
    if (said !== value && range) put(range, type === 'Line' ? `//${said}` : `/*${said}*/`);
  }
  return [...edits.values()];
}

const inTemplate = (value: string): string => value.replaceAll(/[\\`]|\$(?=\{)/gu, (character) => `\\${character}`);
