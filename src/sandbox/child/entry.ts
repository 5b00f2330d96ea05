// This comes first, while the built-in modules are still unchanged.
import './own-modules.ts';
import './here.ts';
import testFramework from 'jest-circus/build/legacy-code-todo-rewrite/jestAdapter.js';
import runTest from 'jest-runner/build/runTest.js';
import { globalConfig, projectConfig } from './config.ts';
import { countedPackages } from './assertion-libraries.ts';
import { takeCoverage } from './action-coverage.ts';
import { specGlobal, SubmissionEnvironment } from './environment.ts';
import { allowFolders } from './guarded-modules.ts';
import { guardProcess } from './guarded-process.ts';
import { freezeIntrinsics } from './intrinsics.ts';
import { helperScripts } from './helper-scripts.ts';
import { createResolver, setupFilesOf } from './modules.ts';
import { closeNetwork } from './network.ts';
import { firstPlaceIn } from './positions.ts';
import { readRequest, request, send } from './report.ts';
import { sendLateErrors } from './late-errors.ts';
import { coverageOf, loadFailure, messagesOf } from './results.ts';
import { recordSpecCalls } from './spec-calls/index.ts';
import { fixRandom } from './spec-calls/fixed-realm.ts';
import { hoistMocksIn, prepare, sourceOfAction } from './script-transformer.ts';

/** The test process: Jest's own runner, runtime and circus for one spec, without its command line, crawler and workers. */
const exit = (process as unknown as { reallyExit: (code: number) => never }).reallyExit.bind(process);
const { setImmediate } = globalThis;

/** Before any code of the submission runs. */
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

async function run(): Promise<void> {
  readRequest();
  if (request.recordsCalls) {
    fixRandom();
    recordSpecCalls(request.actionFile, send, specGlobal);
  }
  prepare({ environment: SubmissionEnvironment, circus: testFramework }, request);
  closeUp();
  try {
    const resolver = createResolver(request);
    const setup = setupFilesOf(request, resolver);
    const scripts = [...setup, request.specFile];
    hoistMocksIn([...scripts, ...helperScripts(scripts, request.root)]);
    const result = await runTest(request.specFile, globalConfig(request), projectConfig(request, setup), resolver, {});
    for (const message of messagesOf(result, request)) send(message);
    send({ kind: 'counted', packages: countedPackages() });
    send({
      kind: 'coverage',
      coverage: coverageOf(takeCoverage(sourceOfAction()), sourceOfAction(), request.actionFile),
    });
  } catch (error) {
    send(loadFailure(error, request));
  }
  sendLateErrors();
  // Rejections from earlier code are reported first. Open timers and sockets are ended; the results stay.
  setImmediate(() => {
    send({ kind: 'end' });
    exit(0);
  });
}

void run();
