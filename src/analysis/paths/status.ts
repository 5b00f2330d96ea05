import type { Node } from 'estree';
import { isAnswer, isOfEvent } from './is-answer.ts';
import type { Comparison } from './comparison.ts';
import type { Judgement } from './judgement.ts';
import { valuePath } from './value-path.ts';

/** `response.status`, `statusCode` of an answer. */
export function isStatus(judgement: Judgement, node: Node): boolean {
  const { base, keys } = valuePath(judgement.code.tree, node);
  return /^status(?:Code)?$/.test(keys.at(-1) ?? '') && !isOfEvent(judgement, base);
}

export function isFineStatus(status: unknown): boolean {
  return typeof status === 'number' && status >= 200 && status < 300;
}

export function isFailedStatus(status: unknown): boolean {
  return typeof status === 'number' && status >= 400;
}

/** No status of a successful response gives this result. A status other than 200 or 201 counts as a failure. */
export function onlyFailures({ operator, constant }: Comparison & { kind: 'number' }, holds: boolean): boolean {
  const equal = /^={2,3}$/.test(operator);
  if (equal || /^!={1,2}$/.test(operator)) return equal === holds ? isFailedStatus(constant) : isFineStatus(constant);
  const compared: Record<string, (status: number) => boolean> = {
    '<': (status) => status < constant,
    '<=': (status) => status <= constant,
    '>': (status) => status > constant,
    '>=': (status) => status >= constant,
  };
  const compare = compared[operator];
  return compare !== undefined && [200, 201, 204].every((status) => compare(status) !== holds);
}

const KINDS = /^(?:status|state|type|result|outcome|kind)$/;
const FAILED: ReadonlySet<string> = new Set(['error', 'failed', 'failure', 'fail', 'rejected']);
const FINE: ReadonlySet<string> = new Set(['success', 'ok', 'fulfilled']);

/** `kept.type === "error"`, `result.status !== "fulfilled"`: the answer itself says that it failed. */
export function saysFailed(judgement: Judgement, value: Node, constant: string, same: boolean): boolean {
  if (!(same ? FAILED : FINE).has(constant)) return false;
  const { keys } = valuePath(judgement.code.tree, value);
  // Promise.allSettled
  if (keys.at(-1) === 'status' && constant === (same ? 'rejected' : 'fulfilled')) return true;
  return KINDS.test(keys.at(-1) ?? '') && isAnswer(judgement, value);
}
