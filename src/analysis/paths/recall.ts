/**
 * Answers that are computed once: nested code would take exponential time otherwise. If an answer is requested while it is being
 * computed (code that calls itself), the caller gets `meanwhile`. Results that depend on this are not kept, because they may be
 * incomplete.
 */
export interface Recall {
  <Key, Value>(answers: Map<Key, Value>, key: Key, meanwhile: Value, workOut: () => Value): Value;
}

/** How often an answer may be computed again. */
const MOST_AGAIN = 20_000;

export function recall(): Recall {
  /** Positions of the answers that are being computed. */
  const open = new Map<unknown, Map<unknown, number>>();
  let depth = 0;
  let lowest = Infinity;
  let again = 0;
  return (answers, key, meanwhile, workOut) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const row = open.get(answers) ?? new Map<unknown, number>();
    open.set(answers, row);
    const at = row.get(key);
    if (at !== undefined) {
      lowest = Math.min(lowest, at);
      return meanwhile;
    }
    const own = (depth += 1);
    row.set(key, own);
    const answer = workOut();
    row.delete(key);
    depth -= 1;
    if (lowest < own && again < MOST_AGAIN) again += 1;
    else answers.set(key, answer);
    if (lowest >= own) lowest = Infinity;
    return answer;
  };
}
