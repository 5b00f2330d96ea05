import { defuse } from '../report/inert.ts';

/** The line may quote the submission's files. */
export function complain(message: string): void {
  process.stderr.write(`actions-integration-check: ${defuse(message)}\n`);
}

export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
