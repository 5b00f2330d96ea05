/** Makes an answer about an object that is worked out when it is first asked for, once. It goes with the object. */
export function remembered<Key extends object, Answer>(workOut: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    let known = answers.get(key);
    if (known === undefined) {
      known = { answer: workOut(key) };
      answers.set(key, known);
    }
    return known.answer;
  };
}
