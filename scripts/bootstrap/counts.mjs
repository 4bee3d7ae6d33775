/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The part of vitest's JSON report that is read.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {readonly { status: string, assertionResults: readonly unknown[] }[]} testResults
 */

/**
 * What a vitest run comes to. A file that could not be loaded counts as one failure, and so does a run that failed
 * without a failed test, or left no report: a crash must never read as success.
 * @param {VitestReport | null} report
 * @param {number} status the run's exit status
 * @returns {Counts}
 */
export function countVitest(report, status) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = report.numFailedTests + unloaded;
  const isSilentFailure = failed === 0 && (status !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: isSilentFailure ? 1 : failed, skipped: report.numPendingTests };
}

/**
 * The sum of several steps.
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The line that ends `npm test`.
 * @param {Counts} counts
 */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
