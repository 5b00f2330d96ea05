import type { Node, Statement } from 'estree';

export function isStatement(node: Node): node is Statement {
  return /Statement$|Declaration$/.test(node.type) && node.type !== 'StaticBlock';
}
