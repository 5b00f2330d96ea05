import type { AssertionError } from 'node:assert';
import { countAssertion } from './assertion-count.ts';
import { request } from './report.ts';

type Assertion = (this: unknown, ...given: unknown[]) => unknown;
type Assertions = Assertion &
  Readonly<Record<string, unknown>> & {
    readonly strict: Assertions;
    readonly AssertionError: typeof AssertionError;
  };

const counted = new WeakMap<Assertions, Assertions>();

/** Sits between Jest's runtime and the built-in modules that it gives out. Assertions of the Action do not count for a test. */
export function builtInModule(name: string, from: string, module: unknown): unknown {
  const ours = from === request.actionFile || from.startsWith(request.toolchain);
  return ours || !/^(?:node:)?assert(?:\/strict)?$/u.test(name) ? module : countedModule(module as Assertions);
}

/** The same functions and classes, but calls that assert are counted. */
function countedModule(module: Assertions): Assertions {
  const known = counted.get(module);
  if (known !== undefined) return known;
  const counting = truth(module, module.AssertionError);
  for (const [name, value] of Object.entries(module)) {
    const asserts = typeof value === 'function' && /^[a-z]/u.test(name) && name !== 'strict';
    const counts = name === 'ok' ? counting : asserts ? countedCall(value as Assertion) : value;
    Object.assign(counting, { [name]: counts });
  }
  counted.set(module, counting as Assertions);
  Object.assign(counting, { strict: module.strict === module ? counting : countedModule(module.strict) });
  return counting as Assertions;
}

function countedCall(call: Assertion): Assertion {
  return function asserts(this: unknown, ...given: unknown[]) {
    countAssertion();
    return Reflect.apply(call, this, given);
  };
}

/** `assert.ok(value)`: by default, Node would quote the line that called it, which is in this file. */
function truth(call: Assertion, Failure: typeof AssertionError): Assertion {
  return function ok(this: unknown, ...given: unknown[]) {
    countAssertion();
    const [value, message] = given;
    if (value || (message !== undefined && message !== null)) return Reflect.apply(call, this, given);
    const told = given.length === 0 ? 'No value was given to assert.ok()' : 'The value is not truthy';
    throw new Failure({ actual: value, expected: true, operator: '==', message: told, stackStartFn: ok });
  };
}
