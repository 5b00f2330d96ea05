/** An error like those of Node's permission model. */
export function refusal(what: string): Error {
  return Object.assign(new Error(`${what} is not available to tests`), { code: 'ERR_ACCESS_DENIED' });
}

/** Replaces functions of an object by ones that refuse. Missing functions are left out. */
export function refuse(object: object, of: string, names: readonly string[]): void {
  for (const name of names) {
    if (!(name in object)) continue;
    replace(object, name, () => {
      throw refusal(`${of}.${name}`);
    });
  }
}

/** Replaces a class by one that refuses to be constructed. `instanceof` still works. */
export function refuseClass(object: object, of: string, name: string): void {
  const { prototype } = (object as Record<string, { readonly prototype: object }>)[name] ?? {};
  const refusing = function () {
    throw refusal(`${of}.${name}`);
  };
  refusing.prototype = prototype;
  replace(object, name, refusing);
}

export function replace(object: object, name: string | symbol, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true, configurable: true, enumerable: true });
}

/** With the properties of the function: `native`, and the one that `util.promisify` looks for. */
export function like<F extends object>(original: object, guarded: F): F {
  for (const key of Reflect.ownKeys(original)) {
    if (key === 'length' || key === 'name' || key === 'prototype') continue;
    Object.defineProperty(guarded, key, Object.getOwnPropertyDescriptor(original, key) ?? {});
  }
  return guarded;
}
