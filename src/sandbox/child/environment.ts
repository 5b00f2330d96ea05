import { Console } from 'node:console';
import NodeEnvironment from 'jest-environment-node';
import { startCoverage } from './action-coverage.ts';
import { takeAssertions } from './assertion-count.ts';
import { lockGlobals } from './locked-globals.ts';
import { ownEmitter } from './own-process.ts';
import { request } from './report.ts';
import { sendLateErrors } from './late-errors.ts';
import { sourceOfAction } from './script-transformer.ts';
import { fixRealm } from './spec-calls/fixed-realm.ts';
import { settings } from './spec-realm.ts';
import { thisContextIs } from './this-context.ts';

/** How long open handles may still reject a promise that no test awaited, before the results count. */
const SETTLE_MS = 200;

const { setTimeout, setImmediate, clearTimeout } = globalThis;

let global: Record<string, unknown> = {};

/** Of the spec's realm. */
export const specGlobal = () => global;

interface CircusTest {
  readonly concurrent: boolean;
  numPassingAsserts: number;
}

/** Jest's own environment for Node.js, with a plain console and time for unhandled rejections. */
export class SubmissionEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const realm = this.getVmContext();
    if (realm !== null) thisContextIs(realm);
    ownEmitter();
    settings.of = this.global;
    global = this.global;
    if (request.recordsCalls) fixRealm(global);
    // Jest's consoles make a stack trace for each line, and one of them keeps every line in memory until the end.
    this.global.console = new Console({ stdout: process.stdout, stderr: process.stderr, colorMode: false });
  }

  /** Bound by circus. */
  async handleTestEvent(event: { readonly name: string; readonly test?: CircusTest }): Promise<void> {
    switch (event.name) {
      case 'setup':
        lockGlobals(this.global);
        startCoverage(request.actionFile, sourceOfAction());
        break;
      case 'test_start':
        takeAssertions();
        break;
      case 'test_done':
        countAssertions(event.test);
        break;
      case 'test_fn_success':
      case 'test_fn_failure':
        // Node.js reports unhandled rejections after its microtasks, while the test that caused them is still the current one.
        await new Promise((resolve) => setImmediate(resolve));
        break;
      case 'run_finish':
        await settled();
        break;
      case 'teardown':
        sendLateErrors();
        break;
      default:
    }
  }
}

/** Circus added what it knows about expect. Nobody can say which of several concurrent tests made an assertion. */
function countAssertions(test: CircusTest | undefined): void {
  const ofOthers = takeAssertions();
  if (test === undefined) return;
  test.numPassingAsserts = test.concurrent ? Infinity : test.numPassingAsserts + ofOthers;
}

/** Until nothing is left to run, or the time is over. */
async function settled(): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      process.removeListener('beforeExit', done);
      resolve();
    };
    const timer = setTimeout(done, SETTLE_MS);
    timer.unref();
    process.once('beforeExit', done);
  });
}
