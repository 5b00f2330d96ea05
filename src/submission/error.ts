/** The submission cannot be looked at at all: there is no such folder, it is outside the repository, or it has too many files. Never a finding. */
export class SubmissionError extends Error {
  override readonly name = 'SubmissionError';

  /** By the name: each bundle that has this module has a class of its own. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'SubmissionError';
  }
}
