import testFramework from 'jest-circus/build/legacy-code-todo-rewrite/jestAdapter.js';
import runTest from 'jest-runner/build/runTest.js';
import { globalConfig, projectConfig } from './config.ts';
import { SubmissionEnvironment } from './environment.ts';
import { createResolver } from './modules.ts';
import { request, send, sendLateErrors } from './report.ts';
import { loadFailure, messagesOf } from './results.ts';
import { prepare } from './script-transformer.ts';

/** The test process: Jest's own runner, runtime and circus on one spec, without its command line, crawler and workers. */
const exit = (process as unknown as { reallyExit: (code: number) => never }).reallyExit.bind(process);

async function run(): Promise<void> {
  prepare({ environment: SubmissionEnvironment, circus: testFramework }, request);
  try {
    const resolver = createResolver(request);
    const result = await runTest(request.specFile, globalConfig(request), projectConfig(request), resolver, {});
    for (const message of messagesOf(result, request)) send(message);
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
