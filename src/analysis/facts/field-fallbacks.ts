import type { AssignmentPattern, ConditionalExpression, Node, SwitchStatement } from 'estree';
import { callersOf } from '../scope/callers.ts';
import { argumentAt, type Call } from '../scope/calls.ts';
import { constructionsOf } from '../scope/classes.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { constantString, constantValue, frozen, propertyName } from '../syntax/property-name.ts';
import { isFunction, type FunctionNode } from '../syntax/tree.ts';
import type { ActionFacts } from './action.ts';
import { mergedDefaultsOf } from './merged-defaults.ts';
import { wholeFields } from './whole-fields.ts';

/** The most nodes of a test that are compared with the two sides of its choice. */
const MOST_NODES = 100;

/**
 * The value that the Action itself uses if a field has none, by the field's name: `event.configuration.MODE || "monitor"`,
 * `{ MODE = "monitor" }`, `Number.isFinite(limit) ? limit : 80`, the case of a `switch` next to `default`, and the same in a helper that
 * receives the field and the value. The first one in the code counts, and the empty text does not count.
 */
export function fieldFallbacksOf(action: ActionFacts): ReadonlyMap<string, string> {
  const { code, reads } = action;
  const { tree } = code;
  const { rootOf, fieldsOf } = wholeFields(action);
  const found = new Map<string, string>();
  const named = new Map(reads.map(({ nameNode, name }) => [nameNode, name]));
  const noteText = (names: readonly string[], text: string | null): void => {
    for (const name of names) if (text !== null && text !== '' && !found.has(name)) found.set(name, text);
  };
  const note = (of: Node, fallback: Node): void => {
    const text = textOf(fallback);
    if (text === null) noteCalls(of, fallback);
    else noteText(fieldsOf(of), text);
  };
  for (const node of tree.parents.keys()) {
    switch (node.type) {
      case 'LogicalExpression':
        if (node.operator === '&&') break;
        note(node.left, node.right);
        noteText(lookedUp(node.left), memberOf(node.right, node.left));
        break;
      case 'AssignmentExpression':
        if (/^(?:\?\?|\|\|)=$/u.test(node.operator)) note(node.left, node.right);
        break;
      case 'AssignmentPattern': {
        const parent = tree.parents.get(node);
        const name = parent?.type === 'Property' ? named.get(parent.key) : undefined;
        if (name !== undefined) noteText([name], textOf(node.right));
        else noteArguments(node);
        break;
      }
      case 'ConditionalExpression':
        if (isAsked(node.test, node.consequent, node.alternate)) note(node.consequent, node.alternate);
        if (isAsked(node.test, node.alternate, node.consequent)) note(node.alternate, node.consequent);
        noteText(chosen(node), constantString(tree, node.alternate));
        break;
      case 'SwitchStatement':
        noteText(fieldsOf(node.discriminant), besideDefault(node));
        break;
      default:
        break;
    }
  }
  for (const [name, text] of mergedDefaultsOf(action)) noteText([name], text);
  return found;

  /** A text, a number or a boolean as it is written in the form; a list of texts with commas. */
  function textOf(node: Node): string | null {
    const value = frozen(tree, constantValue(tree, node) ?? node);
    if (value.type === 'ArrayExpression') {
      const texts = value.elements.map((each) => (each === null ? null : constantString(tree, each)));
      return texts.includes(null) ? null : texts.join(',');
    }
    return value.type === 'Literal' && typeof value.value === 'boolean'
      ? String(value.value)
      : constantString(tree, value);
  }

  /** `(text, fallback) => text || fallback`: the two arguments of each call. */
  function noteCalls(of: Node, fallback: Node): void {
    const [given, byDefault] = [rootOf(of), fallback].map((node) => parameterOf(node));
    if (!given || !byDefault || given.made !== byDefault.made) return;
    for (const call of callsOf(given.made)) {
      const [value, text] = [argumentAt(call, given.index), argumentAt(call, byDefault.index) ?? byDefault.missing];
      if (value !== null && text !== null) noteText(fieldsOf(value), textOf(text));
    }
  }

  /** `(text = "voip") => …`: the default of a field that a call passes. */
  function noteArguments({ left, right }: AssignmentPattern): void {
    const given = parameterOf(left);
    if (given === null) return;
    for (const call of callsOf(given.made)) {
      const value = argumentAt(call, given.index);
      if (value !== null) noteText(fieldsOf(value), textOf(right));
    }
  }

  function callsOf(made: FunctionNode): readonly Call[] {
    return [...callersOf(code, made).calls, ...constructionsOf(tree, made)];
  }

  function parameterOf(node: Node): { made: FunctionNode; index: number; missing: Node | null } | null {
    const definition = node.type === 'Identifier' ? tree.variables.get(node)?.defs[0] : undefined;
    if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return null;
    const made = definition.node;
    const index = made.params.findIndex((param) => param === definition.name || isDefaulted(param, definition.name));
    const param = made.params[index];
    return param === undefined
      ? null
      : { made, index, missing: param.type === 'AssignmentPattern' ? param.right : null };
  }

  /** The test reads the field or variable of this outcome, and does not only limit it: `n > 100 ? 100 : n`. */
  function isAsked(test: Node, outcome: Node, other: Node): boolean {
    const root = rootOf(outcome);
    const variable = root.type === 'Identifier' ? tree.variables.get(root) : undefined;
    const names = fieldsOf(outcome);
    const nodes = [...nodesIn(test)].slice(0, MOST_NODES);
    if (test.type === 'BinaryExpression' && /^[<>]/u.test(test.operator)) {
      const bound = textOf(other);
      if (bound !== null && [test.left, test.right].some((side) => textOf(side) === bound)) return false;
    }
    return nodes.some(
      (node) =>
        (variable !== undefined && node.type === 'Identifier' && tree.variables.get(node) === variable) ||
        fieldsOf(node).some((name) => names.includes(name)),
    );
  }

  /** `case "us": default:` */
  function besideDefault({ cases }: SwitchStatement): string | null {
    const at = cases.findIndex(({ test }) => test === null);
    const isBeside = (one: number, next: number) =>
      at !== -1 && cases[one]?.consequent.length === 0 && next < cases.length;
    const test = (isBeside(at - 1, at) ? cases[at - 1] : isBeside(at, at + 1) ? cases[at + 1] : undefined)?.test;
    return !test ? null : constantString(tree, test);
  }

  /** `HOSTS[event.configuration.REGION] ?? HOSTS.eu`: the field of the lookup. */
  function lookedUp(node: Node): readonly string[] {
    return node.type === 'MemberExpression' && node.computed ? fieldsOf(node.property) : [];
  }

  /** The name of a member of the same object. */
  function memberOf(node: Node, of: Node): string | null {
    if (node.type !== 'MemberExpression' || of.type !== 'MemberExpression') return null;
    const [one, other] = [node.object, of.object];
    const isSame = one.type === 'Identifier' && other.type === 'Identifier' && one.name === other.name;
    return isSame ? propertyName(tree, node) : null;
  }

  /** `REGION === "us" ? "us" : "eu"`: the field, if one result equals the text of the comparison. */
  function chosen({ test, consequent }: ConditionalExpression): readonly string[] {
    if (test.type !== 'BinaryExpression' || !/^={2,3}$/u.test(test.operator)) return [];
    const text = constantString(tree, test.right);
    return text !== null && text === constantString(tree, consequent) ? fieldsOf(test.left) : [];
  }
}

const isDefaulted = (param: Node, name: Node): boolean => param.type === 'AssignmentPattern' && param.left === name;
