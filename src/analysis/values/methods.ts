import type { Node, SimpleCallExpression } from 'estree';
import { constantString } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';
import type { Held } from './held.ts';
import { ANY_ELEMENT, asText, inside, isIndex, isItself, mayBeList, propertyOf } from './held.ts';

const WHOLE_TEXT: ReadonlySet<string> = new Set([
  'concat',
  'normalize',
  'padEnd',
  'padStart',
  'repeat',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toLowerCase',
  'toString',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
  'valueOf',
]);
const PART_OF_TEXT: ReadonlySet<string> = new Set(['at', 'charAt', 'slice', 'substr', 'substring']);
const SAME_LIST: ReadonlySet<string> = new Set([
  'concat',
  'filter',
  'reverse',
  'slice',
  'sort',
  'toReversed',
  'toSorted',
  'flat',
]);
const ONE_OF_LIST: ReadonlySet<string> = new Set(['at', 'find', 'findLast', 'pop', 'shift']);

/** The result of a method for the value on which it is called. Null for nothing. */
export function methodResult(tree: SourceTree, name: string, call: SimpleCallExpression, held: Held): Held | null {
  if (held.path.length > 0) return mayBeList(held) ? ofList(name, held) : null;
  if (held.origin === 'response' && held.form === 'itself' && (name === 'json' || name === 'text')) {
    // The text holds the whole body. `JSON.parse` makes the body of it.
    return held.at.length === 0 ? { ...held, at: ['body'], form: name === 'json' ? 'itself' : 'text' } : null;
  }
  if (isItself(held) && name === 'filter') return held;
  if (isItself(held) && (name === 'find' || name === 'findLast')) return propertyOf(held, ANY_ELEMENT);
  // An element of a list, or a piece of a text: which of the two is not known.
  if (held.form === 'itself' && held.origin !== 'event' && (SAME_LIST.has(name) || ONE_OF_LIST.has(name))) return held;
  if (WHOLE_TEXT.has(name)) return asText(held);
  if (PART_OF_TEXT.has(name)) return asText(held, 'part');
  if (name === 'split' || name === 'match') return inside(asText(held, 'part'), ANY_ELEMENT, null);
  if (name === 'replace' || name === 'replaceAll') return hides(tree, call.arguments[1]) ? null : asText(held);
  return null;
}

function ofList(name: string, held: Held): Held | null {
  const [head, ...rest] = held.path;
  if (SAME_LIST.has(name)) return { ...held, path: [ANY_ELEMENT, ...rest] };
  if (ONE_OF_LIST.has(name)) return propertyOf(held, ANY_ELEMENT);
  if (name === 'join' || name === 'toString') {
    if (!rest.every(isIndex)) return null;
    return { ...asText(held), spot: held.spot ?? (head === '0' ? 'start' : 'path') };
  }
  return null;
}

/** The replacement for characters of a key: asterisks hide it, a line break restores it. An unknown one counts as hiding it. */
function hides(tree: SourceTree, replacement: Node | undefined): boolean {
  const text = replacement === undefined ? null : constantString(tree, replacement);
  return text === null || !/^\s*$/u.test(text);
}
