import type { Identifier, MemberExpression, Node } from 'estree';
import { functionsOf } from '../scope/functions.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isFunction } from '../syntax/tree.ts';
import type { HeldHelpers } from './held-helpers.ts';
import { helpersAskedFor } from './held-helpers.ts';
import type { Judgement } from './judgement.ts';
import { isUnusedExport } from './unused-export.ts';

/** The functions that may run where a name or a member is used: it is called, or passed to code that may call it. */
export function functionsMentioned(
  judgement: Judgement,
  node: Identifier | MemberExpression,
  held: HeldHelpers,
): readonly FunctionNode[] {
  const { tree } = judgement.code;
  const parent = tree.parents.get(node);
  if (node.type === 'MemberExpression') {
    const isWritten = parent?.type === 'AssignmentExpression' && parent.left === node;
    return isWritten ? [] : helpersAskedFor(judgement, node, held);
  }
  const isDeclared = parent !== undefined && 'id' in parent && parent.id === node;
  return isDeclared || isUnusedExport(judgement, node) ? [] : named(judgement, node);
}

function named({ code }: Judgement, identifier: Identifier): readonly FunctionNode[] {
  return (code.tree.variables.get(identifier)?.defs ?? []).flatMap((definition) => {
    const node = definition.node as Node;
    if (definition.type === 'Parameter')
      return isCalled(code.tree.parents.get(identifier), identifier) ? (functionsOf(code, identifier) ?? []) : [];
    if (node.type !== 'VariableDeclarator') return functionsIn(node);
    return node.id.type === 'Identifier' && node.init ? functionsIn(node.init) : [];
  });
}

function isCalled(parent: Node | undefined, node: Node): boolean {
  return parent?.type === 'CallExpression' && parent.callee === node;
}

/** The function itself, or the constructor of a class. */
function functionsIn(value: Node): readonly FunctionNode[] {
  if (isFunction(value)) return [value];
  if (value.type !== 'ClassDeclaration' && value.type !== 'ClassExpression') return [];
  return value.body.body.flatMap((member) =>
    member.type === 'MethodDefinition' && member.kind === 'constructor' ? [member.value] : [],
  );
}

/** It runs where its name is used, not where it is written. */
export function isBound(judgement: Judgement, made: FunctionNode): boolean {
  const parent = judgement.code.tree.parents.get(made);
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier';
    case 'MethodDefinition':
      return !parent.computed || parent.key.type === 'Literal';
    default:
      return isUnusedExport(judgement, made);
  }
}
