import { EventEmitter } from 'node:events';
import { refusal } from './refuse.ts';

/**
 * Stand-ins for built-in modules that packages load: they have the members of the modules, but no effect. The
 * real modules would run code outside the spec's realm, open files without `fs`, or listen to the process.
 */
const made: Readonly<Record<string, () => object>> = {
  domain: () => domainModule(),
  'inspector/promises': () => ({
    Session: refusingClass('inspector/promises.Session'),
    open: refusing('inspector.open'),
    close: () => undefined,
    url: () => undefined,
    waitForDebugger: refusing('inspector.waitForDebugger'),
    console: {},
  }),
  repl: () => ({
    start: refusing('repl.start'),
    REPLServer: refusingClass('repl.REPLServer'),
    Recoverable: class Recoverable extends SyntaxError {},
    REPL_MODE_SLOPPY: Symbol('repl-sloppy'),
    REPL_MODE_STRICT: Symbol('repl-strict'),
    builtinModules: [],
  }),
  sea: () => ({
    isSea: () => false,
    getAsset: refusing('sea.getAsset'),
    getAssetAsBlob: refusing('sea.getAssetAsBlob'),
    getRawAsset: refusing('sea.getRawAsset'),
  }),
  sqlite: () => ({
    DatabaseSync: refusingClass('sqlite.DatabaseSync'),
    StatementSync: refusingClass('sqlite.StatementSync'),
    backup: refusing('sqlite.backup'),
    constants: {},
  }),
  trace_events: () => ({
    createTracing: ({ categories = [] }: { categories?: readonly string[] } = {}) => ({
      categories: categories.join(','),
      enabled: false,
      enable: () => undefined,
      disable: () => undefined,
    }),
    getEnabledCategories: () => undefined,
  }),
  wasi: () => ({ WASI: refusingClass('wasi.WASI') }),
};

const kept = new Map<string, object>();

/** Null for a module that a spec may have, or must not have at all. Everybody gets the same object. */
export function inertModule(name: string): object | null {
  const make = Object.hasOwn(made, name) ? made[name] : undefined;
  if (make === undefined) return null;
  const module = kept.get(name) ?? make();
  kept.set(name, module);
  return module;
}

function refusing(what: string) {
  return () => {
    throw refusal(what);
  };
}

function refusingClass(what: string) {
  return function () {
    throw refusal(what);
  };
}

type Callback = (this: unknown, ...given: unknown[]) => unknown;

/** A domain that runs its functions but is never active: errors go where they go without domains. */
class Domain extends EventEmitter {
  readonly members: unknown[] = [];

  run(callback: Callback, ...given: unknown[]): unknown {
    return Reflect.apply(callback, this, given);
  }

  add(member: unknown): void {
    if (!this.members.includes(member)) this.members.push(member);
  }

  remove(member: unknown): void {
    const at = this.members.indexOf(member);
    if (at >= 0) this.members.splice(at, 1);
  }

  bind(callback: Callback): Callback {
    return function bound(...given) {
      return Reflect.apply(callback, this, given);
    };
  }

  /** A callback without its first argument. The domain handles an error there. */
  intercept(callback: Callback): Callback {
    const emit = (error: Error) => this.emit('error', error);
    return function intercepted(error, ...given) {
      return error instanceof Error ? emit(error) : Reflect.apply(callback, this, given);
    };
  }

  enter(): void {
    // It is never active.
  }

  exit(): void {
    // It is never active.
  }
}

function domainModule(): object {
  const create = () => new Domain();
  return { _stack: [], Domain, create, createDomain: create, active: null };
}
