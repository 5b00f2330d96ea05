import fs from 'node:fs';
import path from 'node:path';
import { exampleFiles } from '../../scripts/examples.mjs';
import { main } from '../../src/terminal/main.ts';
import { builtOnce } from '../built-once.ts';

export const RULE_PAGES = path.resolve(__dirname, '../../docs/rules');

/** The file that `start` reads the examples from. */
export function builtExamples(): string {
  const folder = builtOnce('examples', (into) => {
    fs.mkdirSync(into, { recursive: true });
    fs.writeFileSync(path.join(into, 'examples.json'), JSON.stringify(exampleFiles()));
  });
  return path.join(folder, 'examples.json');
}

/** One command line in this process: its exit status, and what it wrote. Nothing can be executed. */
export const run = (...args: string[]) => runWith('/toolchain', ...args);

/** The same with a toolchain, so that a submission's code can be executed. */
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
  // Each run of a process of its own adds one; here they would add up until Node.js warns.
  for (const { stream, before } of listeners) {
    for (const each of stream.listeners('error')) {
      if (!before.includes(each)) stream.removeListener('error', each as () => void);
    }
  }
  return { status, ...written };
}
