import { describe, expect, it } from 'vitest';
import { costOf, type TraceEvent } from '../../../scripts/bench/trace-cost.ts';

const OURS = 'chrome-extension://x/src/entrypoints/gate.iife.js';
const PAGE = 'https://www.reuters.com/app.js';
const WISH = { script: /gate\.iife\.js/, ownsMicrotasks: true };
const MAIN: TraceEvent = { name: 'thread_name', ph: 'M', ts: 0, pid: 1, tid: 1, args: { name: 'CrRendererMain' } };

/** An event of the main thread, in microseconds. */
function event(name: string, ts: number, dur: number, url?: string, more: Partial<TraceEvent> = {}): TraceEvent {
  return { name, ph: 'X', ts, dur, pid: 1, tid: 1, ...(url ? { args: { data: { url } } } : {}), ...more };
}

const totalOf = (...events: TraceEvent[]) => costOf([MAIN, ...events], WISH).total;

describe('the cost of our scripts in a trace', () => {
  it('holds compiling, running, callbacks and timers, each once though they lie in one another', () => {
    const evaluated = event('EvaluateScript', 0, 1_000, OURS);
    const compiled = event('v8.compile', 100, 400, OURS);
    const run = event('v8.run', 500, 500, undefined, { args: { fileName: OURS } });
    const timer = [event('TimerFire', 5_000, 300), event('FunctionCall', 5_100, 200, OURS)];
    expect(totalOf(evaluated, compiled, run, ...timer)).toBeCloseTo(1.2);
  });

  it('does not depend on the order in which the events are told', () => {
    const events = [event('FunctionCall', 0, 900, OURS), event('v8.compile', 100, 50, OURS), event('RunMicrotasks', 2_000, 70)];
    expect(totalOf(...events.toReversed())).toBe(totalOf(...events));
  });

  it('leaves out what the page’s own scripts take, also within a callback of ours, and the other way round', () => {
    const ours = [event('FunctionCall', 0, 1_000, OURS), event('FunctionCall', 200, 300, PAGE)];
    const theirs = [event('FunctionCall', 3_000, 1_000, PAGE), event('FunctionCall', 3_100, 50, OURS)];
    expect(totalOf(...ours, ...theirs)).toBeCloseTo(0.75);
  });

  it('holds continuations of promises only where the page has none of its own', () => {
    const events = [MAIN, event('EvaluateScript', 0, 100, OURS), event('RunMicrotasks', 1_000, 500)];
    expect(costOf(events, WISH).total).toBeCloseTo(0.6);
    expect(costOf(events, { ...WISH, ownsMicrotasks: false }).total).toBeCloseTo(0.1);
  });

  it('takes an observer’s callback out of the continuations that it lies in, by its address', () => {
    const events = [
      event('EvaluateScript', 0, 100, OURS),
      event('RunMicrotasks', 1_000, 500),
      event('FunctionCall', 1_100, 300, PAGE),
    ];
    expect(totalOf(...events)).toBeCloseTo(0.3);
  });

  it('is the thread’s processor time where the trace has it, so that a busy computer does not count', () => {
    expect(totalOf(event('EvaluateScript', 0, 1_000, OURS, { tdur: 400 }))).toBeCloseTo(0.4);
  });

  it('leaves out a collection of the whole heap that falls due in our script, with all that is in it', () => {
    const collected = [event('MajorGC', 200, 600), event('V8.GC_MARK_COMPACTOR', 210, 500)];
    expect(totalOf(event('EvaluateScript', 0, 1_000, OURS), ...collected)).toBeCloseTo(0.4);
  });

  it('is of main threads alone', () => {
    const worker = event('EvaluateScript', 0, 1_000, OURS, { tid: 2 });
    expect(totalOf(worker, event('EvaluateScript', 0, 100, OURS))).toBeCloseTo(0.1);
  });

  it('tells the longest task with a script of ours in it, whole, and no other task', () => {
    const tasks = [event('RunTask', 0, 2_000), event('FunctionCall', 100, 10, OURS), event('RunTask', 5_000, 9_000)];
    expect(costOf([MAIN, ...tasks], WISH).longestTask).toBeCloseTo(2);
  });

  it('tells apart what was before a moment', () => {
    const events = [MAIN, event('EvaluateScript', 0, 100, OURS), event('FunctionCall', 5_000, 700, OURS)];
    expect(costOf(events, { ...WISH, until: 4_000 })).toMatchObject({ total: 0.8, before: 0.1 });
  });

  it('walks a long trace in a moment', () => {
    const events = Array.from({ length: 200_000 }, (_, at) => event('FunctionCall', at * 10, 5, at % 2 === 0 ? OURS : PAGE));
    expect(costOf([MAIN, ...events], WISH).total).toBeCloseTo(500);
  });
});
