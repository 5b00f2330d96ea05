import os from 'node:os';
import { ConfigurationError } from './configuration/error.ts';
import { loadSettings } from './configuration/load.ts';
import { chooseWall } from './sandbox/wall/index.ts';
import type { Service, StartedSubmission } from './start/parts.ts';
import { readSource } from './start/from/read-source.ts';
import { serviceOf } from './start/service.ts';

export interface FromCommand {
  /** The file or folder of the Action, as it was given. */
  readonly from: string;
  /** Gives the service once the Action's name in the tenant is known; null if the Action has no name. */
  readonly service: (nameInTenant: Service | null) => Promise<Service>;
  readonly toolchain: string;
  /** Receives the progress, one line at a time. */
  readonly progress: (line: string) => void;
  /** Receives what everybody should know before it happens. */
  readonly announce: (line: string) => void;
}

/**
 * Makes a submission from an Action, and returns what a person has to look at, one line for each thing.
 * @throws ConfigurationError if there is no Action of exactly one flow
 * @throws InfrastructureError if it cannot be run, or the registry does not serve what it requires
 */
export async function submissionFrom({
  from,
  service,
  toolchain,
  progress,
  announce,
}: FromCommand): Promise<{ readonly submission: StartedSubmission; readonly code: readonly string[] }> {
  const { dependenciesOf, nodeOf, parseFault, startFrom, testIntegration } = await import('./stages.ts');
  const source = readSource(from);
  const fault = parseFault(source);
  if (fault !== null) throw new ConfigurationError(fault);
  const inTenant = source.name === null ? null : serviceOf(source.name);
  const named = await service(typeof inTenant === 'string' ? null : inTenant);
  const today = new Date().toISOString().slice(0, 10);
  const { settings } = await loadSettings({ root: os.tmpdir(), config: null, given: {}, today });
  const wall = await chooseWall(settings, [os.tmpdir(), toolchain], announce);
  if (wall.rung === 4) announce(`The Action runs without a wall. ${wall.advice}`);
  const { submission, told, spec } = await startFrom(source, {
    service: named,
    toolchain,
    settings,
    wall,
    environment: process.env,
    sandbox: { dependenciesOf, nodeOf, testIntegration },
    progress,
  });
  const share =
    spec.success.total === 0 ? [] : [`integration/integration.action.spec.js  ${shareOf(spec.tests, spec.success)}`];
  return { submission, code: [...told.map((line) => `integration/integration.action.js  ${line}`), ...share] };
}

function shareOf(tests: number, { covered, total }: { readonly covered: number; readonly total: number }): string {
  const count = tests === 1 ? '1 test' : `${tests} tests`;
  const rest = covered === total ? '' : ' Write a test for each "todo".';
  return `Read the ${count}: they say what the Action did, and run ${covered} of the ${total} statements of the success path.${rest}`;
}
