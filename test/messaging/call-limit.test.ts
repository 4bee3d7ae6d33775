import { describe, expect, it } from 'vitest';
import { limitCalls } from '../../src/messaging/call-limit.ts';
import { cpuTimeOf } from '../cpu-time.ts';

const never = (): Promise<void> => new Promise(() => undefined);

describe('the limit on the calls of a page', () => {
  it('lets a page make hundreds at once, then so many a second, and leaves other tabs theirs', () => {
    let now = 0;
    const limit = limitCalls(never, () => now);
    const callsOf = (tabId: number, tries: number) =>
      Array.from({ length: tries }, () => limit.isWithin(String(tabId), {})).filter(Boolean).length;
    expect(callsOf(1, 5_000)).toBe(400);
    expect(callsOf(2, 5)).toBe(5);
    now += 1_000;
    expect(callsOf(1, 5_000)).toBe(30);
    now += 3_600_000;
    expect(callsOf(1, 5_000)).toBe(400);
  });

  it('counts the names of what is sent as it does the texts', () => {
    const limit = limitCalls(never, () => 0);
    const tries = Array.from({ length: 20 }, () => limit.isWithin('1', { ['x'.repeat(5_000_000)]: 1 }));
    expect(tries.filter(Boolean)).toHaveLength(3);
  });

  it('never stands in the way of somebody who types for an hour', () => {
    let now = 0;
    const limit = limitCalls(never, () => now);
    const note = { text: 'x'.repeat(20_000) };
    for (let key = 0; key < 36_000; key += 1) {
      for (const request of [note, {}]) expect(limit.isWithin('1', request)).toBe(true);
      now += 100;
    }
  });

  it('lets a page send the longest article that is read again and again, and not megabytes in each of hundreds of calls', () => {
    let now = 0;
    const limit = limitCalls(never, () => now);
    const block = { kind: 'paragraph', level: 0, leadIn: null, start: 0, end: 3 };
    const article = { text: 'x'.repeat(200_000), blocks: Array.from({ length: 50_000 }, () => block) };
    // A page whose text changes without end is read again after waits that double up to eight seconds.
    for (const wait of [0, 500, 1_000, 2_000, 4_000, ...Array.from({ length: 50 }, () => 8_000)]) {
      now += wait;
      expect(limit.isWithin('1', { article })).toBe(true);
    }
    const draft = { text: 'x'.repeat(1_000_000) };
    expect(Array.from({ length: 100 }, () => limit.isWithin('2', draft)).filter(Boolean)).toHaveLength(15);
    const moved = Array.from({ length: 500 }, () => ({ selector: Array.from({ length: 4 }, () => 'x'.repeat(20_000)) }));
    expect(limit.isWithin('3', { moved })).toBe(false);
    expect(limit.isWithin('3', { text: 'x' })).toBe(true);
  });

  it('hears a tab again some seconds after a page in it has sent too much for however long', () => {
    let now = 0;
    const limit = limitCalls(never, () => now);
    const much = { text: 'x'.repeat(17_000_000) };
    for (let second = 0; second < 600; second++) {
      for (let time = 0; time < 40; time++) expect(limit.isWithin('1', much)).toBe(false);
      now += 1_000;
    }
    now += 4_000;
    expect(limit.isWithin('1', { text: 'x' })).toBe(true);
    expect(limit.isWithin('1', { text: 'x'.repeat(8_000_000) })).toBe(false);
    now += 60_000;
    expect(limit.isWithin('1', { text: 'x'.repeat(15_000_000) })).toBe(true);
  });

  it('looks at what goes in circles, is nested without end or holds bytes no further than it must', () => {
    const limit = limitCalls(never);
    const circle: Record<string, unknown> = {};
    circle['again'] = [circle, circle];
    expect(limit.isWithin('1', circle)).toBe(false);
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(limit.isWithin('2', deep)).toBe(true);
    expect(limit.isWithin('3', { bytes: new Uint8Array(20_000_000) })).toBe(false);
    // What Firefox hands over: each takes minutes where all that is in it is taken out before it is counted.
    const itself: unknown[] = [];
    for (let time = 0; time < 100_000; time++) itself.push(itself);
    expect(limit.isWithin('4', itself)).toBe(false);
    // To check what these hold, all their keys are listed first.
    for (const odd of [new String('x'), new Map([['a', 1]]), new Set(['a']), new Date(), new Uint8Array(1), /x/, 1n])
      expect(limit.isWithin('5', { odd })).toBe(false);
    let doubled: unknown = 'x';
    for (let level = 0; level < 60; level++) doubled = [doubled, doubled];
    const cost = cpuTimeOf(() => Array.from({ length: 400 }, () => limit.isWithin('6', doubled)));
    expect(cost).toBeLessThan(20 * cpuTimeOf(() => limitCalls(never).isWithin('7', doubled)) + 200);
  });
});

