import type { Scope } from 'eslint';
import type { CallExpression, Identifier, Node } from 'estree';
import { OF_EACH } from '../syntax/method-names.ts';
import { remembered } from '../syntax/remembered.ts';
import { frozen, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { argumentAt, callsOf, isHidden } from './calls.ts';
import { constructionsOf, isClassHandedOn } from './classes.ts';
import type { Code } from './code.ts';
import type { Source, Write } from './writes.ts';
import { writeAt, writesOf } from './writes.ts';

/** The expressions from which an expression may take its value, one step back. */
export interface Sources {
  readonly from: readonly Source[];
  /** False if it may also take it from elsewhere. */
  readonly complete: boolean;
}

const LOST: Sources = { from: [], complete: false };

/** A function with more calls than this receives data. */
const MOST_CALLS = 60;

const taken = (...from: readonly Source[]): Sources => ({ from, complete: true });
const from = (...nodes: readonly Node[]): Sources => taken(...nodes.map((node) => ({ node, path: [] })));

/**
 * The only code that determines where a value comes from: variables, patterns, parameters, members, choices, calls. Null for an expression that
 * makes its value itself (a literal, a function, an instance), and for a global of the runtime.
 */
export function sourcesOf(code: Code, node: Node): Sources | null {
  switch (node.type) {
    case 'Identifier':
      return ofVariable(code, node);
    case 'ObjectPattern':
    case 'ArrayPattern':
      return ofWrites(code, [writeAt(code.tree, node)]);
    case 'MemberExpression':
      if (node.object.type === 'Super') return LOST;
      return taken({ node: node.object, path: [propertyName(code.tree, node)] });
    case 'CallExpression': {
      const inner = boundFunction(code.tree, node) ?? frozen(code.tree, node);
      if (inner !== node) return from(inner);
      return node.callee.type === 'Super' ? LOST : taken({ node: node.callee, path: [node] });
    }
    case 'ChainExpression':
      return from(node.expression);
    case 'AwaitExpression':
      return from(node.argument);
    case 'SequenceExpression':
      return from(...node.expressions.slice(-1));
    case 'ConditionalExpression':
      return from(node.consequent, node.alternate);
    case 'LogicalExpression':
      return node.operator === '&&' ? from(node.right) : from(node.left, node.right);
    case 'AssignmentExpression':
      if (node.operator === '=' || node.operator === '&&=') return from(node.right);
      return ['??=', '||='].includes(node.operator) ? from(node.left, node.right) : null;
    default:
      return null;
  }
}

/** Called again from every use of a variable. */
const knownSources = remembered<Code, Map<Scope.Variable, Sources>>(() => new Map());

function ofVariable(code: Code, node: Identifier): Sources | null {
  const variable = code.tree.variables.get(node);
  if (variable === undefined) return null;
  const known = knownSources(code).get(variable) ?? workOut(code, variable);
  knownSources(code).set(variable, known);
  return known;
}

function workOut(code: Code, variable: Scope.Variable): Sources {
  const [definition, ...others] = variable.defs;
  if (definition === undefined || others.length > 0) return LOST;
  const writes = writesOf(code.tree, variable);
  code.budget.steps -= writes.length;
  switch (definition.type) {
    case 'Variable':
      return ofWrites(code, writes);
    case 'FunctionName':
    case 'ClassName': {
      const given = ofWrites(code, writes);
      return { ...given, from: [{ node: definition.node, path: [] }, ...given.from] };
    }
    case 'Parameter': {
      // If a name or its pattern has a default, the default is one of its writes.
      const isWrite = writes.some(({ parameter }) => parameter !== null);
      const given = ofWrites(code, isWrite ? writes : [writeAt(code.tree, definition.name), ...writes]);
      // A function that calls itself with its own argument adds no new value.
      const isItself = ({ node, path }: Source) =>
        path.length === 0 && node.type === 'Identifier' && code.tree.variables.get(node) === variable;
      return { ...given, from: given.from.filter((source) => !isItself(source)) };
    }
    default:
      return LOST;
  }
}

function ofWrites(code: Code, writes: readonly Write[]): Sources {
  const all = writes.flatMap(({ sources, parameter, complete }): Sources[] => {
    return [{ from: sources, complete }, ...(parameter === null ? [] : [ofParameter(code, parameter)])];
  });
  return { from: all.flatMap((each) => each.from), complete: all.every(({ complete }) => complete) };
}

/** The arguments that a function gets from its calls, and its default if one of them may pass nothing. */
function ofParameter(code: Code, { made, index, path }: NonNullable<Write['parameter']>): Sources {
  const list = index === 0 ? listOf(code.tree, made) : null;
  if (list !== null) return taken({ node: list, path: [null, ...path] });
  const param = made.params[index];
  const byDefault = param?.type === 'AssignmentPattern' ? [{ node: param.right, path }] : [];
  const calls = callsOf(code, made) ?? constructionsOf(code.tree, made);
  if (calls.length === 0 || calls.length > MOST_CALLS) {
    // A name of a pattern is a part of the value that the caller passes.
    const pattern = param?.type === 'AssignmentPattern' ? param.left : param;
    const part = pattern === undefined || path.length === 0 ? [] : [{ node: pattern, path }];
    return { from: [...part, ...byDefault], complete: false };
  }
  const given = calls.map((call) => argumentAt(call, index));
  return {
    from: [
      ...given.flatMap((node) => (node === null ? [] : [{ node, path }])),
      ...(given.includes(null) ? byDefault : []),
    ],
    complete: !calls.some((call) => isHidden(call, index)) && !isClassHandedOn(code.tree, made),
  };
}

/** `STEPS` of `STEPS.map((step) => …)`. */
function listOf(tree: SourceTree, made: FunctionNode): Node | null {
  const call = tree.parents.get(made);
  if (call?.type !== 'CallExpression' || call.arguments[0] !== made) return null;
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return null;
  return OF_EACH.has(propertyName(tree, callee) ?? '') ? callee.object : null;
}

/** The function on which `.bind` is called, if it fixes no argument. */
export function boundFunction(tree: SourceTree, { callee, arguments: given }: CallExpression): Node | null {
  if (callee.type !== 'MemberExpression' || given.length > 1) return null;
  return propertyName(tree, callee) === 'bind' ? callee.object : null;
}
