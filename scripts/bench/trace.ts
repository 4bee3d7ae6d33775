import type { Page } from 'puppeteer';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly fileName?: string } };
}

/** What our scripts cost a page's main thread, in milliseconds. */
export interface MainThreadCost {
  /** All time in our scripts: compiling, running, callbacks. */
  readonly total: number;
  /** The longest task in which one of our scripts ran. */
  readonly longestTask: number;
}

/** No more than is read here: every category traced slows down what is measured. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
const OURS = new Set(['EvaluateScript', 'FunctionCall']);
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** Chromium's own account of the scripts named like `script` while `act` runs. */
export async function traced(page: Page, script: RegExp, act: () => Promise<void>): Promise<MainThreadCost> {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: readonly TraceEvent[] };
  return costOf(traceEvents, script);
}

function costOf(events: readonly TraceEvent[], script: RegExp): MainThreadCost {
  const ours = outermost(events.filter((event) => OURS.has(event.name) && event.dur !== undefined && script.test(urlOf(event))));
  const tasks = events.filter(({ name, dur }) => TASKS.has(name) && dur !== undefined);
  const hosting = tasks.filter((task) => ours.some((event) => isWithin(event, task)));
  return {
    total: ours.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000,
    longestTask: Math.max(0, ...hosting.map(({ dur = 0 }) => dur)) / 1000,
  };
}

function urlOf({ args }: TraceEvent): string {
  return args?.data?.url ?? args?.data?.fileName ?? '';
}

/** Events within another of the same list are counted once, with it. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter((event) => !events.some((other) => other !== event && isWithin(event, other)));
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  if (inner.tid !== outer.tid || inner.pid !== outer.pid) return false;
  const innerEnd = inner.ts + (inner.dur ?? 0);
  const outerEnd = outer.ts + (outer.dur ?? 0);
  const isLonger = (outer.dur ?? 0) > (inner.dur ?? 0);
  return isLonger && inner.ts >= outer.ts && innerEnd <= outerEnd;
}
