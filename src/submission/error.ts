/** The submission cannot be looked at at all: there is no such folder, it is outside the repository, or it has too many files. Never a finding. */
export class SubmissionError extends Error {
  override readonly name = 'SubmissionError';

  /** Compares the name, because each bundle with this module has its own copy of the class. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'SubmissionError';
  }
}
