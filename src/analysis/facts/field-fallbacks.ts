import type { AssignmentPattern, ConditionalExpression, Node } from 'estree';
import { argumentAt, type Call } from '../scope/calls.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';
import { caseOfDefault } from './case-of-default.ts';
import { choiceByTest } from './choice-by-test.ts';
import { formTextOf } from './form-text.ts';
import { callsOf, parameterOf } from './handed-over.ts';
import { mergedDefaultsOf } from './merged-defaults.ts';
import { comparedTextOf, valueForUnset } from './value-for-unset.ts';
import { wholeFields } from './whole-fields.ts';

type Convert = (text: string) => string | null;

/**
 * The value that the Action itself uses if a field has none, by the field's name: `event.configuration.MODE || "monitor"`,
 * `{ MODE = "monitor" }`, `Number.isFinite(limit) ? limit : 80`, `if (!mode) mode = "monitor"`, the case of a `switch` that `default` does the
 * same as, and the same in a helper that receives the field, or its name, and the value. The first one in the code counts, and the empty text does not count.
 */
export function fieldFallbacksOf(action: ActionFacts): ReadonlyMap<string, string> {
  const { code, reads, ofEvent } = action;
  const { tree } = code;
  const { rootOf, fieldsOf } = wholeFields(action);
  const forUnset = valueForUnset(action);
  const found = new Map<string, string>();
  const named = new Map(reads.map(({ nameNode, name }) => [nameNode, name]));
  const noteText = (names: readonly string[], text: string | null): void => {
    for (const name of names) if (text !== null && text !== '' && !found.has(name)) found.set(name, text);
  };
  const note = (of: Node, fallback: Node, convert: Convert = (text) => text): void => {
    const text = formTextOf(tree, fallback);
    if (text === null) noteCalls(of, fallback, convert);
    else noteText([...fieldsOf(of), ...readByName(of).map(({ name }) => name)], convert(text));
  };
  for (const node of tree.parents.keys()) {
    const choice = choiceByTest(tree, node);
    const outcome = choice === null ? null : forUnset(choice);
    if (outcome !== null) noteOutcome(outcome.own, outcome.instead);
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
        if (name !== undefined) noteText([name], formTextOf(tree, node.right));
        else noteArguments(node);
        break;
      }
      case 'ConditionalExpression':
        noteText(chosen(node), constantString(tree, node.alternate));
        break;
      case 'SwitchStatement':
        noteText(fieldsOf(node.discriminant), caseOfDefault(tree, node));
        break;
      default:
        break;
    }
  }
  for (const [name, text] of mergedDefaultsOf(action)) noteText([name], text);
  return found;

  /** `(text, fallback) => text || fallback`: the two arguments of each call. */
  function noteCalls(of: Node, fallback: Node, convert: Convert): void {
    const byDefault = parameterOf(code, fallback);
    if (byDefault === null) return;
    const textIn = (call: Call): string | null => {
      const node = argumentAt(call, byDefault.index) ?? byDefault.missing;
      const text = node === null ? null : formTextOf(tree, node);
      return text === null ? null : convert(text);
    };
    for (const { name, call } of readByName(of)) noteText([name], textIn(call));
    const given = parameterOf(code, rootOf(of));
    if (given?.made !== byDefault.made) return;
    for (const call of callsOf(code, given)) {
      const value = argumentAt(call, given.index);
      if (value !== null) noteText(fieldsOf(value), textIn(call));
    }
  }

  /** `(name, fallback) => event.configuration[name] ?? fallback`: the name that each call passes. */
  function readByName(of: Node): { readonly name: string; readonly call: Call }[] {
    const read = rootOf(of);
    if (read.type !== 'MemberExpression' || !read.computed) return [];
    const given = parameterOf(code, read.property);
    const isStore = heldIn(ofEvent, read.object).some(
      ({ at: [store, ...below] }) => (store === 'configuration' || store === 'secrets') && below.length === 0,
    );
    if (given === null || !isStore) return [];
    return callsOf(code, given).flatMap((call) => {
      const argument = argumentAt(call, given.index);
      const name = argument === null ? null : constantString(tree, argument);
      return name === null ? [] : { name, call };
    });
  }

  /** The fallback beside a field, or beside its comparison: `flag ? flag === "on" : true`, whose fallback is `on`. */
  function noteOutcome(own: Node, instead: Node): void {
    const compared = comparedTextOf(action, own);
    if (compared === null) note(own, instead);
    else note(compared.value, instead, (text) => (text === String(compared.isEqual) ? compared.text : null));
  }

  /** `(text = "voip") => …`: the default of a field that a call passes. */
  function noteArguments({ left, right }: AssignmentPattern): void {
    const given = parameterOf(code, left);
    if (given === null) return;
    for (const call of callsOf(code, given)) {
      const value = argumentAt(call, given.index);
      if (value !== null) noteText(fieldsOf(value), formTextOf(tree, right));
    }
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
