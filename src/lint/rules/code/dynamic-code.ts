import { factsOf } from '../../../analysis/facts/action.ts';
import type { CallExpression, MemberExpression, NewExpression, Node } from 'estree';
import { environmentWritesOf, isGlobalMember } from '../../../analysis/facts/environment-writes.ts';
import { turnsTlsOff } from '../../../analysis/facts/unverified-tls.ts';
import { constantString } from '../../../analysis/syntax/property-name.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { isGlobal } from '../../../analysis/syntax/tree.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

/** They run code or programs that nobody reviewed. */
const MODULE = /^(?:node:)?(?:vm|child_process)$/u;

export const dynamicCode = defineRule('code/dynamic-code', { roles: ['action'] }, ({ integration, report }) => {
  if (integration.action.state !== 'parsed') return {};
  const { code, tree, requires } = factsOf(integration.action.value);
  return {
    Program() {
      for (const node of tree.globals.get('eval') ?? []) report('made', { name: 'eval' }, { node });
      for (const { specifier, place } of requires) {
        if (specifier !== null && MODULE.test(specifier)) report('module', { name: specifier }, inSource(place));
      }
      for (const write of environmentWritesOf(code)) {
        // `code/tls-not-verified` reports this, and says what is wrong with it.
        if (!turnsTlsOff(code, write)) report('environment', {}, { node: write.node });
      }
    },
    MemberExpression(node: MemberExpression) {
      if (isGlobalMember(tree, node, 'eval')) report('made', { name: 'eval' }, { node });
    },
    NewExpression(node: NewExpression) {
      if (isFunctionMaker(tree, node.callee)) report('made', { name: 'new Function' }, { node });
    },
    CallExpression(node: CallExpression) {
      if (isFunctionMaker(tree, node.callee)) report('made', { name: 'Function' }, { node });
      if (takesText(tree, node)) report('made', { name: timerName(node) }, { node });
    },
  };
});

function isFunctionMaker(tree: SourceTree, callee: Node): boolean {
  return isGlobal(tree, callee, 'Function') || isGlobalMember(tree, callee, 'Function');
}

/** `setTimeout("code", 10)`: Node.js refuses it, browsers run it. */
function takesText(tree: SourceTree, { callee, arguments: [first] }: CallExpression): boolean {
  const isTimer = ['setTimeout', 'setInterval'].some((name) => isGlobal(tree, callee, name));
  return isTimer && first !== undefined && first.type !== 'SpreadElement' && constantString(tree, first) !== null;
}

function timerName({ callee }: CallExpression): string {
  return callee.type === 'Identifier' ? callee.name : '';
}
