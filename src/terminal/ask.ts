import { createInterface, type Interface } from 'node:readline/promises';
import { ConfigurationError } from '../configuration/error.ts';
import { defuse } from '../report/inert.ts';

/** Asks a person, and repeats the question until the answer can be used. */
export interface Asker {
  /** Shows lines before a question. */
  tell(lines: readonly string[]): void;
  /**
   * `read` turns an answer into a value, or returns a sentence that says why it cannot. `usual` is the value for an empty answer.
   * @throws ConfigurationError if the person leaves
   */
  ask<Value extends object>(question: string, usual: string, read: (answer: string) => Value | string): Promise<Value>;
  close(): void;
}

/** Null if there is nobody to ask: the answers come from a file or a pipe, or nobody sees the questions. */
export function askerInTerminal(): Asker | null {
  return process.stdin.isTTY && process.stderr.isTTY ? askerOf(process.stdin, process.stderr) : null;
}

export function askerOf(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker {
  const terminal = createInterface({ input, output });
  const left = new AbortController();
  terminal.once('close', () => {
    left.abort();
  });
  return {
    tell: (lines) => {
      output.write(`${defuse(lines.join('\n'))}\n`);
    },
    ask: (question, usual, read) => askUntil({ terminal, output, signal: left.signal }, { question, usual, read }),
    close: () => {
      terminal.close();
    },
  };
}

interface Terminal {
  readonly terminal: Interface;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

interface Question<Value> {
  readonly question: string;
  readonly usual: string;
  readonly read: (answer: string) => Value | string;
}

async function askUntil<Value extends object>(
  { terminal, output, signal }: Terminal,
  { question, usual, read }: Question<Value>,
): Promise<Value> {
  for (;;) {
    const shown = defuse(usual === '' ? `${question}: ` : `${question} [${usual}]: `);
    const answer = await terminal.question(shown, { signal }).catch(() => {
      output.write('\n');
      throw new ConfigurationError('the questions were not answered, so nothing was written');
    });
    const value = read(answer.trim() === '' ? usual : answer);
    if (typeof value !== 'string') return value;
    output.write(`${defuse(value)}\n`);
  }
}
