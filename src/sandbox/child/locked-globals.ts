const names = [
  'afterAll',
  'afterEach',
  'beforeAll',
  'beforeEach',
  'describe',
  'expect',
  'fdescribe',
  'fit',
  'it',
  'test',
];

/** Circus's own functions stay what they are in the spec's realm: what is assigned to them is passed over. */
export function lockGlobals(global: object): void {
  for (const name of [...names, 'xdescribe', 'xit', 'xtest']) {
    const value: unknown = Reflect.get(global, name);
    Object.defineProperty(global, name, {
      configurable: false,
      enumerable: true,
      get: () => value,
      set: () => undefined,
    });
  }
}
