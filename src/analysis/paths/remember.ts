/**
 * The answer for a key, worked out once: nested code would take exponential time otherwise. Whoever asks for it again
 * while it is being worked out (code that calls itself) is given `meanwhile`.
 */
export function remember<Key, Value>(
  answers: Map<Key, Value>,
  key: Key,
  meanwhile: Value,
  workOut: () => Value,
): Value {
  const known = answers.get(key);
  if (known !== undefined) return known;
  answers.set(key, meanwhile);
  const answer = workOut();
  answers.set(key, answer);
  return answer;
}
