import { describe, expect, it } from 'vitest';
import { closingLine, countVitest, sumCounts } from '../../../scripts/bootstrap/counts.mjs';

const report = (passed: number, failed: number, unloaded = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  testResults: [
    { status: 'passed', assertionResults: [{}] },
    ...Array.from({ length: unloaded }, () => ({ status: 'failed', assertionResults: [] })),
  ],
});

describe('a vitest run is counted', () => {
  it('by its tests', () => {
    expect(countVitest(report(7, 2), 1)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it('with a failure for each file that could not be loaded', () => {
    expect(countVitest(report(7, 0, 2), 1)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it.each([
    ['left no report', null, 0],
    ['failed without a failed test', report(7, 0), 1],
    ['ran no test at all', report(0, 0), 0],
  ])('as failed when it %s', (_what, given, status) => {
    expect(countVitest(given, status).failed).toBe(1);
  });
});

it('the closing line is the sum of all steps', () => {
  const all = [countVitest(report(7, 0), 0), { passed: 1, failed: 0, skipped: 0 }, { passed: 0, failed: 1, skipped: 0 }];
  expect(closingLine(sumCounts(all))).toBe('8 passed, 1 failed');
});
