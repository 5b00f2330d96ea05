import { SubmissionError } from '../error.ts';

/** `why` is a clause; the entry's name is written so that it stays on its line. */
export function refused(why: string, entry?: string): SubmissionError {
  return new SubmissionError(
    `The archive is not unpacked: ${why}${entry === undefined ? '' : ` (${JSON.stringify(entry)})`}.`,
  );
}
