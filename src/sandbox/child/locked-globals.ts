const names = [
  ...['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'fdescribe', 'fit', 'it', 'test'],
  ...['xdescribe', 'xit', 'xtest'],
];

/** What declares tests and expects stays what it is, `it.each` and its like too: what is assigned to it is passed over. */
export function lockGlobals(global: object): void {
  const locked = new Set<unknown>();
  for (const name of names) lock(global, name, locked);
}

function lock(object: object, name: string, locked: Set<unknown>): void {
  const value: unknown = Reflect.get(object, name);
  Object.defineProperty(object, name, {
    configurable: false,
    enumerable: true,
    get: () => value,
    set: () => undefined,
  });
  if (typeof value !== 'function' || locked.has(value)) return;
  locked.add(value);
  for (const key of Object.keys(value)) lock(value, key, locked);
}