describe('the turns of the calls of a page', () => {
  /** Calls of `caller` under a limit, that last until they are let go. */
  function callsUnder(limit: ReturnType<typeof limitCalls>, caller: string, count: number) {
    const started: number[] = [];
    const goOn: ((fails?: boolean) => void)[] = [];
    const done = Array.from({ length: count }, (_, at) =>
      limit.inTurn(caller, () => {
        started.push(at);
        return new Promise<number>((resolve, reject) => {
          goOn[at] = (fails = false) => (fails ? reject(new Error('failed')) : resolve(at));
        });
      }),
    );
    return { started, goOn, done };
  }
  const settled = () => new Promise((resume) => setImmediate(resume));

  it('come few at a time, in order, whatever comes of those before, and leave other tabs theirs', async () => {
    const limit = limitCalls(never);
    const { started, goOn, done } = callsUnder(limit, '1', 18);
    const other = callsUnder(limit, '2', 1);
    await settled();
    expect(started).toEqual([0, 1, 2, 3]);
    expect(other.started).toEqual([0]);
    goOn[2]?.();
    goOn[0]?.(true);
    await expect(done[0]).rejects.toThrow('failed');
    await settled();
    expect(started).toEqual([0, 1, 2, 3, 4, 5]);
    for (let at = 1; at < 18; at++) {
      goOn[at]?.();
      expect(await done[at]).toBe(at);
      await settled();
    }
    const later = callsUnder(limit, '1', 5);
    await settled();
    expect(later.started).toEqual([0, 1, 2, 3]);
  });

  it('come one at a time with a rest after each, as long as it took, while more wait than a reader ever makes', async () => {
    let now = 0;
    const rests: { readonly length: number; readonly end: () => void }[] = [];
    const limit = limitCalls(
      (length) => new Promise<void>((end) => (length < 30_000 ? rests.push({ length, end }) : undefined)),
      () => now,
    );
    const { started, goOn } = callsUnder(limit, '1', 40);
    const late = callsUnder(limit, '1', 1);
    await settled();
    now += 50;
    for (let at = 0; at < 4; at++) goOn[at]?.();
    await settled();
    expect([started, rests.map(({ length }) => length)]).toEqual([[0, 1, 2, 3], [50]]);
    for (let at = 4; at < 40; at++) {
      rests.at(-1)?.end();
      await settled();
      expect([started.at(-1), late.started]).toEqual([at, []]);
      goOn[at]?.();
      await settled();
    }
    // The last of those that wait need none.
    expect([rests.length, late.started]).toEqual([22, [0]]);
  });

  it('come too where those before never end', async () => {
    const timesUp: (() => void)[] = [];
    const limit = limitCalls(() => new Promise<void>((resolve) => timesUp.push(resolve)));
    const { started, goOn, done } = callsUnder(limit, '1', 9);
    await settled();
    expect(started).toHaveLength(4);
    timesUp[0]?.();
    await settled();
    expect(started).toEqual([0, 1, 2, 3, 4]);
    // The late end of one whose place was given away gives it away no second time.
    goOn[0]?.();
    expect(await done[0]).toBe(0);
    await settled();
    expect(started).toHaveLength(5);
    timesUp[4]?.();
    await settled();
    expect(started).toHaveLength(6);
  });
});
