import fs from 'node:fs';
import path from 'node:path';
import url from 'node:url';
import util from 'node:util';
import vm from 'node:vm';
import { keepScripts } from './this-context.ts';

/**
 * Copies of built-in modules for the test process itself. A spec gets Node's own modules, and may replace their
 * contents, as mocks do. The build makes all code outside the spec's realm use the copies.
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
// The copies share their classes with the spec's modules.
for (
  let prototype = vm.Script.prototype as object | null;
  prototype !== null && prototype !== Object.prototype;
  prototype = Object.getPrototypeOf(prototype) as object | null
) {
  Object.freeze(prototype);
}
Object.freeze(vm.Script);
