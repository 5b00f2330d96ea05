import type { Rule } from 'eslint';
import type { Node, Program } from 'estree';
import { childrenOf } from '../../analysis/syntax/tree.ts';

type Visit = ((node: Node) => void) | undefined;

/**
 * A listener that visits the tree behind the facts instead of ESLint's own: rules need the same nodes as
 * the facts. It is also the same tree for any parser that ESLint is configured with.
 */
export function overFacts(program: Program, listener: Rule.RuleListener): Rule.RuleListener {
  const visits = listener as Readonly<Record<string, Visit>>;
  return {
    // ESLint gets here after all rules have visited their tree.
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
