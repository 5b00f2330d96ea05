import os from 'node:os';
import { loadSettings } from '../configuration/load.ts';
import { ConfigurationError } from '../configuration/error.ts';
import { defuse } from '../report/inert.ts';
import { chooseWall } from '../sandbox/wall/index.ts';
import type { Service, StartedSubmission } from '../start/parts.ts';
import { serviceOf } from '../start/service.ts';

export interface FromCommand {
  /** The file or folder of the Action, as it was given. */
  readonly from: string;
  /** The service, once the name that the Action has in the tenant is known; null where it has none. */
  readonly service: (nameInTenant: Service | null) => Promise<Service>;
  readonly toolchain: string;
}

/**
 * Makes a submission of an Action, and says what a person has to look at, a line each.
 * @throws ConfigurationError where there is no Action of one flow
 * @throws InfrastructureError where it cannot be run, or the registry does not serve what it requires
 */
export async function submissionFrom({
  from,
  service,
  toolchain,
}: FromCommand): Promise<{ readonly submission: StartedSubmission; readonly code: readonly string[] }> {
  const { readSource, startFrom } = await import('../stages.ts');
  const source = readSource(from);
  const inTenant = source.name === null ? null : serviceOf(source.name);
  const named = await service(typeof inTenant === 'string' ? null : inTenant);
  const tell = (line: string) => {
    process.stderr.write(`${defuse(line)}\n`);
  };
  const today = new Date().toISOString().slice(0, 10);
  const { settings } = await loadSettings({ root: os.tmpdir(), config: null, given: {}, today });
  const wall = await chooseWall(settings, [os.tmpdir(), toolchain], tell);
  if (wall.rung === 4) tell(`The Action runs without a wall. ${wall.advice}`);
  const { submission, told, spec } = await startFrom(source, {
    service: named,
    toolchain,
    settings,
    wall,
    environment: process.env,
    progress: process.stderr.isTTY ? tell : () => undefined,
  });
  const share =
    spec.success.total === 0 ? [] : [`integration/integration.action.spec.js  ${shareOf(spec.tests, spec.success)}`];
  return { submission, code: [...told.map((line) => `integration/integration.action.js  ${line}`), ...share] };
}

function shareOf(tests: number, { covered, total }: { readonly covered: number; readonly total: number }): string {
  const count = tests === 1 ? '1 test' : `${tests} tests`;
  const rest = covered === total ? '' : ' Write a test for each “todo”.';
  return `Read the ${count}: they say what the Action did, and run ${covered} of the ${total} statements of the success path.${rest}`;
}

/** Fields are the Action's: they are not asked for. */
export function requireNoFields({
  secrets,
  fields,
}: {
  readonly secrets: readonly unknown[];
  readonly fields: readonly unknown[];
}): void {
  if (secrets.length > 0 || fields.length > 0) {
    throw new ConfigurationError(
      '--secret and --field go with --flow: with --from, the fields are those that the Action reads',
    );
  }
}
