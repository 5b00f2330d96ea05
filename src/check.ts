import { setImmediate } from 'node:timers/promises';
import type { CheckOptions, CheckResult } from './check-model.ts';
import { waitingForSpec } from './sandbox/spec-program.ts';
import { chooseWall, type Wall } from './sandbox/wall/index.ts';
import { requireScratchFolder } from './scratch-folder.ts';

export type { CheckOptions, CheckResult } from './check-model.ts';

/**
 * One check, from the folder to the report. Touches neither GitHub nor the terminal. While the pipeline is loaded and reads the
 * submission, the wall is tried with a process that waits for its spec.
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const started = performance.now();
  const { settings, memory } = options;
  const early = (settings.tests || settings.probe) && memory === undefined ? wallFor(options, true) : null;
  early?.catch(() => undefined);
  try {
    // First, walls that this machine lacks are skipped. Loading then keeps this process busy for a while.
    await setImmediate();
    const { runPipeline } = await import('./stages.ts');
    return await runPipeline(options, () => early ?? wallFor(options, false), started);
  } finally {
    void early?.then(
      ({ waiting }) => waiting?.dismiss(),
      () => undefined,
    );
  }
}

/**
 * The wall. With `waits`, it is tried with the process of a spec, which then waits behind it.
 * @throws InfrastructureError if a wall is required and there is none, or if there is no place for temporary files
 */
async function wallFor(options: CheckOptions, waits: boolean): Promise<Wall> {
  const { settings, root, toolchain, announce } = options;
  requireScratchFolder();
  return chooseWall(settings, [root, toolchain], announce, waits && settings.tests ? waitingForSpec(options) : null);
}
