import type { CheckOptions, CheckResult } from './check-model.ts';
import { setImmediate } from 'node:timers/promises';
import { waitingForSpec } from './sandbox/spec-program.ts';
import { chooseWall, type Wall } from './sandbox/wall/index.ts';
import { requireScratchFolder } from './scratch-folder.ts';

export type { CheckOptions, CheckResult } from './check-model.ts';

/**
 * One check, from the folder to the report. Touches neither GitHub nor the terminal. The wall is tried, with a process that waits for
 * its spec, while the pipeline is loaded and reads the submission.
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const { settings, memory } = options;
  const early = (settings.tests || settings.probe) && memory === undefined ? wallFor(options, true) : null;
  early?.catch(() => undefined);
  try {
    // A wall that this machine does not have is passed over first: loading keeps this process busy for a while.
    await setImmediate();
    const { runPipeline } = await import('./stages.ts');
    return await runPipeline(options, () => early ?? wallFor(options, false));
  } finally {
    void early?.then(
      ({ waiting }) => waiting?.dismiss(),
      () => undefined,
    );
  }
}

/**
 * With the process of a spec that waits behind it, where one may be of use.
 * @throws InfrastructureError where a wall is required and there is none, or temporary files have no place
 */
async function wallFor(options: CheckOptions, waits: boolean): Promise<Wall> {
  const { settings, root, toolchain, announce } = options;
  requireScratchFolder();
  return chooseWall(settings, [root, toolchain], announce, waits && settings.tests ? waitingForSpec(options) : null);
}
