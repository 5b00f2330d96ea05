import { countAssertion } from './assertion-count.ts';

type AnyFunction = (this: unknown, ...given: unknown[]) => unknown;

/** A function that a library calls for each assertion: its owner among the exports of a module, and its name. */
interface Hook {
  readonly owner: readonly string[];
  readonly name: string;
}

/**
 * By package. All assertions of a library go through this one function (read in chai 4.5, should 13.2,
 * sinon 19, nock 13.5, supertest 7).
 */
const hooks: Readonly<Record<string, readonly Hook[]>> = {
  chai: [{ owner: ['Assertion', 'prototype'], name: 'assert' }],
  should: [{ owner: ['Assertion', 'prototype'], name: 'assert' }],
  // A documented function of `sinon.assert`, called for each assertion that passes, also when mocks verify.
  sinon: [{ owner: [], name: 'pass' }],
  nock: [{ owner: ['Scope', 'prototype'], name: 'done' }],
  supertest: [{ owner: ['prototype'], name: '_assertFunction' }],
};

const packageOf = /[\\/]node_modules[\\/](chai|should|sinon|nock|supertest)[\\/](?!.*[\\/]node_modules[\\/])/u;
const counted = new WeakSet<object>();
const packages = new Set<string>();

/** The packages whose assertions are counted. */
export const countedPackages = (): string[] => [...packages];

/** Jest's runtime calls this for each module that it loads. */
export function hasLoaded(file: string, exports: unknown): void {
  const name = packageOf.exec(file)?.[1];
  if (name === undefined) return;
  try {
    for (const hook of hooks[name] ?? []) if (countCalls(exports, hook)) packages.add(name);
    if (name === 'sinon') countSandboxes(exports);
  } catch {
    // Another version, or another package with this name: its assertions are not counted.
  }
}

function countCalls(exports: unknown, { owner, name }: Hook): boolean {
  const object = owner.reduce<unknown>((of, key) => (isObject(of) ? of[key] : undefined), exports);
  if (!isObject(object) || typeof object[name] !== 'function' || counted.has(object)) return false;
  counted.add(object);
  const original = object[name] as AnyFunction;
  object[name] = function asserts(this: unknown, ...given: unknown[]) {
    countAssertion();
    return Reflect.apply(original, this, given);
  };
  return true;
}

/** Each sandbox of sinon has its own assertions. */
function countSandboxes(exports: unknown): void {
  if (!isObject(exports) || typeof exports['createAssertObject'] !== 'function') return;
  const create = exports['createAssertObject'] as AnyFunction;
  exports['createAssertObject'] = function createAssertObject(this: unknown, ...given: unknown[]) {
    const made = Reflect.apply(create, this, given);
    countCalls(made, { owner: [], name: 'pass' });
    return made;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
