/** The submission cannot be looked at at all: there is no such folder, it is outside the repository, or it has too many files. Never a finding. */
export class SubmissionError extends Error {
  override readonly name = 'SubmissionError';
}
