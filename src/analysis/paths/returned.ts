import type { Node } from 'estree';
import { functionsOf } from '../scope/functions.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { settingOf } from '../values/settings.ts';
import { calledBy } from './called-by.ts';
import type { Judgement } from './judgement.ts';
import { onlyValueOf, valuePath } from './value-path.ts';
import type { OffPath } from './ways-out.ts';
import { denied, failed, NEXT } from './ways-out.ts';
import { unwrap } from './unwrap.ts';

/** A value that a helper returns: null for nothing. */
export interface Returned {
  readonly value: Node | null;
  /** It is only returned after a failure, or a denial. */
  readonly off: OffPath | null;
}

const MAX_DEPTH = 8;
const MAX_RETURNS = 60;

/** The possible values of an expression according to the helpers that return it, property by property; null if no helper of the file does. */
export function returnedTo(judgement: Judgement, node: Node): readonly Returned[] | null {
  const { base, keys } = valuePath(judgement.code.tree, node);
  const whole = ofExpression(judgement, base, 0);
  if (whole === null || whole.length > MAX_RETURNS) return null;
  return keys.reduce<readonly Returned[] | null>((found, key) => found && ofProperty(judgement, found, key), whole);
}

function ofExpression(judgement: Judgement, node: Node, depth: number): readonly Returned[] | null {
  if (depth > MAX_DEPTH || judgement.code.budget.steps-- <= 0) return null;
  const value = unwrap(node);
  const init = onlyValueOf(judgement.code.tree, value);
  if (init !== null) return ofExpression(judgement, init, depth + 1);
  if (value.type !== 'CallExpression') return null;
  const { callee } = value;
  const name = callee.type === 'MemberExpression' ? propertyName(judgement.code.tree, callee) : null;
  if (callee.type === 'MemberExpression' && (name === 'catch' || name === 'then' || name === 'finally')) {
    const [first, second] = value.arguments;
    const before: readonly Returned[] = ofExpression(judgement, callee.object, depth + 1) ?? [
      { value: callee.object, off: null },
    ];
    if (name === 'finally') return before;
    const onFailure = name === 'catch' ? first : second;
    return [
      ...(name === 'then' ? ((first && ofCallback(judgement, first, null, depth)) ?? []) : before),
      ...((onFailure && ofCallback(judgement, onFailure, 'failure', depth)) ?? []),
    ];
  }
  const functions = calledBy(judgement, callee);
  if (functions === null || functions.length === 0) return null;
  return functions.flatMap((made) => ofFunction(judgement, made, depth));
}

function ofCallback(judgement: Judgement, node: Node, off: OffPath | null, depth: number): readonly Returned[] | null {
  const functions = functionsOf(judgement.code, node);
  return (
    functions &&
    functions.flatMap((made) => ofFunction(judgement, made, depth).map((each) => ({ ...each, off: off ?? each.off })))
  );
}

/** Each value that a function returns, including results of helpers that it passes on. */
function ofFunction(judgement: Judgement, made: FunctionNode, depth: number): readonly Returned[] {
  if (made.body.type !== 'BlockStatement') return ofReturn(judgement, made.body, judgement.fateOf(made), depth);
  const offPath = judgement.offPathOf(made);
  const outcome = judgement.outcomeOf(made.body);
  const found = (judgement.code.tree.returns.get(made) ?? []).flatMap((each) =>
    ofReturn(judgement, each.argument ?? null, offPath.get(each) ?? null, depth),
  );
  const atEnd =
    outcome & NEXT ? null : outcome & denied(NEXT) ? 'denial' : outcome & failed(NEXT) ? 'failure' : undefined;
  return atEnd === undefined ? found : [...found, { value: null, off: atEnd }];
}

function ofReturn(judgement: Judgement, value: Node | null, off: OffPath | null, depth: number): readonly Returned[] {
  if (value?.type === 'ConditionalExpression') {
    const { test, consequent, alternate } = value;
    return [consequent, alternate].flatMap((branch) => {
      const guard = judgement.guardOf(test, branch === consequent);
      const behind = guard === 'denied' ? 'denial' : guard === 'failed' || guard === 'missing' ? 'failure' : null;
      return ofReturn(judgement, branch, off ?? behind, depth + 1);
    });
  }
  const inner = value === null ? null : ofExpression(judgement, value, depth + 1);
  return inner === null ? [{ value, off }] : inner.map((each) => ({ ...each, off: off ?? each.off }));
}

function ofProperty(judgement: Judgement, found: readonly Returned[], key: string): readonly Returned[] {
  return found.flatMap(({ value, off }): Returned[] => {
    const object = value && unwrap(value);
    const { values, complete } = settingOf(judgement.code, object, key);
    if (values.length > 0) return values.map((each) => ({ value: each, off }));
    // A property that a failure lacks does not distinguish it from other values that may lack it.
    const isNothing = off === null && (object === null || (complete && object.type === 'ObjectExpression'));
    return [{ value: isNothing ? null : UNKNOWN, off }];
  });
}

/** Stands for an unknown value. */
const UNKNOWN: Node = { type: 'ThisExpression' };
