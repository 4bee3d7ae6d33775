import { isAlive, onMessage, sendToBackground, sendToTab, wait } from '../platform/runtime.ts';
import type { CardCalls, Notice, Outcome, PageCalls, ReaderCalls, ReplyOf, RequestOf, SurfaceCalls } from './contract.ts';

/** Calls the background from a content script. Never rejects. */
export function callFromPage<Name extends keyof PageCalls>(
  call: Name,
  request: RequestOf<PageCalls, Name>,
): Promise<Outcome<ReplyOf<PageCalls, Name>>> {
  return outcomeOf(sendToBackground({ call, request }));
}

/** Milliseconds to wait before asking again: a background that is being stopped can take the next call down with it too. */
const PAUSES = [0, 500, 2_000];

/**
 * Milliseconds after which no answer is expected any more: a call to a background that is stopped as it starts, and in Firefox one
 * of a page that has just come back from the cache, is lost without a word.
 */
const LOST = 6_000;

/**
 * As `callFromPage`, and again where the background was stopped before it answered. For calls that may come twice; with `whole`
 * from the second time on, where `request` leaves out what a background that was stopped no longer has.
 */
export async function callAgainFromPage<Name extends keyof PageCalls>(
  call: Name,
  request: RequestOf<PageCalls, Name>,
  whole: RequestOf<PageCalls, Name> = request,
): Promise<Outcome<ReplyOf<PageCalls, Name>>> {
  let sent = request;
  for (const pause of PAUSES) {
    const answer = await Promise.race([callFromPage(call, sent), lost()]);
    if (answer.ok || answer.fault.code !== 'gone' || !isAlive()) return answer;
    sent = whole;
    await wait(pause);
  }
  return callFromPage(call, sent);
}

async function lost(): Promise<Outcome<never>> {
  await wait(LOST);
  return { ok: false, fault: { code: 'gone', detail: 'no answer came' } };
}

/** Calls the background from the card of a page, with the ticket that its reader was given. Never rejects. */
export function callFromCard<Name extends keyof CardCalls>(
  ticket: string,
  call: Name,
  request: RequestOf<CardCalls, Name>,
): Promise<Outcome<ReplyOf<CardCalls, Name>>> {
  return outcomeOf(sendToBackground({ call, request, ticket }));
}

/** Calls the background from a surface. The notices of a change that is made by it have its `cause`. Never rejects. */
export function callFromSurface<Name extends keyof SurfaceCalls>(
  call: Name,
  request: RequestOf<SurfaceCalls, Name>,
  cause?: string,
): Promise<Outcome<ReplyOf<SurfaceCalls, Name>>> {
  return outcomeOf(sendToBackground({ call, request, cause }));
}

/** Calls the reader in a tab from the background. Never rejects: a tab without a reader answers with the fault `gone`. */
export function callReader<Name extends keyof ReaderCalls>(
  tabId: number,
  call: Name,
  request: RequestOf<ReaderCalls, Name>,
): Promise<Outcome<ReplyOf<ReaderCalls, Name>>> {
  return outcomeOf(sendToTab(tabId, { call, request }));
}

/** Calls `heard` for each notice of the background. Returns a stop function. */
export function onNotice(heard: (notice: Notice) => void): () => void {
  return onMessage((message) => {
    if (isNotice(message)) heard(message);
    return undefined;
  });
}

function isNotice(message: unknown): message is Notice {
  return typeof message === 'object' && message !== null && typeof (message as { notice?: unknown }).notice === 'string';
}

async function outcomeOf<Reply>(answer: Promise<unknown>): Promise<Outcome<Reply>> {
  try {
    const outcome = await answer;
    if (outcome === undefined || outcome === null) return { ok: false, fault: { code: 'gone', detail: 'nobody answered' } };
    return outcome as Outcome<Reply>;
  } catch (error) {
    return { ok: false, fault: { code: 'gone', detail: error instanceof Error ? error.message : String(error) } };
  }
}
