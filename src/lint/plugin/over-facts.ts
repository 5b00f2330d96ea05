import type { Rule } from 'eslint';
import type { Node, Program } from 'estree';
import { childrenOf } from '../../analysis/syntax/tree.ts';

type Visit = ((node: Node) => void) | undefined;

/**
 * A listener that visits the tree which the facts were read from, in place of ESLint's own: rules ask of the very nodes
 * of the facts. It also is the same tree whichever parser ESLint is set up with.
 */
export function overFacts(program: Program, listener: Rule.RuleListener): Rule.RuleListener {
  const visits = listener as Readonly<Record<string, Visit>>;
  return {
    // ESLint comes to it when all the rules have had their tree.
    'Program:exit'() {
      visits['Program:exit']?.(program);
    },
    Program() {
      if (Object.keys(visits).every((type) => type.startsWith('Program'))) {
        visits['Program']?.(program);
        return;
      }
      const open: Node[] = [program];
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        visits[node.type]?.(node);
        open.push(...childrenOf(node).reverse());
      }
    },
  };
}
