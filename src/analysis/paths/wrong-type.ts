import type { Node } from 'estree';
import { isGlobal } from '../syntax/tree.ts';
import { isAnswer } from './is-answer.ts';
import { isBuiltIn } from './is-built-in.ts';
import type { Guard } from './guard.ts';
import { isSetting } from './is-setting.ts';
import type { Judgement } from './judgement.ts';
import { unwrap } from './unwrap.ts';
import { constantOf } from './value-path.ts';

const CONVERSIONS = ['Number', 'parseInt', 'parseFloat', 'String'];

/** The meaning of a value having the wrong type. */
export function guardOfWrongType(judgement: Judgement, node: Node): Guard {
  const value = converted(judgement, node);
  if (isSetting(judgement, value) || isBuiltIn(judgement, value) || isAnswer(judgement, value)) return 'missing';
  return judgement.guardOf(value, false);
}

/** `data.score` of `const score = Number(data.score)`. */
function converted({ code: { tree } }: Judgement, node: Node): Node {
  const value = unwrap(node);
  const call = constantOf(tree, value) ?? value;
  const isConversion = call.type === 'CallExpression' && CONVERSIONS.some((name) => isGlobal(tree, call.callee, name));
  return isConversion ? (call.arguments[0] ?? value) : value;
}
