/**
 * Answers that are worked out once: nested code would take exponential time otherwise. Whoever asks again for one that is being
 * worked out (code that calls itself) is given what stands for it `meanwhile`; what was found with its help is not kept, for it
 * is only half the truth.
 */
export interface Recall {
  <Key, Value>(answers: Map<Key, Value>, key: Key, meanwhile: Value, workOut: () => Value): Value;
}

/** So often something may be worked out again. */
const MOST_AGAIN = 20_000;

export function recall(): Recall {
  /** Where those that are being worked out stand in the row of them. */
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
