import { createInterface, type Interface } from 'node:readline/promises';
import { ConfigurationError } from '../configuration/error.ts';
import { defuse } from '../report/inert.ts';

/** Asks a person, and asks again until the answer can be used. */
export interface Asker {
  /**
   * `read` makes a value of an answer, or a sentence on why there is none. `usual` is what no answer means.
   * @throws ConfigurationError where the person leaves
   */
  ask<Value>(question: string, usual: string, read: (answer: string) => Value | string): Promise<Value>;
  close(): void;
}

/** Null where nobody can be asked: the answers come from a file or a pipe, or nobody sees the questions. */
export function askerInTerminal(): Asker | null {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const left = new AbortController();
  terminal.once('close', () => {
    left.abort();
  });
  return {
    ask: (question, usual, read) => askUntil(terminal, left.signal, { question, usual, read }),
    close: () => {
      terminal.close();
    },
  };
}

interface Question<Value> {
  readonly question: string;
  readonly usual: string;
  readonly read: (answer: string) => Value | string;
}

async function askUntil<Value>(
  terminal: Interface,
  signal: AbortSignal,
  { question, usual, read }: Question<Value>,
): Promise<Value> {
  for (;;) {
    const shown = defuse(usual === '' ? `${question}: ` : `${question} [${usual}]: `);
    const answer = await terminal.question(shown, { signal }).catch(() => {
      process.stderr.write('\n');
      throw new ConfigurationError('the questions were not answered, and nothing was written');
    });
    const value = read(answer.trim() === '' ? usual : answer);
    if (typeof value !== 'string') return value;
    process.stderr.write(`${defuse(value)}\n`);
  }
}
