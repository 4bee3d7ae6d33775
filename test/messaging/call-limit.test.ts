import { describe, expect, it } from 'vitest';
import { limitCalls } from '../../src/messaging/call-limit.ts';

describe('the limit on the calls of a page', () => {
  it('lets a page make hundreds at once, then so many a second, and leaves other tabs theirs', () => {
    let now = 0;
    const limit = limitCalls(() => now);
    const callsOf = (tabId: number, tries: number) =>
      Array.from({ length: tries }, () => limit.isWithin(String(tabId))).filter(Boolean).length;
    expect(callsOf(1, 5_000)).toBe(400);
    expect(callsOf(2, 5)).toBe(5);
    now += 1_000;
    expect(callsOf(1, 5_000)).toBe(30);
    now += 3_600_000;
    expect(callsOf(1, 5_000)).toBe(400);
  });

  it('never stands in the way of somebody who types for an hour', () => {
    let now = 0;
    const limit = limitCalls(() => now);
    for (let key = 0; key < 36_000; key += 1) {
      for (const _call of ['draft', 'save']) expect(limit.isWithin('1')).toBe(true);
      now += 100;
    }
  });
});
