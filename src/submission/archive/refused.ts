import { SubmissionError } from '../error.ts';

/** `why` is a clause. The entry's name is escaped so that it stays on one line. */
export function refused(why: string, entry?: string): SubmissionError {
  return new SubmissionError(
    `The archive was refused: ${why}${entry === undefined ? '' : ` (${JSON.stringify(entry)})`}.`,
  );
}
