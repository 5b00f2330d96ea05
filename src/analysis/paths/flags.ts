import type { Identifier, Node } from 'estree';
import { pushedTo } from '../scope/writes.ts';
import { ancestorsInFunction, ancestorsOf } from '../syntax/ancestors.ts';
import { isFalsyConstant, literalOf } from './comparison.ts';
import type { Guard } from './guard.ts';
import { both, either } from './guard.ts';
import type { Judgement } from './judgement.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { testOf } from './test-of.ts';
import { every, NEXT } from './ways-out.ts';

interface Write {
  readonly at: Node;
  readonly written: Node | null;
}

/**
 * What it means that a flag is set, or not: `let failed = false; try { … } catch { failed = true; }`, the opposite,
 * and a list to which missing things are added. A flag is only written if something has failed.
 */
export function guardOfFlag(judgement: Judgement, value: Identifier, raised: boolean): Guard {
  const init = startOf(judgement, value);
  if (init === undefined) return null;
  if (init?.type === 'ArrayExpression') {
    return raised && init.elements.length === 0 ? all(judgement, pushesTo(judgement, value)) : null;
  }
  if (init !== null && literalOf(init) === undefined) return null;
  if (isFalsyConstant(init) !== raised) return null;
  const writes = writesOf(judgement, value);
  const isOther = ({ written }: Write) => raised || isFalsyConstant(written);
  return writes.every(isOther)
    ? all(
        judgement,
        writes.map(({ at }) => at),
      )
    : null;
}

function all(judgement: Judgement, places: readonly Node[]): Guard {
  return places.length === 0 ? null : places.map((at) => guardAround(judgement, at)).reduce(either);
}

/** `let data; try { data = await request(); } catch … `: after the `try`, it is empty if the request failed. */
export function isAwaitedInTry(judgement: Judgement, value: Identifier): boolean {
  const init = startOf(judgement, value);
  if (init === undefined || !isFalsyConstant(init)) return false;
  const writes = writesOf(judgement, value);
  return (
    writes.length > 0 &&
    writes.every(({ at, written }) => {
      if (isInCatch(judgement, at)) return isFalsyConstant(written);
      return awaits(written) && isInTryBlock(judgement, at);
    })
  );
}

/** The initial value of a variable: null for none, undefined for something that is not such a variable. */
function startOf({ code: { tree } }: Judgement, value: Identifier): Node | null | undefined {
  const [definition, ...others] = tree.variables.get(value)?.defs ?? [];
  if (definition?.type !== 'Variable' || others.length > 0 || definition.node.id.type !== 'Identifier')
    return undefined;
  return tree.parents.get(definition.parent)?.type === 'ForOfStatement' ? undefined : (definition.node.init ?? null);
}

function writesOf({ code: { tree } }: Judgement, value: Identifier): readonly Write[] {
  return (tree.variables.get(value)?.references ?? [])
    .filter((reference) => reference.isWrite() && reference.init !== true)
    .map(({ identifier, writeExpr }) => ({ at: identifier as Node, written: (writeExpr as Node | null) ?? null }));
}

/** `missing.push("API_KEY")`; none if the list is assigned again. */
function pushesTo(judgement: Judgement, value: Identifier): readonly Node[] {
  const variable = judgement.code.tree.variables.get(value);
  if (variable === undefined || writesOf(judgement, value).length > 0) return [];
  return pushedTo(judgement.code.tree, variable);
}

/** The strongest condition around the node, in its own function. */
function guardAround(judgement: Judgement, node: Node): Guard {
  let guard: Guard = null;
  for (const [parent, part] of ancestorsInFunction(judgement.code.tree, node)) {
    if (parent.type === 'CatchClause') return 'failed';
    const behind = testOf(parent, part);
    if (behind !== null) guard = both(guard, judgement.guardOf(behind.test, behind.holds));
  }
  return guard;
}

function awaits(written: Node | null): boolean {
  return written !== null && [...nodesIn(written)].some(({ type }) => type === 'AwaitExpression');
}

function isInCatch({ code: { tree } }: Judgement, node: Node): boolean {
  return [...ancestorsOf(tree, node)].some(([{ type }]) => type === 'CatchClause');
}

/** In a `try` block whose `catch` continues after it. */
function isInTryBlock({ code: { tree }, outcomeOf }: Judgement, node: Node): boolean {
  for (const [parent, part] of ancestorsInFunction(tree, node)) {
    if (parent.type === 'TryStatement' && parent.block === part && parent.handler) {
      return (outcomeOf(parent.handler.body) & every(NEXT)) !== 0;
    }
  }
  return false;
}
