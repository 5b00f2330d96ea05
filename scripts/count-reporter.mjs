/** Jest reporter: the closing line by which CI counts tests, after Jest's own summary. */
export default class CountReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites }) {
    // A suite that could not start has no tests to count, and is no success.
    const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : numRuntimeErrorTestSuites);
    // Of `__tests__/standing-walls.ts`: what was not tried is told, and not passed over.
    const missing = process.env.MISSING_WALLS ?? '';
    if (missing !== '')
      process.once('exit', () => process.stdout.write(`not tried, for this machine has them not: ${missing}\n`));
    process.once('exit', () => process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`));
  }
}
