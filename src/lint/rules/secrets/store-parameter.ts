import type { Scope } from 'eslint';
import type { CallExpression, Identifier, Node } from 'estree';
import { variableOf } from '../../../analysis/scope/calls.ts';
import { rangeOf, type FunctionNode, type SourceTree } from '../../../analysis/syntax/tree.ts';
import type { Edit } from '../../../rules/finding.ts';
import type { Store } from '../../../submission/model.ts';
import { boundAt, isGivenAgain, type Other } from './move.ts';

type OtherOf = (argument: Node) => Other | null;

interface Handed {
  readonly calls: readonly CallExpression[];
  /** The further argument of each call. */
  readonly others: readonly Other[];
  readonly index: number;
}

/** The other store in a helper that receives this one: from an existing parameter, or from a new one that all calls fill. */
export function besideParameter(
  tree: SourceTree,
  made: FunctionNode,
  { param, from, to }: { readonly param: Identifier; readonly from: Scope.Scope; readonly to: Store },
  otherOf: OtherOf,
): Other | null {
  const handed = handedTo(tree, made, param, otherOf);
  const scope = tree.scopes.acquire(made, true);
  if (handed === null || scope === null) return null;
  const known = knownParameter(tree, made, handed);
  if (known !== null) {
    const variable = known.type === 'Identifier' ? scope.set.get(known.name) : undefined;
    const isAtHand = variable !== undefined && !isGivenAgain(variable) && boundAt(from, variable.name) === variable;
    return isAtHand ? { text: variable.name, edits: [] } : null;
  }
  const isTaken = boundAt(from, to) !== undefined || scope.through.some(({ identifier }) => identifier.name === to);
  return isTaken ? null : { text: to, edits: withParameter(tree, made, handed, to) };
}

/** The same for `({ API_KEY, REGION }) => …`: the property moves to the pattern of another parameter. */
export function besidePattern(
  tree: SourceTree,
  made: FunctionNode,
  pattern: Node,
  property: string,
  otherOf: OtherOf,
): Edit[] | null {
  const handed = handedTo(tree, made, pattern, otherOf);
  if (handed === null) return null;
  const known = knownParameter(tree, made, handed);
  if (known === null) return withParameter(tree, made, handed, `{ ${property} }`);
  const last = known.type === 'ObjectPattern' ? known.properties.at(-1) : undefined;
  if (last?.type !== 'Property') return null;
  const end = rangeOf(last)[1];
  return [{ file: tree.path, range: [end, end], text: `, ${property}` }];
}

/** What the calls pass to a parameter; null if the code does not show all calls, or one passes more or fewer arguments. */
function handedTo(tree: SourceTree, made: FunctionNode, param: Node, otherOf: OtherOf): Handed | null {
  const { params } = made;
  const index = params.findIndex((each) => each === param);
  if (index === -1 || params.some(({ type }) => type === 'RestElement' || type === 'AssignmentPattern')) return null;
  const calls: CallExpression[] = [];
  for (const reference of variableOf(tree, made)?.references ?? []) {
    const { identifier } = reference;
    const user = tree.parents.get(identifier as Node);
    if (reference.init === true) continue;
    if (user?.type !== 'CallExpression' || user.callee !== identifier) return null;
    if (user.arguments.length !== params.length) return null;
    calls.push(user);
  }
  const others = calls.map((call) => {
    const argument = call.arguments[index];
    return argument === undefined || argument.type === 'SpreadElement' ? null : otherOf(argument);
  });
  const told = others.filter((each) => each !== null);
  return calls.length === 0 || told.length < others.length ? null : { calls, others: told, index };
}

/** The parameter that already receives the other store in every call. */
function knownParameter(tree: SourceTree, made: FunctionNode, { calls, others }: Handed): Node | null {
  const textAt = (call: CallExpression, index: number): string | null => {
    const argument = call.arguments[index];
    return argument === undefined ? null : tree.text.slice(...rangeOf(argument));
  };
  const isIt = (_: Node, index: number) => calls.every((call, at) => textAt(call, index) === others[at]?.text);
  return made.params.find(isIt) ?? null;
}

function withParameter(tree: SourceTree, made: FunctionNode, { calls, others }: Handed, param: string): Edit[] {
  const file = tree.path;
  const after = (node: Node | undefined, text: string): Edit[] =>
    node === undefined ? [] : [{ file, range: [rangeOf(node)[1], rangeOf(node)[1]], text }];
  const last = made.params.at(-1);
  const [start, end] = last === undefined ? [0, 0] : rangeOf(last);
  // `s => s.REGION`
  const isBare = made.type === 'ArrowFunctionExpression' && !/[(,]\s*$/u.test(tree.text.slice(rangeOf(made)[0], start));
  return [
    ...(isBare
      ? [{ file, range: [start, end] as const, text: `(${tree.text.slice(start, end)}, ${param})` }]
      : after(last, `, ${param}`)),
    ...calls.flatMap((call, index) => after(call.arguments.at(-1), `, ${others[index]?.text ?? ''}`)),
    ...others.flatMap(({ edits }) => edits),
  ];
}
