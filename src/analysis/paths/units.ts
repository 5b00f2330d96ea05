import { KEYS } from 'eslint-visitor-keys';
import type {
  ArrowFunctionExpression,
  Expression,
  FunctionDeclaration,
  FunctionExpression,
  Node,
  Program,
  Statement,
} from 'estree';

export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;
/** What the success path is counted in: a statement, or the expression that an arrow function returns. */
export type Unit = Statement | Expression;

export function isFunction(node: Node): node is FunctionNode {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}

export function isStatement(node: Node): node is Statement {
  return /Statement$|Declaration$/.test(node.type) && node.type !== 'StaticBlock';
}

/** Child nodes in the order of the text. */
export function children(node: Node): Node[] {
  const fields = node as unknown as Record<string, Node | (Node | null)[] | null | undefined>;
  return (KEYS[node.type] ?? []).flatMap((key) => fields[key] ?? []).filter((child) => child !== null);
}

/** Every node below, parents first. Does not enter the nodes for which `enter` answers false. */
export function walk(node: Node, enter: (node: Node) => boolean): void {
  if (!enter(node)) return;
  for (const child of children(node)) walk(child, enter);
}

export function parentsOf(program: Program): ReadonlyMap<Node, Node> {
  const parents = new Map<Node, Node>();
  walk(program, (node) => {
    for (const child of children(node)) parents.set(child, node);
    return true;
  });
  return parents;
}

export function rangeOf(node: Node): [number, number] {
  if (!node.range) throw new TypeError(`A ${node.type} node without its range: espree is to be asked for them.`);
  return node.range;
}

/** The expression that gives the value: `await`, optional chaining and `void` taken off. */
export function unwrap(node: Node): Node {
  if (node.type === 'AwaitExpression') return unwrap(node.argument);
  if (node.type === 'ChainExpression') return unwrap(node.expression);
  if (node.type === 'UnaryExpression' && node.operator === 'void') return unwrap(node.argument);
  return node;
}

/** Statements count; what only groups or declares does not: blocks, labels, functions, directives, loop heads. */
export function unitsOf(program: Program): Unit[] {
  const units: Unit[] = [];
  walk(program, (node) => {
    for (const child of children(node)) {
      if (isStatement(child) && isCounted(child, node)) units.push(child);
      else if (node.type === 'ArrowFunctionExpression' && child === node.body && child.type !== 'BlockStatement') {
        units.push(child);
      }
    }
    return true;
  });
  return units;
}

function isCounted(statement: Statement, parent: Node): boolean {
  switch (statement.type) {
    case 'BlockStatement':
    case 'EmptyStatement':
    case 'LabeledStatement':
    case 'FunctionDeclaration':
      return false;
    case 'ExpressionStatement':
      return !('directive' in statement && statement.directive !== undefined);
    case 'VariableDeclaration':
      return !/^For(?:In|Of)?Statement$/.test(parent.type);
    default:
      return true;
  }
}
