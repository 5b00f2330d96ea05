/** The submission cannot be looked at at all: no such folder, outside the repository, too many files. Never a finding. */
export class SubmissionError extends Error {
  override readonly name = 'SubmissionError';
}
