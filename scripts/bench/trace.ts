import type { Page } from 'puppeteer';
import { type CostWish, costOf, type MainThreadCost, type TraceEvent } from './trace-cost.ts';

/** No more than is read: every category traced slows down what is measured. `v8.execute` has the continuations of promises. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'v8.execute', 'blink.user_timing'];
/** The mark of `performance` that ends what is counted as before it. */
const MARK = 'loupe-bench';

/** Notes the moment in the trace: what scripts do up to here is `before`. */
export async function noteMoment(page: Page): Promise<void> {
  await page.evaluate(`performance.mark('${MARK}')`);
}

/** Chromium's own account of the scripts of `wish` while `act` runs. */
export async function traced(page: Page, wish: CostWish, act: () => Promise<void>): Promise<MainThreadCost> {
  const events = await eventsOf(page, act);
  const until = events.find(({ name }) => name === MARK)?.ts;
  return costOf(events, until === undefined ? wish : { ...wish, until });
}

/** All events of the trace of `act`, for whoever asks more than one thing of it. */
export async function eventsOf(page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error('the browser gave no trace');
  return (JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: readonly TraceEvent[] }).traceEvents;
}
