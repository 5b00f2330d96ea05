/**
 * The check needs something that it does not get, and neither the submission nor this tool is to blame: a registry that
 * does not answer, a disk that is full, a process that cannot be started. Exit 3 in a terminal. Never a finding.
 */
export class InfrastructureError extends Error {
  override readonly name = 'InfrastructureError';

  /** By the name: each bundle that has this module has a class of its own. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'InfrastructureError';
  }
}

/** What the system says where it has run out of descriptors, memory or space, or the disk fails. */
const OURS = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC', 'EDQUOT', 'EIO', 'EAGAIN']);

/**
 * Keeps a failure of the machine from being told as a fault of the file that was looked at.
 * @throws InfrastructureError where the error is of that kind; returns otherwise.
 */
export function throwIfMachineFails(error: unknown): void {
  const { code } = Object(error) as { code?: unknown };
  if (typeof code === 'string' && OURS.has(code)) throw new InfrastructureError(reasonOf(error), { cause: error });
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
