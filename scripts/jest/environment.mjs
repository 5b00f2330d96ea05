import { readFileSync } from 'node:fs';
import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';

/** Calls that a suite may only make if it has its own modules: they replace modules, or evaluate them again. */
const OWN_MODULES = /\bjest\s*\.\s*(?:\w*[mM]ock|isolateModules|resetModules|useFakeTimers|replaceProperty)\b/;

/** The mocks remember the events that they made. Each suite starts without any. */
const WITH_STATE = /\/__tests__\/mocks\//;

let realm;

/**
 * One realm in each worker for all suites, so that their imports are compiled and evaluated once in each worker (see runtime.cjs), not
 * once in each suite. Suites that mock modules have their own realm and modules.
 */
export default class Environment extends NodeEnvironment {
  constructor(config, context) {
    const own = WITH_STATE.test(context.testPath) || OWN_MODULES.test(readFileSync(context.testPath, 'utf8'));
    if (!own && realm !== undefined) return realm;
    super(config, context);
    if (own) return;
    realm = this;
    this.shared = true;
    this.exit = this.global.process.exit;
  }

  async setup() {
    if (!this.shared) return;
    const { env } = this.global.process;
    this.before = { env: { ...env }, globals: Object.getOwnPropertyDescriptors(this.global), cwd: process.cwd() };
  }

  /** Leaves nothing of a suite to the next one: no global, no environment variable, no working folder. */
  async teardown() {
    if (!this.shared) {
      await super.teardown();
      return;
    }
    const { global, before } = this;
    global.process.exit = this.exit;
    this.fakeTimersModern.useRealTimers();
    process.chdir(before.cwd);
    for (const name of Object.keys(global.process.env)) if (!(name in before.env)) delete global.process.env[name];
    Object.assign(global.process.env, before.env);
    for (const name of Object.getOwnPropertyNames(global)) {
      const descriptor = before.globals[name];
      if (descriptor === undefined) delete global[name];
      else if (descriptor.configurable && 'value' in descriptor) Object.defineProperty(global, name, descriptor);
    }
  }
}
