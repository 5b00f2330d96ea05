/**
 * Freezes the built-in objects of the test process's own realm. A spec has its own realm, where it may do
 * anything. But it can reach these objects (the result of `fs.readdirSync` is one of our arrays), and changes to them
 * would affect Jest's runner and the code that sends results: `toJSON` on `Object.prototype` could rewrite a message.
 * Node's own `--frozen-intrinsics` does the same, but needs 20 to 30 ms.
 */
export function freezeIntrinsics(): void {
  for (const prototype of functions) {
    Object.defineProperty(prototype, 'constructor', { value: compilesNothing, writable: false, configurable: true });
  }
  for (const prototype of overridden) {
    for (const key of Reflect.ownKeys(prototype)) overridable(prototype, key);
  }
  for (const object of reachable()) Object.freeze(object);
}

const iterator = Object.getPrototypeOf([][Symbol.iterator]()) as object;
const generator = Object.getPrototypeOf(function* () {
  yield 1;
}) as object;
const asyncGenerator = Object.getPrototypeOf(async function* () {
  await Promise.resolve();
  yield 1;
}) as object;
const errors = [Error, AggregateError, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];

/**
 * Any function of ours leads to `Function`, which would run code among our globals. Node has an option against this,
 * `--disallow-code-generation-from-strings`, but with it V8 throws away its code caches: 30 ms at every start.
 */
const compilesNothing = function () {
  throw new EvalError('Code generation from strings is not available to tests');
};
Object.defineProperty(compilesNothing, 'name', { value: 'Function' });
Object.defineProperty(compilesNothing, 'prototype', { value: Function.prototype });

const functions: readonly object[] = [
  Function.prototype,
  generator,
  asyncGenerator,
  Object.getPrototypeOf(async () => {
    await Promise.resolve();
  }) as object,
];

/** Objects that inherit from these get properties with the same names by assignment, as errors do. */
const overridden: readonly object[] = [
  Object.prototype,
  Function.prototype,
  Promise.prototype,
  ...errors.map((each) => each.prototype as object),
];

function reachable(): object[] {
  const constructors = [
    ...[Object, Function, Array, String, Number, Boolean, Symbol, BigInt, RegExp, Date, Promise, Proxy],
    ...[Map, Set, WeakMap, WeakSet, WeakRef, FinalizationRegistry, ArrayBuffer, SharedArrayBuffer, DataView],
    ...[Object.getPrototypeOf(Uint8Array) as object, Uint8Array, Uint8ClampedArray, Uint16Array, Uint32Array],
    ...[Int8Array, Int16Array, Int32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array],
    ...errors.filter((each) => each !== Error),
  ];
  const prototypes = constructors.flatMap((each) => {
    const { prototype } = each as { readonly prototype?: object };
    return prototype === undefined ? [] : [prototype];
  });
  const iterators = [iterator, new Map().entries(), new Set().entries(), ''[Symbol.iterator](), ''.matchAll(/a/gu)];
  return [
    ...constructors,
    ...prototypes,
    // Not the constructor Error itself: Node sets its stackTraceLimit, and Jest its prepareStackTrace.
    Error.prototype,
    ...iterators.map((each) => Object.getPrototypeOf(each) as object),
    Object.getPrototypeOf(iterator) as object,
    ...[generator, asyncGenerator].flatMap((each) => [each, (each as { prototype: object }).prototype]),
    Object.getPrototypeOf((asyncGenerator as { prototype: object }).prototype) as object,
    ...[JSON, Reflect, Math, Atomics, Intl],
  ];
}

/** Looks frozen to code that would change it here, and like an ordinary property to objects that inherit it. */
function overridable(prototype: object, key: string | symbol): void {
  const property = Object.getOwnPropertyDescriptor(prototype, key);
  if (property === undefined || !('value' in property) || property.configurable !== true) return;
  const value: unknown = property.value;
  Object.defineProperty(prototype, key, {
    configurable: false,
    enumerable: property.enumerable === true,
    get: () => value,
    set(this: unknown, replacement: unknown) {
      if (this === prototype || (typeof this !== 'object' && typeof this !== 'function') || this === null) return;
      Object.defineProperty(this, key, { value: replacement, writable: true, enumerable: true, configurable: true });
    },
  });
}
