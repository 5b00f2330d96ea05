import { analyze } from 'eslint-scope';
import type { Scope } from 'eslint';
import { KEYS } from 'eslint-visitor-keys';
import { parse } from 'espree';
import type {
  AssignmentExpression,
  CallExpression,
  Identifier,
  ImportExpression,
  MemberExpression,
  NewExpression,
  Node,
  Program,
  ReturnStatement,
  ThisExpression,
} from 'estree';
import type { Place, Position } from '../../submission/place.ts';
import { isEndOfStack, NestedTooDeeply } from './nesting.ts';
import { groupsOf } from './groups.ts';

/** The Action's syntax tree with its scopes, and connections that ESTree does not have. */
export interface SourceTree {
  readonly path: string;
  readonly text: string;
  /** ESTree with `loc`, `range`, comments and tokens, as espree makes it for ESLint. */
  readonly program: Program;
  readonly scopes: Scope.ScopeManager;
  /** The variable of an identifier. Globals of the runtime (`exports`, `console`) are not included. */
  readonly variables: ReadonlyMap<Identifier, Scope.Variable>;
  /** Identifiers for a global of the runtime, by name, in order of position. */
  readonly globals: ReadonlyMap<string, readonly Identifier[]>;
  readonly parents: ReadonlyMap<Node, Node>;
  readonly thisExpressions: readonly ThisExpression[];
  readonly assignments: readonly AssignmentExpression[];
  readonly calls: readonly CallExpression[];
  readonly constructions: readonly NewExpression[];
  readonly members: readonly MemberExpression[];
  readonly imports: readonly ImportExpression[];
  readonly functions: readonly FunctionNode[];
  /** The `return` statements of a function, without those of functions inside it. */
  readonly returns: ReadonlyMap<FunctionNode, readonly ReturnStatement[]>;
}

export type FunctionNode = Extract<
  Node,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;

/** A deeper tree would overflow the stack of recursive code, first of ESLint. People write fewer than 100 levels. */
const MAX_DEPTH = 1000;

/**
 * Parses like Auth0's runtime: the body of a CommonJS function. Throws espree's SyntaxError (with `lineNumber`
 * and `column`), or `NestedTooDeeply`.
 */
export function parseSource(path: string, text: string): SourceTree {
  try {
    // The options are ESLint's for CommonJS, so that rules see the same tree and scopes.
    const options = { ecmaVersion: 'latest', sourceType: 'commonjs' } as const;
    const program = parse(text, { ...options, loc: true, range: true, comment: true, tokens: true }) as Program;
    const found = walk(program);
    const scopes = analyze(program, {
      ignoreEval: true,
      ecmaVersion: 2026,
      sourceType: 'commonjs',
    }) as unknown as Scope.ScopeManager;
    return { path, text, program, scopes, variables: variablesOf(scopes), globals: globalsOf(scopes), ...found };
  } catch (error) {
    throw isEndOfStack(error) ? new NestedTooDeeply() : error;
  }
}

/** One pass, without recursion: the tree is as hostile as the code. */
function walk(program: Program) {
  const parents = new Map<Node, Node>();
  const thisExpressions: ThisExpression[] = [];
  const assignments: AssignmentExpression[] = [];
  const calls: CallExpression[] = [];
  const constructions: NewExpression[] = [];
  const members: MemberExpression[] = [];
  const imports: ImportExpression[] = [];
  const functions: FunctionNode[] = [];
  const returns = new Map<FunctionNode, ReturnStatement[]>();
  const open: { node: Node; depth: number; within: FunctionNode | null }[] = [
    { node: program, depth: 1, within: null },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth, within } = next;
    if (depth > MAX_DEPTH) throw new NestedTooDeeply();
    if (node.type === 'ThisExpression') thisExpressions.push(node);
    else if (node.type === 'AssignmentExpression') assignments.push(node);
    else if (node.type === 'CallExpression') calls.push(node);
    else if (node.type === 'NewExpression') constructions.push(node);
    else if (node.type === 'MemberExpression') members.push(node);
    else if (node.type === 'ImportExpression') imports.push(node);
    else if (node.type === 'ReturnStatement' && within !== null) returns.get(within)?.push(node);
    else if (isFunction(node)) {
      functions.push(node);
      returns.set(node, []);
    }
    const children = childrenOf(node);
    for (const child of children) parents.set(child, node);
    // The last one is taken first. Reversed, the lists are in order of position.
    const inside = isFunction(node) ? node : within;
    for (const child of children.reverse()) open.push({ node: child, depth: depth + 1, within: inside });
  }
  return { parents, thisExpressions, assignments, calls, constructions, members, imports, functions, returns };
}

/** In order of position, as ESTree has them. */
export function childrenOf(node: Node): Node[] {
  const fields = node as unknown as Record<string, Node | null | (Node | null)[]>;
  return (KEYS[node.type] ?? []).flatMap((key) => fields[key] ?? []).filter((child) => child !== null);
}

function variablesOf(scopes: Scope.ScopeManager): Map<Identifier, Scope.Variable> {
  const variables = new Map<Identifier, Scope.Variable>();
  for (const scope of scopes.scopes) {
    for (const variable of scope.variables) {
      for (const identifier of variable.identifiers) variables.set(identifier, variable);
      for (const { identifier } of variable.references) variables.set(identifier as Identifier, variable);
    }
  }
  return variables;
}

/** Called before ESLint declares the globals that it knows, because this removes them from `through`. */
function globalsOf({ globalScope }: Scope.ScopeManager): Map<string, Identifier[]> {
  const globals = (globalScope?.through ?? []).map(({ identifier }) => identifier as Identifier);
  return groupsOf(globals, ({ name }) => name);
}

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
  );
}

export function isLoop({ type }: Node): boolean {
  return /^(?:For(?:In|Of)?|While|DoWhile)Statement$/.test(type);
}

/** The function whose body contains the node; null at the top of the file. */
export function enclosingFunction(tree: SourceTree, node: Node): FunctionNode | null {
  let at = tree.parents.get(node);
  while (at !== undefined && !isFunction(at)) at = tree.parents.get(at);
  return at ?? null;
}

/** The key under which an answer about an expression is cached: all uses of a variable share one. */
export function subjectOf(tree: SourceTree, node: Node): Node | Scope.Variable {
  return (node.type === 'Identifier' ? tree.variables.get(node) : undefined) ?? node;
}

/** A global of the runtime by its name, not shadowed by a variable of the Action. */
export function isGlobal(tree: SourceTree, node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name && !tree.variables.has(node);
}

export function placeOf(tree: SourceTree, node: Node): Place {
  if (!node.loc) throw new Error(`A ${node.type} without a location`);
  return { file: tree.path, start: position(node.loc.start), end: position(node.loc.end) };
}

function position({ line, column }: { line: number; column: number }): Position {
  return { line, column: column + 1 };
}

export function rangeOf(node: Node): readonly [number, number] {
  if (!node.range) throw new Error(`A ${node.type} without a range`);
  return node.range;
}
