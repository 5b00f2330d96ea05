import TestSequencer from '@jest/test-sequencer';

/** Suites that start processes take longest. */
const LONGEST = [
  // It waits for a minute, and takes no core meanwhile.
  'dist/faults',
  'sandbox/wall/hostile',
  'sandbox/hostile',
  'submissions',
  'hostile/submission',
  'sandbox/dependencies',
  'dist',
  'docs',
  'repository/home',
  'lint/plugin/same-findings',
  'hints',
  'sandbox',
  'probe',
  'report/markdown',
  'coverage',
  'check-lint',
  'lint/rules/manifest/hostile',
  'lint/rules/guide/hostile',
  'terminal/fix',
  'mocks/package',
  'listing/preview/browser',
  'start',
];

/** It counts the cases that the tables have tried, and would run tables again that have not ended yet. */
const LAST = 'lint/rule-cases';

/** Puts long suites first, so that no core has to wait for one at the end. Jest's own order needs earlier durations, which a clean checkout lacks. */
export default class LongestFirst extends TestSequencer.default {
  sort(tests) {
    const sorted = super.sort(tests);
    const isFirstRun = sorted.every(({ duration }) => duration === undefined);
    if (isFirstRun) sorted.sort((a, b) => place(a) - place(b));
    return sorted.sort((a, b) => Number(isLast(a)) - Number(isLast(b)));
  }
}

function place(test) {
  const found = LONGEST.findIndex((start) => nameOf(test).startsWith(start));
  return found < 0 ? LONGEST.length : found;
}

const isLast = (test) => nameOf(test).startsWith(LAST);
const nameOf = ({ path, context }) => path.slice(`${context.config.rootDir}/__tests__/`.length);
