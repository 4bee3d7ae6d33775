// What a browser holds, after it was told to collect what nobody needs.
import type { CDPSession, Page } from 'puppeteer';
import { usedInFirefox } from '../browser-window.ts';
import type { World } from '../world.ts';

/** What is held at one moment; in Chrome of one heap, in Firefox of whole processes. */
export interface Held {
  /** Bytes: the heap of the page's process in Chrome, all in use in the sites' processes in Firefox. */
  readonly tab: number;
  /** Bytes: the heap of the worker in Chrome, all in use in the process of extensions in Firefox. Null where none runs. */
  readonly background: number | null;
  /** Listeners in the page's process; null in Firefox, which does not tell. */
  readonly listeners: number | null;
}

/** Looks at what is held by `page` and the background. */
export async function heldBy(world: World, page: Page): Promise<Held> {
  if (world.extension.kind === 'firefox') return { ...(await usedInFirefox(world)), listeners: null };
  const session = await page.createCDPSession();
  const tab = await heapOf(session);
  const { jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { tab, background: await heapOfWorker(world), listeners: jsEventListeners };
}

async function heapOfWorker({ extension }: World): Promise<number | null> {
  const target = extension.browser.targets().find((one) => one.type() === 'service_worker');
  if (!target) return null;
  try {
    const session = await target.createCDPSession();
    const bytes = await heapOf(session);
    await session.detach();
    return bytes;
  } catch {
    // It was stopped meanwhile.
    return null;
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  // Twice: what the first finds of the DOM, only the second can free.
  for (let pass = 0; pass < 2; pass++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/**
 * By how much `values` grow from one to the next: the median of the slopes between any two (Theil and Sen), which a background
 * that has just been started, or a page that the browser still keeps, does not sway.
 */
export function slopeOf(values: readonly number[]): number {
  const slopes = values.flatMap((value, at) => values.slice(at + 1).map((later, step) => (later - value) / (step + 1)));
  return slopes.sort((one, other) => one - other)[Math.floor(slopes.length / 2)] ?? 0;
}
