import { createRequire, isBuiltin } from 'node:module';
import type * as asyncHooks from 'node:async_hooks';
import type * as childProcess from 'node:child_process';
import type * as cluster from 'node:cluster';
import type * as crypto from 'node:crypto';
import type * as dgram from 'node:dgram';
import type * as dns from 'node:dns';
import type * as fs from 'node:fs';
import type * as inspector from 'node:inspector';
import type * as os from 'node:os';
import type * as v8 from 'node:v8';
import type * as vm from 'node:vm';
import type * as workers from 'node:worker_threads';
import { closeDescriptor } from './closed-descriptor.ts';
import { inertModule } from './inert-modules.ts';
import { guardFiles, isIn, type Folders } from './guarded-files.ts';
import { closeDatagrams, closeNames } from './network.ts';
import { refusal, refuse, refuseClass, replace } from './refuse.ts';
import { keepToSpecRealm } from './this-context.ts';

/** Node's own test runner, which does not go with Jest. */
const unavailable = new Set(['test', 'test/reporters']);

let folders: Folders = { read: [], write: [], hidden: [] };
const guarded = new Set<string>();
let load: (name: string) => unknown = createRequire(__filename);

export function allowFolders(of: Folders): void {
  folders = of;
}

/** Whether a path, before following its links, is in a folder that a spec may read. */
export function mayRead(file: string): boolean {
  const { read, write, hidden } = folders;
  return [...read, ...write].some((folder) => isIn(folder, file)) && !hidden.some((folder) => isIn(folder, file));
}

/** A built-in module for a spec; `node:` may come before the name. Throws for modules that it may not have. */
export function guardedModule(specifier: string): unknown {
  const name = specifier.replace(/^node:/u, '');
  if (unavailable.has(name)) throw refusal(`The module "${name}"`);
  const inert = isBuiltin(specifier) ? inertModule(name) : null;
  if (inert !== null) return inert;
  const module: unknown = load(specifier);
  const [base] = name.split('/');
  // Through `cluster`, a spec reaches the functions of `child_process`, and so on. So the modules that others use come first.
  for (const each of [...(madeOf[base ?? ''] ?? []), base ?? '']) {
    if (guarded.has(each)) continue;
    guarded.add(each);
    guards[each]?.(load(`node:${each}`));
  }
  return module;
}

const madeOf: Readonly<Record<string, readonly string[]>> = {
  cluster: ['child_process', 'dgram'],
  dgram: ['dns'],
};

/** The change is in the modules themselves, so that it works however they are reached. */
const guards: Readonly<Record<string, (module: unknown) => void>> = {
  async_hooks: (module) => {
    // Its hooks can see every promise of the process. Storages are loaded first, because in Node 22 they use the hooks.
    new (module as typeof asyncHooks).AsyncLocalStorage().run(1, () => undefined);
    const hook = { enable: () => hook, disable: () => hook };
    replace(module as typeof asyncHooks, 'createHook', () => hook);
    replace(module as typeof asyncHooks, 'executionAsyncResource', () => ({}));
  },
  child_process: (module) => {
    const { ChildProcess } = module as typeof childProcess;
    refuse(ChildProcess.prototype, 'child_process', ['spawn']);
    const starters = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync', '_forkChild'];
    refuse(module as object, 'child_process', starters);
  },
  cluster: (module) => {
    refuse(module as typeof cluster, 'cluster', ['fork']);
  },
  crypto: (module) => {
    refuse(module as typeof crypto, 'crypto', ['setEngine']);
  },
  dgram: (module) => {
    closeDatagrams(module as typeof dgram);
    refuse(module as typeof dgram, 'dgram', ['_createSocketHandle']);
  },
  dns: (module) => {
    closeNames(module as typeof dns);
  },
  fs: (module) => {
    guardFiles(module as typeof fs, folders);
    closeDescriptor(module as typeof fs);
  },
  inspector: (module) => {
    refuse((module as typeof inspector).Session.prototype, 'inspector.Session', ['connect', 'connectToMainThread']);
    refuse(module as typeof inspector, 'inspector', ['open', 'waitForDebugger']);
  },
  os: (module) => {
    // This would work for any of our processes.
    refuse(module as typeof os, 'os', ['setPriority']);
  },
  v8: (module) => {
    refuse(module as typeof v8, 'v8', [
      ...['getHeapSnapshot', 'writeHeapSnapshot', 'setHeapSnapshotNearHeapLimit', 'queryObjects', 'setFlagsFromString'],
      ...['takeCoverage', 'stopCoverage', 'startCpuProfile', 'startHeapProfile'],
    ]);
    replace(module as typeof v8, 'promiseHooks', {});
    replace(module as typeof v8, 'startupSnapshot', {});
  },
  vm: (module) => {
    keepToSpecRealm(module as typeof vm);
  },
  worker_threads: (module) => {
    refuseClass(module as typeof workers, 'worker_threads', 'Worker');
  },
};

/** `module` with the parts that modules need. The rest loads files into our own realm. */
export function moduleOf(own: { readonly createRequire: unknown; readonly builtinModules: unknown }): unknown {
  const { createRequire: requireIn, builtinModules } = own;
  function Module() {
    throw refusal('module.Module');
  }
  Object.assign(Module, { createRequire: requireIn, builtinModules, isBuiltin, Module });
  // There are no ES modules here.
  Object.assign(Module, { syncBuiltinESMExports: () => undefined });
  return Module;
}

/** Once the spec begins, only built-in modules can be loaded into our own realm. */
export function closeLoader(): void {
  const Module = load('node:module') as Record<string, unknown> & { readonly prototype: object };
  refuse(Module.prototype, 'module', ['_compile', 'load']);
  const extensions = Module._extensions as object;
  refuse(extensions, 'module', Object.keys(extensions));
  const original = Module._load as (name: string) => unknown;
  load = (name) => original.call(Module, name);
  replace(Module, '_load', (name: unknown) => {
    if (typeof name !== 'string' || !isBuiltin(name)) throw refusal('module._load');
    return guardedModule(name);
  });
  refuse(Module, 'module', ['register', 'registerHooks', 'runMain', 'enableCompileCache', 'findPackageJSON']);
}
