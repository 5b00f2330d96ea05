import fs from 'node:fs';
import path from 'node:path';
import { exampleFiles } from '../../scripts/examples.mjs';
import { main } from '../../src/terminal/main.ts';
import { builtOnce } from '../built-once.ts';

export const RULE_PAGES = path.resolve(__dirname, '../../docs/rules');

/** The file from which `start` reads the examples. */
export function builtExamples(): string {
  const folder = builtOnce('examples', (into) => {
    fs.mkdirSync(into, { recursive: true });
    fs.writeFileSync(path.join(into, 'examples.json'), JSON.stringify(exampleFiles()));
  });
  return path.join(folder, 'examples.json');
}

/** Runs one command line in this process. Returns its exit status and its output. It cannot execute a submission's code. */
export const run = (...args: string[]) => runWith('/toolchain', ...args);

/** The same with a toolchain, which can execute a submission's code. */
export async function runWith(toolchain: string, ...args: string[]) {
  const written = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    const write = (text: string, then?: () => void) => {
      written[stream] += text;
      then?.();
      return true;
    };
    jest.spyOn(process[stream], 'write').mockImplementation(write as typeof process.stdout.write);
  }
  const listeners = [process.stdout, process.stderr].map((stream) => ({ stream, before: stream.listeners('error') }));
  const status = await main(args, { toolchain, rulePages: RULE_PAGES, examples: builtExamples() });
  jest.restoreAllMocks();
  // A separate process would add one per run. Here they would accumulate until Node.js warns.
  for (const { stream, before } of listeners) {
    for (const each of stream.listeners('error')) {
      if (!before.includes(each)) stream.removeListener('error', each as () => void);
    }
  }
  return { status, ...written };
}
