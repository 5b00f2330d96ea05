import type { Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import { objectMethod, propertyName } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';
import type { Held } from './held.ts';
import { ANY_ELEMENT, asText, copied, inside, isIndex, propertyOf } from './held.ts';

const INTO_TEXT: ReadonlySet<string> = new Set([
  'String',
  'encodeURIComponent',
  'encodeURI',
  'decodeURIComponent',
  'decodeURI',
  'escape',
  'unescape',
  'btoa',
  'atob',
]);

const ERRORS: ReadonlySet<string> = new Set(['Error', 'TypeError', 'RangeError', 'AggregateError', 'SyntaxError']);

/** The result of a built-in function for its argument; undefined for a function that is not known here. */
export function builtInResult(tree: SourceTree, call: Call, index: number, held: Held): Held | null | undefined {
  const { callee } = call;
  if (callee.type === 'Identifier' && !tree.variables.has(callee)) return ofGlobal(callee.name, call, index, held);
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return undefined;
  if (tree.variables.has(callee.object)) return undefined;
  const name = propertyName(tree, callee);
  switch (callee.object.name) {
    case 'Object':
      return call.type === 'CallExpression' ? ofObject(objectMethod(tree, call), index, held) : null;
    case 'JSON':
      if (index > 0) return null;
      // The output of a replacer is not known.
      if (name === 'stringify') return isAbsent(tree, call.arguments[1]) ? asText(held) : null;
      if (name !== 'parse') return null;
      // A body that was read as text becomes an answer again, and so does a text in an answer.
      return held.origin === 'response' && held.path.length === 0 ? { ...held, form: 'itself' } : asText(held);
    case 'Buffer':
      if (name === 'concat' && index === 0) return held.path[0] === undefined ? null : asText(held);
      return name === 'from' && index === 0 ? asText(held) : null;
    case 'Array':
      return name === 'from' && index === 0 ? held : null;
    case 'Promise':
      return name === 'resolve' || name === 'all' ? held : name === 'race' ? propertyOf(held, ANY_ELEMENT) : null;
    case 'Number':
    case 'Math':
    case 'Reflect':
      return null;
    default:
      return undefined;
  }
}

function ofGlobal(name: string, call: Call, index: number, held: Held): Held | null | undefined {
  if (INTO_TEXT.has(name)) return index === 0 && held.path.every(isIndex) ? asText(held) : null;
  if (ERRORS.has(name)) return index === 0 && held.path.length === 0 ? inside(asText(held), 'message', null) : null;
  switch (name) {
    case 'structuredClone':
      return { ...held, copy: 'deep' };
    case 'URL':
      if (index > 0) return { ...asText(held), spot: held.spot ?? 'start' };
      return { ...asText(held), spot: call.arguments.length > 1 ? afterBase(held) : (held.spot ?? 'start') };
    case 'URLSearchParams':
      return { ...asText(held), spot: 'query' };
    case 'Boolean':
    case 'Number':
    case 'parseInt':
    case 'parseFloat':
    case 'isNaN':
      return null;
    default:
      return undefined;
  }
}

/** After a base, the beginning is part of the path. */
function afterBase({ spot }: Held): Held['spot'] {
  return spot === null || spot === 'start' ? 'path' : spot;
}

function ofObject(method: string | null, index: number, held: Held): Held | null {
  const [head, ...rest] = held.path;
  switch (method) {
    case 'assign':
      return index === 0 ? held : copied(held);
    case 'freeze':
    case 'seal':
      return held;
    case 'values':
    case 'entries': {
      const value = head === undefined ? propertyOf(held, ANY_ELEMENT) : { ...held, path: rest };
      const element = value === null || method === 'values' ? value : inside(value, '1', null);
      return element === null ? null : inside(element, ANY_ELEMENT, null);
    }
    default:
      return null;
  }
}

function isAbsent(tree: SourceTree, node: Node | undefined): boolean {
  if (node === undefined || isGlobal(tree, node, 'undefined')) return true;
  return node.type === 'Literal' && node.value === null;
}
