/**
 * The check needs something that it does not get, and neither the submission nor this tool is to blame: a registry does
 * not answer, a disk is full, a process cannot be started. Exit status 3 in a terminal. Never a finding.
 */
export class InfrastructureError extends Error {
  override readonly name = 'InfrastructureError';

  /** Compares the name: each bundle with this module has its own class. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'InfrastructureError';
  }
}

/** Error codes for a system without free descriptors, memory or space, and for a disk that fails. */
const OURS = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC', 'EDQUOT', 'EIO', 'EAGAIN']);

/**
 * Keeps a failure of the machine from being reported as a fault of the file.
 * @throws InfrastructureError if the error is of that kind
 */
export function throwIfMachineFails(error: unknown): void {
  const { code } = Object(error) as { code?: unknown };
  if (typeof code === 'string' && OURS.has(code)) throw new InfrastructureError(reasonOf(error), { cause: error });
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
