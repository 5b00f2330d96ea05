import { writeSync } from 'node:fs';

/** Names of tests that need something that a machine may lack, with the words for what is missing and how to install it. */
const MISSING = [
  [/\bon Node\.js (\d+), which/, ([, major]) => `Node.js ${major} is not here; .ci/run installs it in .node${major}/`],
  [/\bin Chromium\b/, () => '/usr/bin/chromium is not here; apt-get install chromium, as .ci/run does'],
];

/** A Jest reporter for the lines after Jest's own summary. They say what was left out, and end with the count of tests that CI reads. */
export default class CountReporter {
  running = new Set();

  /** A suite in an endless loop never ends, and Jest only names suites that have ended. */
  onRunStart() {
    process.once('SIGTERM', () => {
      // Jest's own reporter holds back text for process.stdout.
      writeSync(1, `Stopped. These suites had not ended:\n${[...this.running].join('\n')}\n`);
      process.exit(1);
    });
  }

  onTestFileStart({ path }) {
    this.running.add(path);
  }

  onTestFileResult({ path }) {
    this.running.delete(path);
  }

  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = results;
    // A suite that could not start has no tests to count, and counts as failed.
    const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : numRuntimeErrorTestSuites);
    const tests = results.testResults.flatMap(({ testResults }) => testResults);
    const assertions = tests.reduce((sum, { numPassingAsserts = 0 }) => sum + numPassingAsserts, 0);
    const lines = [
      `${assertions} assertions`,
      ...leftOut(tests),
      ...wallsLeftOut(),
      `${numPassedTests} passed, ${failed} failed`,
    ];
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
}

function leftOut(tests) {
  // In watch mode and with `-t`, Jest skips thousands of tests on purpose.
  const skipped = tests.filter(({ status, fullName }) => status === 'pending' && reasonOf(fullName) !== undefined);
  const counts = new Map();
  for (const { fullName } of skipped) counts.set(reasonOf(fullName), (counts.get(reasonOf(fullName)) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} tests left out: ${reason}`);
}

function reasonOf(fullName) {
  for (const [pattern, reason] of MISSING) {
    const found = pattern.exec(fullName);
    if (found !== null) return reason(found);
  }
  return undefined;
}

/** Rungs of the wall that this machine does not have, according to the setup of the run. */
function wallsLeftOut() {
  const missing = process.env.MISSING_WALLS ?? '';
  return missing === '' ? [] : [`walls left out, which this machine does not have: ${missing}`];
}
