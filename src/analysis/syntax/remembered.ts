/** Makes a function of an object whose result is computed once, when it is first needed. It lives as long as the object. */
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
