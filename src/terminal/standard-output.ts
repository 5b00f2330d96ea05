/** Standard output cannot be written any more: a full disk, a closed stream. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/**
 * Keeps a broken stream from ending the process: a reader that has gone (`| head -1`) has what it wanted, and any
 * other failure is reported where the writing happens.
 */
export function surviveBrokenStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Writes to standard output, and waits until everything is written. @throws OutputError */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(new OutputError(`standard output: ${error.message}`, { cause: error }));
    });
  });
}

/** Whether standard output shows colours. `FORCE_COLOR` and `NO_COLOR` have their usual meaning; the first one wins. */
export function showsColours(): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = process.env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return process.stdout.isTTY && term !== 'dumb';
}
