import { readFileSync } from 'node:fs';
import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';

/** What a suite can only do to modules of its own: replace them, or have them evaluated again. */
const OWN_MODULES = /\bjest\s*\.\s*(?:\w*[mM]ock|isolateModules|resetModules|useFakeTimers|replaceProperty)\b/;

/** The mocks remember the events that they made: a suite starts with none. */
const WITH_STATE = /\/__tests__\/mocks\//;

let realm;

/**
 * One realm a worker for all suites, so that what they import is compiled and evaluated once a worker (see runtime.cjs), and not
 * once a suite. Suites that mock modules have a realm and modules of their own.
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

  /** Nothing of a suite is there in the next one: no global, no setting of the environment, no folder. */
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
