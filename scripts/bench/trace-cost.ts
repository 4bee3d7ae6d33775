// What scripts cost a page's main thread, worked out from Chromium's trace.

/** One event of a trace, as far as it is read. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread: what other work of the computer takes is not in it. */
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args?: { readonly name?: string; readonly fileName?: string; readonly data?: { readonly url?: string } };
}

/** Milliseconds of the thread's processor time. */
export interface MainThreadCost {
  /** All time in our scripts: compiling, running, callbacks, timers, continuations, what layout they force, and small collections. */
  readonly total: number;
  /** Of it up to `until`. */
  readonly before: number;
  /** The longest task in which one of our scripts ran, whole. */
  readonly longestTask: number;
}

/** What is counted. */
export interface CostWish {
  /** Names in the address of a script of ours. */
  readonly script: RegExp;
  /** Whether continuations of promises, which have no address, are ours where nothing else around them says. False where the page has promises of its own. */
  readonly ownsMicrotasks: boolean;
  /** End of `before`, microseconds of the trace; the end of time where left out. */
  readonly until?: number;
}

const MAIN = 'CrRendererMain';
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
/** Events that say by their address whose script runs. */
const SCRIPTS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.compile',
  'v8.run',
  'v8.callFunction',
  'v8.compileModule',
  'v8.evaluateModule',
]);
const MICROTASKS = 'RunMicrotasks';
/** A collection of the whole heap, the page's: it falls due when it does, in our script or in another. */
const WHOLE_COLLECTION = 'MajorGC';

/**
 * The cost of the scripts of `wish` among `events`, by one walk down the tree of events of each main thread: what an event
 * takes besides the events in it is its script's, so that nothing is counted twice. n log n in the number of events.
 */
export function costOf(events: readonly TraceEvent[], wish: CostWish): MainThreadCost {
  let total = 0;
  let before = 0;
  let longestTask = 0;
  for (const thread of mainThreads(events, wish.script)) {
    const seen = walk(thread, wish);
    total += seen.total;
    before += seen.before;
    longestTask = Math.max(longestTask, seen.longestTask);
  }
  return { total: total / 1000, before: before / 1000, longestTask: longestTask / 1000 };
}

/** Names, as `script` matches them, of the scripts that ran. */
export function scriptsIn(events: readonly TraceEvent[], script: RegExp): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (SCRIPTS.has(event.name) ? (script.exec(addressOf(event))?.[0] ?? []) : [])));
}

/** The complete events of each main thread in which our scripts ran, outer ones before those in them. */
function mainThreads(events: readonly TraceEvent[], script: RegExp): readonly (readonly TraceEvent[])[] {
  const idOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === MAIN).map(idOf));
  const byThread = new Map<string, TraceEvent[]>();
  const ours = new Set<string>();
  for (const event of events) {
    const id = idOf(event);
    if (event.ph !== 'X' || event.dur === undefined || !main.has(id)) continue;
    const thread = byThread.get(id) ?? [];
    thread.push(event);
    byThread.set(id, thread);
    if (SCRIPTS.has(event.name) && script.test(addressOf(event))) ours.add(id);
  }
  return [...ours].map((id) => (byThread.get(id) ?? []).sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)));
}

type Owner = 'ours' | 'other' | null;

interface Open {
  readonly event: TraceEvent;
  readonly end: number;
  readonly owner: Owner;
  /** The task that it is in, itself or around it. */
  readonly task: Open | null;
  /** Time not taken by events in it. */
  own: number;
  hasOurs: boolean;
}

function walk(events: readonly TraceEvent[], wish: CostWish): MainThreadCost {
  const { until = Number.POSITIVE_INFINITY } = wish;
  const stack: Open[] = [];
  const sum = { total: 0, before: 0, longestTask: 0 };
  const close = (open: Open): void => {
    if (open.owner === 'ours') {
      sum.total += Math.max(0, open.own);
      if (open.event.ts < until) sum.before += Math.max(0, open.own);
    }
    if (open.task === open && open.hasOurs && open.event.ts < until)
      sum.longestTask = Math.max(sum.longestTask, timeOf(open.event));
  };
  for (const event of events) {
    while (stack.length > 0 && (stack.at(-1)?.end ?? 0) <= event.ts) close(stack.pop() as Open);
    const parent = stack.at(-1) ?? null;
    const open: Open = {
      event,
      end: event.ts + (event.dur ?? 0),
      owner: ownerOf(event, parent?.owner ?? null, wish),
      task: null,
      own: timeOf(event),
      hasOurs: false,
    };
    Object.assign(open, { task: TASKS.has(event.name) ? open : (parent?.task ?? null) });
    if (open.owner === 'ours' && open.task) open.task.hasOurs = true;
    if (parent) parent.own -= open.own;
    stack.push(open);
  }
  while (stack.length > 0) close(stack.pop() as Open);
  return sum;
}

function ownerOf(event: TraceEvent, around: Owner, { script, ownsMicrotasks }: CostWish): Owner {
  if (event.name === WHOLE_COLLECTION) return 'other';
  const address = SCRIPTS.has(event.name) ? addressOf(event) : '';
  if (address !== '') return script.test(address) ? 'ours' : 'other';
  // After a callback of the page its own continuations run first: with promises of its own there is no telling.
  if (event.name === MICROTASKS && around !== 'ours') return ownsMicrotasks ? 'ours' : around;
  return around;
}

function timeOf({ dur = 0, tdur }: TraceEvent): number {
  return tdur ?? dur;
}

function addressOf({ args }: TraceEvent): string {
  return args?.data?.url ?? args?.fileName ?? '';
}
