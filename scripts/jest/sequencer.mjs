import TestSequencer from '@jest/test-sequencer';

/** Suites that start processes take longest. */
const LONGEST = [
  // It waits for a minute, and takes no core meanwhile.
  'dist/faults',
  'sandbox/hostile',
  'dist',
  'docs',
  'lint/rule-cases',
  'submissions',
  'sandbox',
  'terminal/fix',
  'mocks/package',
];

/** Puts long suites first, so that no core waits at the end for one. Jest's own order knows how long they took, but not in a clean checkout. */
export default class LongestFirst extends TestSequencer.default {
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.some(({ duration }) => duration !== undefined) ? sorted : sorted.sort((a, b) => place(a) - place(b));
  }
}

function place({ path, context }) {
  const name = path.slice(`${context.config.rootDir}/__tests__/`.length);
  const found = LONGEST.findIndex((start) => name.startsWith(start));
  return found < 0 ? LONGEST.length : found;
}
