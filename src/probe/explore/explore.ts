import { oneProcess, type ProbeRunRequest } from '../run.ts';
import type { ExplorationPlan, FoundExecution } from './model.ts';

export interface Explored {
  /** In the order of the handlers; of one, those that went well first. */
  readonly executions: readonly FoundExecution[];
  /** Why nothing could be run; null where something was. */
  readonly reason: string | null;
}

/** Of wall-clock time, in milliseconds. */
const LONGEST = 120_000;
/** Each was ended by an execution that did not end. */
const MOST_PROCESSES = 6;

/**
 * Looks for executions that together run as much of an Action as can be run, behind the wall.
 * Rejects where no process can be started (InfrastructureError).
 */
export async function explore(of: ProbeRunRequest & { readonly exploration: ExplorationPlan }): Promise<Explored> {
  const end = performance.now() + LONGEST;
  const lost: string[] = [];
  let executions: FoundExecution[] = [];
  let reason: string | null = null;
  for (let processes = 0; processes < MOST_PROCESSES; processes += 1) {
    let open: string | null = null;
    let isWhole = false;
    // A new process finds the same again, without what has ended the one before.
    executions = [];
    await oneProcess(of, lost, Math.max(1, end - performance.now()), (message) => {
      if (message.kind === 'begin') open = `${message.handler} ${message.id.replace('trial ', '')}`;
      else if (message.kind === 'found') executions.push(message.found);
      else if (message.kind === 'end') isWhole = true;
      else if (message.kind === 'cannot-load') reason = message.error;
    });
    if (isWhole || reason !== null || open === null || performance.now() > end) break;
    lost.push(open);
  }
  return { executions, reason };
}
