const names = [
  ...['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'fdescribe', 'fit', 'it', 'test'],
  ...['xdescribe', 'xit', 'xtest'],
];

/** Functions that declare tests and `expect` stay as they are, including `it.each` and the like. Assignments to them have no effect. */
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
