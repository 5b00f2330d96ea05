import type { Settings } from '../configuration/settings.ts';
import type { SpecCall } from '../sandbox/channel.ts';
import { devDependenciesOf } from '../sandbox/dev-dependencies.ts';
import { jestSettingsOf } from '../sandbox/jest-settings.ts';
import { runSpec } from '../sandbox/run.ts';
import { dependenciesOf, nodeOf, specFilesOf } from '../sandbox/test-integration.ts';
import type { Wall } from '../sandbox/wall/index.ts';
import type { Integration } from '../submission/model.ts';

/** Seconds of wall-clock time for one spec. What it reported by then counts. */
const LONGEST_SPEC = 15;
/** For one handler; UTF-16 units of all of them. */
const MOST_CALLS = 24;
const MOST_TEXT = 4 * 1024 * 1024;

/**
 * What the specs of an integration give its handlers: event, answers to requests, values of mocks. Each spec runs once more for this, in
 * a separate process behind the wall, which does not affect the verdict. Empty if there is no spec, or it cannot run.
 * @throws InfrastructureError if no process can be started
 */
export async function specCallsOf(
  integration: Integration,
  {
    root,
    toolchain,
    settings,
    wall,
  }: {
    readonly root: string;
    readonly toolchain: string;
    readonly settings: Settings;
    readonly wall: Wall;
  },
): Promise<SpecCall[]> {
  const { action, files } = integration;
  const specs = [files.spec, ...integration.otherSpecs].filter(({ state }) => state === 'read');
  if (specs.length === 0 || action.state !== 'parsed') return [];
  const own = jestSettingsOf(root, integration.path);
  const provided = await dependenciesOf(integration, devDependenciesOf(root, integration, own?.honoured.setup), {
    root,
    settings,
  });
  const request = {
    root,
    toolchain,
    node: nodeOf(integration, root, wall).command,
    wall,
    // A mocked package need not be installed.
    dependencies: provided.state === 'ready' ? provided.folder : null,
    actionFile: action.value.path,
    timeoutSeconds: Math.min(LONGEST_SPEC, settings.testTimeout),
    ...(own === null ? {} : { settings: own.honoured }),
  };
  const calls: SpecCall[] = [];
  for (const { file: specFile, automaticAxios } of specFilesOf(specs, own, root)) {
    const { messages } = await runSpec({ ...request, specFile, automaticAxios }, true);
    calls.push(...messages.flatMap((each) => (each.kind === 'called' ? each.call : [])));
  }
  return chosen(calls);
}

/** One of each set of similar calls; if there are many, the first ones, as far as there is room. */
function chosen(calls: readonly SpecCall[]): SpecCall[] {
  const kept = new Map<string, SpecCall>();
  const counts = new Map<string, number>();
  let text = 0;
  for (const call of calls) {
    const json = JSON.stringify(call);
    const count = counts.get(call.handler) ?? 0;
    if (kept.has(json) || count >= MOST_CALLS || text + json.length > MOST_TEXT) continue;
    kept.set(json, call);
    counts.set(call.handler, count + 1);
    text += json.length;
  }
  return [...kept.values()];
}
