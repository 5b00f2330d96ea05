// First of all, while the built-in modules are as Node made them.
import './own-modules.ts';
import testFramework from 'jest-circus/build/legacy-code-todo-rewrite/jestAdapter.js';
import runTest from 'jest-runner/build/runTest.js';
import Runtime from 'jest-runtime';
import { globalConfig, projectConfig } from './config.ts';
import { coverageOfAction, hasCompiled, measure } from './coverage-instrumenter.ts';
import { SubmissionEnvironment } from './environment.ts';
import { allowFolders } from './guarded-modules.ts';
import { guardProcess } from './guarded-process.ts';
import { freezeIntrinsics } from './intrinsics.ts';
import { missingFrom } from './ledger.ts';
import { createResolver } from './modules.ts';
import { closeNetwork } from './network.ts';
import { firstPlaceIn } from './positions.ts';
import { request, send, sendLateErrors } from './report.ts';
import { coverageOf, loadFailure, messagesOf } from './results.ts';
import { prepare, sourceOfAction } from './script-transformer.ts';

/** The test process: Jest's own runner, runtime and circus on one spec, without its command line, crawler and workers. */
const exit = (process as unknown as { reallyExit: (code: number) => never }).reallyExit.bind(process);
const { setImmediate } = globalThis;

/** Before anything of the submission runs. */
function closeUp(): void {
  const { root, toolchain, scratch, hidden, dependencies, specFile, actionFile } = request;
  allowFolders({
    read: [root, toolchain, ...(dependencies === null ? [] : [dependencies])],
    write: [scratch],
    hidden,
  });
  closeNetwork(send, (stack) => firstPlaceIn([specFile, actionFile], stack));
  guardProcess();
  freezeIntrinsics();
}

/** The Action's scripts are counted: others can be given its name. */
function watchCompiling(): void {
  const { prototype } = Runtime as unknown as { readonly prototype: Compiler };
  const { createScriptFromCode } = prototype;
  prototype.createScriptFromCode = function (code, filename) {
    const script = createScriptFromCode.call(this, code, filename);
    hasCompiled(filename, this.wrapCodeInModuleWrapper(code));
    return script;
  };
}

interface Compiler {
  createScriptFromCode: (this: Compiler, code: string, filename: string) => unknown;
  readonly wrapCodeInModuleWrapper: (code: string) => string;
}

async function run(): Promise<void> {
  prepare({ environment: SubmissionEnvironment, circus: testFramework }, request);
  measure(request.actionFile);
  watchCompiling();
  closeUp();
  try {
    const resolver = createResolver(request);
    const result = await runTest(request.specFile, globalConfig(request), projectConfig(request), resolver, {});
    const messages = messagesOf(result, request);
    for (const message of messages) send(message);
    const cases = messages.flatMap((each) => (each.kind === 'case' ? each.case.status : []));
    const what = missingFrom({
      ran: cases.filter((status) => status !== 'skipped').length,
      failed: cases.filter((status) => status === 'failed').length,
      unhandled: messages.filter(({ kind }) => kind === 'late-error').length,
    });
    if (what !== null) send({ kind: 'tampered', what });
    send({ kind: 'coverage', coverage: coverageOf(coverageOfAction(), sourceOfAction(), request.actionFile) });
  } catch (error) {
    send(loadFailure(error, request));
  }
  sendLateErrors();
  // Rejections of what ran until here are told first. Open timers and sockets are ended; the results stand.
  setImmediate(() => {
    send({ kind: 'end' });
    exit(0);
  });
}

void run();
