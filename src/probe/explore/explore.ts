import type { Plan } from '../model.ts';
import { oneProcess, type ProbeRunRequest } from '../run.ts';
import { explorationLimits, type ExplorationPlan, type FoundExecution } from './exploration.ts';

export interface Explored {
  /** In the order of the handlers; for each, successful ones first. */
  readonly executions: readonly FoundExecution[];
  /** Why nothing could be run; null if something was. */
  readonly reason: string | null;
}

/** Wall-clock time in milliseconds. */
const LONGEST = 120_000;
/** The most processes. Each one but the last was killed because of an execution that did not end. */
const MOST_PROCESSES = 6;

/**
 * Searches for executions that together run as much of an Action as possible, behind the wall.
 * Rejects if no process can be started (InfrastructureError).
 */
export async function explore(of: ProbeRunRequest & { readonly exploration: ExplorationPlan }): Promise<Explored> {
  const end = performance.now() + LONGEST;
  const lost: string[] = [];
  let heard: Heard = nothing;
  for (let processes = 0; processes < MOST_PROCESSES; processes += 1) {
    // A new process finds the same again, but skips what ended the one before.
    heard = await oneSearch(of, lost, Math.max(1, end - performance.now()));
    if (heard.isWhole || heard.open === null || performance.now() > end) break;
    lost.push(heard.open);
  }
  return { executions: heard.executions, reason: heard.reason };
}

/** The messages of one process. */
interface Heard {
  readonly executions: FoundExecution[];
  reason: string | null;
  isWhole: boolean;
  /** The current trial. */
  open: string | null;
}

const nothing: Heard = { executions: [], reason: null, isWhole: false, open: null };

async function oneSearch(
  of: Parameters<typeof explore>[0],
  lost: readonly string[],
  timeoutMs: number,
): Promise<Heard> {
  const heard: Heard = { ...nothing, executions: [] };
  await oneProcess(of, lost, timeoutMs, (message) => {
    if (message.kind === 'begin') heard.open = `${message.handler} ${message.id.replace('trial ', '')}`;
    else if (message.kind === 'found') take(message.found, of.plan, heard.executions);
    else if (message.kind === 'end') heard.isWhole = true;
    else if (message.kind === 'cannot-load') heard.reason = message.error;
  });
  return { ...heard, isWhole: heard.isWhole || heard.reason !== null };
}

/** Adds an execution of a handler of the plan, up to the limit. The Action runs in the same process, and may report more. */
export function take(found: FoundExecution, { handlers }: Pick<Plan, 'handlers'>, into: FoundExecution[]): void {
  if (into.length >= explorationLimits.executions) return;
  if (handlers.some(({ name }) => name === found.handler)) into.push(found);
}
