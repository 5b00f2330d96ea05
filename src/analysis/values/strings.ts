import type { CallExpression, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { deeper } from '../scope/code.ts';
import { valuesAt } from '../scope/properties.ts';
import { sourcesOf } from '../scope/sources.ts';
import type { Source, Step } from '../scope/writes.ts';
import { constantString, constantValue, frozen, objectMethod, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';

/**
 * All the strings that an expression may have; `varies` if it depends on a handler's input or on something awaited, and
 * `unknown` if neither is known.
 */
export type Strings = readonly string[] | 'varies' | 'unknown';

/** Longer lists of strings are not kept. */
const MAX_STRINGS = 60;

type Of = (node: Node | null) => Strings;

export function stringsOf(code: Code, node: Node, handlers: ReadonlySet<FunctionNode>): Strings {
  const answers = new Map<Node, Strings>();
  const of: Of = (each) => {
    const known = each === null ? 'unknown' : answers.get(each);
    if (each === null || known !== undefined) return known ?? 'unknown';
    answers.set(each, 'unknown');
    const found = deeper(code, 'unknown', () => workOut(code, each, handlers, of));
    answers.set(each, found);
    return found;
  };
  return of(node);
}

function workOut(code: Code, node: Node, handlers: ReadonlySet<FunctionNode>, of: Of): Strings {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number' ? [String(node.value)] : 'unknown';
    case 'TemplateLiteral':
      return joined(
        node.quasis.flatMap(({ value }, index) => [
          [value.cooked ?? ''],
          ...node.expressions.slice(index, index + 1).map(of),
        ]),
      );
    case 'BinaryExpression':
      return node.operator === '+' ? joined([of(node.left), of(node.right)]) : 'unknown';
    case 'ArrayExpression':
      return united(node.elements.map(of));
    case 'AwaitExpression':
      return 'varies';
    case 'Identifier': {
      const [definition] = code.tree.variables.get(node)?.defs ?? [];
      const isGiven = definition?.type === 'Parameter' && handlers.has(definition.node);
      return isGiven ? 'varies' : ofSources(code, node, of);
    }
    case 'MemberExpression': {
      const text = constantString(code.tree, node);
      return text === null ? ofSources(code, node, of) : [text];
    }
    case 'CallExpression':
      return isGlobal(code.tree, node.callee, 'String') ? of(node.arguments[0] ?? null) : ofSources(code, node, of);
    default:
      return ofSources(code, node, of);
  }
}

/** One of several: it varies if any of them does. */
function united(all: readonly Strings[]): Strings {
  if (all.includes('varies')) return 'varies';
  const known = all.filter((each) => typeof each !== 'string').flat();
  return all.includes('unknown') || known.length > MAX_STRINGS ? 'unknown' : [...new Set(known)];
}

/** One after the other. */
function joined(parts: readonly Strings[]): Strings {
  if (parts.includes('varies')) return 'varies';
  let texts: string[] = [''];
  for (const part of parts) {
    if (typeof part === 'string' || texts.length * part.length > MAX_STRINGS) return 'unknown';
    texts = texts.flatMap((text) => part.map((each) => text + each));
  }
  return texts;
}

function ofSources(code: Code, node: Node, of: Of): Strings {
  const sources = sourcesOf(code, node);
  if (sources === null || sources.from.length === 0) return 'unknown';
  return united([
    ...sources.from.map((source) => ofSource(code, source, of)),
    ...(sources.complete ? [] : ['unknown' as const]),
  ]);
}

/** For a part that is unknown by itself, whether the whole varies. */
function ofSource(code: Code, { node, path }: Source, of: Of): Strings {
  if (path.length === 0) return of(node);
  const names = keysOf(code, node, path, of);
  if (names !== null) return names;
  const { values, complete } = valuesAt(code, node, path);
  const found = complete ? united(values.map(of)) : 'unknown';
  if (found !== 'unknown') return found;
  const [step] = path;
  const given = typeof step === 'object' && step !== null ? givenTo(step) : [node];
  return given.map(of).includes('varies') ? 'varies' : 'unknown';
}

/** The result of a method for a constant is also a constant, although not a known one. */
function givenTo({ callee, arguments: given }: CallExpression): Node[] {
  return callee.type === 'MemberExpression' ? [callee.object, ...given] : given;
}

/** Each name of an object, of `Object.keys(CLAIMS)`, and of the entries of `Object.entries(CLAIMS)`; null for everything else. */
function keysOf(code: Code, list: Node, path: readonly Step[], of: Of): Strings | null {
  const { tree } = code;
  const call = constantValue(tree, list) ?? list;
  const method = call.type === 'CallExpression' ? objectMethod(tree, call) : null;
  const [each, ...rest] = path;
  const isName = each === null && (method === 'keys' ? rest.length === 0 : rest.length === 1 && rest[0] === '0');
  if (call.type !== 'CallExpression' || (method !== 'keys' && method !== 'entries') || !isName) return null;
  const [object] = call.arguments;
  if (object === undefined || object.type === 'SpreadElement') return 'unknown';
  const literal = frozen(tree, constantValue(tree, object) ?? object);
  if (literal.type !== 'ObjectExpression') return of(object) === 'varies' ? 'varies' : 'unknown';
  return united(
    literal.properties.map((property) => {
      if (property.type === 'SpreadElement') return of(property.argument) === 'varies' ? 'varies' : 'unknown';
      const name = propertyName(tree, property);
      return name === null ? of(property.key) : [name];
    }),
  );
}
