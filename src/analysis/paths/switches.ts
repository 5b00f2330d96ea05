import { kebabCase } from 'change-case';
import type { Identifier, Node, Statement } from 'estree';
import { callersOf, constructionsOf } from '../scope/callers.ts';
import { argumentAt } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { propertyOf } from '../scope/properties.ts';
import { propertyName } from '../syntax/property-name.ts';
import { childrenOf, isFunction } from '../syntax/tree.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { constantOf, valuePath } from './value-path.ts';

const SWITCH_WORDS = new Set(
  (
    'debug debugging verbose verbosity trace tracing log logs logging test testing tests dry diagnostic diagnostics ' +
    'troubleshoot troubleshooting development dev env'
  ).split(' '),
);

/** Longer ones are no names. */
export const LONGEST = 200;

/** A name or a label that speaks of a switch for troubleshooting: `DEBUG_MODE`, `isVerbose`, `Test mode`. */
export function namesSwitch(name: string): boolean {
  let isSwitchName = switchNames.get(name);
  if (isSwitchName === undefined) {
    const words = kebabCase(name.slice(0, LONGEST)).split('-');
    isSwitchName = words.some((word) => SWITCH_WORDS.has(word));
    if (switchNames.size < MOST_NAMES) switchNames.set(name, isSwitchName);
  }
  return isSwitchName;
}

/** Asked of the same names again and again. */
const switchNames = new Map<string, boolean>();
const MOST_NAMES = 10_000;
const MAX_DEPTH = 10;

/** A switch for troubleshooting is part of the test, by its name, its configuration field, or a function of that name. */
export function isSwitch(code: Code, test: Node): boolean {
  return mentions(code, test, namesSwitch, 0);
}

/** What the metadata of a user, a client or a connection says is about them: it switches nothing of the Action. */
function isOfMetadata({ tree }: Code, node: Node): boolean {
  const value = constantOf(tree, node) ?? node;
  for (const each of nodesIn(value)) {
    const { keys } = each.type === 'MemberExpression' || each === node ? valuePath(tree, each) : { keys: [] };
    if (keys.some((key) => /^(?:\w+_)?metadata$/.test(key))) return true;
  }
  return false;
}

/** The test of `if (!debug) return;`, after which the rest of a list only runs where the switch is on; null for any other statement. */
export function leavesBySwitch(code: Code, statement: Statement): Node | null {
  if (statement.type !== 'IfStatement' || statement.alternate) return null;
  const { test, consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return /^(?:Return|Throw|Continue)Statement$/.test(last?.type ?? '') && isSwitch(code, test) ? test : null;
}

/** Some name in an expression, or in what its variables are given, is one that is looked for. */
export function mentions(code: Code, node: Node, isMeant: (name: string) => boolean, depth: number): boolean {
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return false;
  const again = (inner: Node): boolean => mentions(code, inner, isMeant, depth + 1);
  if ((node.type === 'Identifier' || node.type === 'MemberExpression') && isOfMetadata(code, node)) return false;
  if (node.type === 'Identifier') {
    if (isMeant(node.name)) return true;
    const [definition] = code.tree.variables.get(node)?.defs ?? [];
    if (definition?.type === 'Parameter') {
      const { params } = definition.node;
      if (params.some((param) => param.type === 'ObjectPattern' && keysOf(code, param, node.name).some(isMeant)))
        return true;
      return givenTo(code, definition.node, node).some(again);
    }
    if (definition?.type === 'FunctionName') return again(definition.node);
    if (definition?.type !== 'Variable') return false;
    const { id, init } = definition.node;
    if (id.type === 'ObjectPattern' && keysOf(code, id, node.name).some(isMeant)) return true;
    return init ? again(init) : false;
  }
  if (node.type === 'MemberExpression') {
    const name = propertyName(code.tree, node);
    if ((name !== null && isMeant(name)) || again(node.object)) return true;
    return node.object.type === 'ThisExpression' && propertyOf(code, node.object, name ?? '').values.some(again);
  }
  // `/^oidc-/.test(protocol)` tests a text.
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const { callee } = node;
    if (propertyName(code.tree, callee) === 'test') return [callee.object, ...node.arguments].some(again);
  }
  // Of a function, what it answers.
  if (isFunction(node)) {
    if (node.body.type !== 'BlockStatement') return again(node.body);
    return (code.tree.returns.get(node) ?? []).some(
      ({ argument }) => argument !== null && argument !== undefined && again(argument),
    );
  }
  return childrenOf(node).some(again);
}

/** What the callers of a function give to a parameter: `log(debug, "score")` of `function log(enabled, text)`, `log({ enabled })`. */
function givenTo(code: Code, made: Node, { name }: Identifier): Node[] {
  if (!isFunction(made)) return [];
  const calls = [...callersOf(code, made).calls, ...constructionsOf(code.tree, made)];
  return made.params.flatMap((param, index) => {
    const target = param.type === 'AssignmentPattern' ? param.left : param;
    const given = () => calls.flatMap((call) => argumentAt(call, index) ?? []);
    if (target.type === 'Identifier') return target.name === name ? given() : [];
    const [key, ...deeper] = target.type === 'ObjectPattern' ? keysOf(code, target, name) : [];
    if (key === undefined || deeper.length > 0) return [];
    return given().flatMap((each) => propertyOf(code, each, key).values);
  });
}

/** The property that a name of a pattern stands for: `DEBUG_MODE` of `{ DEBUG_MODE: on }`. */
function keysOf(code: Code, pattern: Extract<Node, { type: 'ObjectPattern' }>, local: string): string[] {
  return pattern.properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    const key = propertyName(code.tree, property);
    if (target.type === 'ObjectPattern') {
      const inner = keysOf(code, target, local);
      return inner.length > 0 && key !== null ? [key, ...inner] : inner;
    }
    return target.type === 'Identifier' && target.name === local && key !== null ? [key] : [];
  });
}
