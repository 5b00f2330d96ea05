import { check, type CheckResult } from '../../check.ts';
import { baseFromGit } from '../../configuration/base-file.ts';
import { ConfigurationError } from '../../configuration/error.ts';
import { DEFAULT_CONFIG, loadSettings } from '../../configuration/load.ts';
import { InfrastructureError } from '../../infrastructure.ts';
import { defuse } from '../../report/inert.ts';
import { renderText } from '../../report/text.ts';
import { SubmissionError } from '../../submission/error.ts';
import { headCommit } from '../../submission/git.ts';
import type { WatchCommand } from '../command.ts';
import { stackOf } from '../complain.ts';
import { fix } from '../fix.ts';
import { locate, locateConfig } from '../locate.ts';
import { showsColours } from '../standard-output.ts';
import { WriteError } from '../write-error.ts';
import { watchChanges } from './changes.ts';
import { onKeys } from './keys.ts';
import { watchScreen } from './screen.ts';
import { watchSession } from './session.ts';

/**
 * Checks a submission again on each change, until it is told to stop. Returns the last result; null if there was none.
 * @throws ConfigurationError if there is no folder to watch
 */
export async function watch(command: WatchCommand, toolchain: string): Promise<CheckResult | null> {
  const place = await locate(command.path);
  if (place.kind === 'archive') throw new ConfigurationError('--watch needs a folder, not an archive');
  const { root, folder } = place;
  const config = command.config === null ? null : await locateConfig(command.config, root);
  const isInteractive = process.stdin.isTTY && process.stdout.isTTY;
  const colour = showsColours();
  const write = (text: string) => {
    process.stdout.write(text);
  };
  const screen = watchScreen({ colour, isInteractive, write });
  const announced = new Set<string>();
  let latest: CheckResult | null = null;

  const load = () =>
    loadSettings({
      root,
      config,
      given: command.given,
      today: new Date().toISOString().slice(0, 10),
      base: baseFromGit(root),
    });
  const announce = (line: string) => {
    if (!announced.has(line)) process.stderr.write(`${defuse(line)}\n`);
    announced.add(line);
  };
  const progress = () => undefined;
  const session = watchSession({
    load,
    check: async (loaded, memory) =>
      check({ ...loaded, root, path: folder, toolchain, commit: await headCommit(root), progress, announce, memory }),
    show: (shown) => {
      latest = shown.result;
      screen.show(shown);
    },
    fail: (error) => {
      screen.say([isTold(error) ? error.message : `A defect of this tool: ${stackOf(error)}`]);
    },
  });
  const files = watchChanges({ root, folder, config: config ?? DEFAULT_CONFIG, own: [] }, session.changed);
  await files.ready;
  const ended = onKeys(isInteractive, {
    f: async () => {
      const lines: string[] = [];
      try {
        const { waivers } = (await load()).settings;
        await fix({ root, path: folder, waivers, force: command.force, tell: (line) => lines.push(line) });
      } catch (error) {
        lines.push(isTold(error) ? error.message : `A defect of this tool: ${stackOf(error)}`);
      }
      screen.say(lines);
    },
    r: () => {
      if (latest !== null) write(renderText(latest.report, { colour, verbose: command.verbose }));
      return Promise.resolve();
    },
  });
  void session.start();
  await ended;
  await files.close();
  return latest;
}

function isTold(error: unknown): error is Error {
  return [ConfigurationError, SubmissionError, InfrastructureError, WriteError].some((kind) => error instanceof kind);
}
