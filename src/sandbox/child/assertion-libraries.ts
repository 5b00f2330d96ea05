import { countAssertion } from './assertion-count.ts';

type AnyFunction = (this: unknown, ...given: unknown[]) => unknown;

/** A function that a library calls whenever it asserts: its owner among the exports of one of its modules, and its name. */
interface Hook {
  readonly owner: readonly string[];
  readonly name: string;
}

/**
 * By package. Each is the one place through which all assertions of the library go (read in chai 4.5, should 13.2,
 * sinon 19, nock 13.5, supertest 7).
 */
const hooks: Readonly<Record<string, readonly Hook[]>> = {
  chai: [{ owner: ['Assertion', 'prototype'], name: 'assert' }],
  should: [{ owner: ['Assertion', 'prototype'], name: 'assert' }],
  // A documented function of `sinon.assert`, called for each assertion that holds; mocks that verify call it, too.
  sinon: [{ owner: [], name: 'pass' }],
  nock: [{ owner: ['Scope', 'prototype'], name: 'done' }],
  supertest: [{ owner: ['prototype'], name: '_assertFunction' }],
};

const packageOf = /[\\/]node_modules[\\/](chai|should|sinon|nock|supertest)[\\/](?!.*[\\/]node_modules[\\/])/u;
const counted = new WeakSet<object>();
const packages = new Set<string>();

/** Those whose assertions are counted. */
export const countedPackages = (): string[] => [...packages];

/** Called by Jest's runtime for each module that it has loaded. */
export function hasLoaded(file: string, exports: unknown): void {
  const name = packageOf.exec(file)?.[1];
  if (name === undefined) return;
  try {
    for (const hook of hooks[name] ?? []) if (countCalls(exports, hook)) packages.add(name);
    if (name === 'sinon') countSandboxes(exports);
  } catch {
    // Another version of it, or something that bears its name: what it asserts is not counted.
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

/** Each sandbox of sinon has assertions of its own. */
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
