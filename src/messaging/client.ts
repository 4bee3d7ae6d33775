import { askAgain } from '../platform/ask-again.ts';
import { isAlive, onMessage, sendToBackground, sendToTab } from '../platform/runtime.ts';
import type { CardCalls, Notice, Outcome, PageCalls, ReaderCalls, ReplyOf, RequestOf, SurfaceCalls } from './contract.ts';

/** Calls the background from a content script. Never rejects. */
export function callFromPage<Name extends keyof PageCalls>(
  call: Name,
  request: RequestOf<PageCalls, Name>,
): Promise<Outcome<ReplyOf<PageCalls, Name>>> {
  return outcomeOf(sendToBackground({ call, request }));
}

/**
 * As `callFromPage`, and again where the background was stopped before it answered. For calls that may come twice; with `whole`
 * from the second time on, where `request` leaves out what a background that was stopped no longer has; and again where `isHeldUp`
 * says of the reply that the store was.
 */
export function callAgainFromPage<Name extends keyof PageCalls>(
  call: Name,
  request: RequestOf<PageCalls, Name>,
  whole: RequestOf<PageCalls, Name> = request,
  isHeldUp: (reply: ReplyOf<PageCalls, Name>) => boolean = () => false,
): Promise<Outcome<ReplyOf<PageCalls, Name>>> {
  return askAgain(
    (isAgain) => callFromPage(call, isAgain ? whole : request),
    (answer) => !isAlive() || (answer.ok ? !isHeldUp(answer.value) : answer.fault.code !== 'gone'),
  );
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
