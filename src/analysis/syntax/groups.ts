/** In their original order. Items without a key are left out. */
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
