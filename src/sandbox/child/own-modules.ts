import fs from 'node:fs';
import path from 'node:path';
import url from 'node:url';
import util from 'node:util';
import vm from 'node:vm';
import { keepScripts } from './this-context.ts';

/**
 * Copies of built-in modules for the test process itself. A spec gets the modules that Node has, and may replace what is
 * in them, as mocks do; the build puts these in their place for all that runs outside the spec's realm.
 */
function copyOf(module: object): object {
  return Object.freeze(Object.create(null, Object.getOwnPropertyDescriptors(module)) as object);
}

export const ownModules: Readonly<Record<string, unknown>> = {
  fs: copyOf(fs),
  path: copyOf(path),
  url: copyOf(url),
  util: copyOf(util),
  vm: copyOf(vm),
};

keepScripts(vm.Script);
// The copies share their classes with what the spec has.
for (
  let prototype = vm.Script.prototype as object | null;
  prototype !== null && prototype !== Object.prototype;
  prototype = Object.getPrototypeOf(prototype) as object | null
) {
  Object.freeze(prototype);
}
Object.freeze(vm.Script);
