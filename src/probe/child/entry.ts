// This comes first, while the built-in modules are still unchanged.
import '../../sandbox/child/own-modules.ts';
import { allowFolders } from '../../sandbox/child/guarded-modules.ts';
import { guardProcess } from '../../sandbox/child/guarded-process.ts';
import { closeNetwork } from '../../sandbox/child/network.ts';
import { replace, refusal } from '../../sandbox/child/refuse.ts';
import { readRequest, send } from './channel.ts';
import type { ProbeRequest } from '../model.ts';
import { RanOffsets } from './coverage.ts';
import { prepareExecutions } from './execute.ts';
import { exploreHandler } from './explore-handler.ts';
import { guardBuiltIns } from './load.ts';
import { probeHandler } from './probe-handler.ts';
import { placeIn } from './stack-places.ts';

/** The probe's process: every scenario of every handler of one Action, one after the other. */
const exit = (process as unknown as { reallyExit: (code: number) => never }).reallyExit.bind(process);

/** Call this before any code of the Action runs. */
function closeUp({ root, toolchain, scratch, hidden, dependencies }: ProbeRequest): void {
  allowFolders({ read: [root, toolchain, ...(dependencies === null ? [] : [dependencies])], write: [scratch], hidden });
  closeNetwork(
    () => undefined,
    () => null,
  );
  guardProcess();
  for (const name of ['exit', 'reallyExit', 'abort']) {
    replace(process, name, () => {
      throw refusal(`process.${name}`);
    });
  }
  guardBuiltIns();
}

async function run(): Promise<void> {
  const request = readRequest();
  const { plan, actionFile, exploration, done } = request;
  const ran = new RanOffsets(actionFile, plan.text.length);
  const execute = prepareExecutions(request);
  closeUp(request);
  for (const handler of plan.handlers) {
    if (exploration === null) await probeHandler(handler, { request, execute, ran, send });
    else await exploreHandler(handler, { plan, exploration, execute, ran, send, skip: new Set(done) });
  }
  send({ kind: 'end' });
  exit(0);
}

run().catch((error: unknown) => {
  send({ kind: 'cannot-load', error: error instanceof Error ? error.message : String(placeIn(error, '') ?? error) });
  exit(0);
});
