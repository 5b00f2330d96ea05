/** An answer that is worked out when it is first asked for of a tree, a variable, a function, and kept as long as that is. */
export function once<Key extends object, Answer>(workOut: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known.answer;
    const answer = workOut(key);
    answers.set(key, { answer });
    return answer;
  };
}

/** In the order in which they come; what has no key is in none. */
export function groupsOf<Key, Each>(all: Iterable<Each>, keyOf: (each: Each) => Key | null): Map<Key, Each[]> {
  const groups = new Map<Key, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = key === null ? undefined : groups.get(key);
    if (group !== undefined) group.push(each);
    else if (key !== null) groups.set(key, [each]);
  }
  return groups;
}
