// By what a card is known to have been opened by the reader of a page: whoever else holds the card's page in a frame gets nothing.
import type { PageSender } from '../messaging/serve.ts';
import { sessionGet, sessionRemove, sessionSet } from '../platform/session.ts';

/** The ticket of a tab's card, and the page over which it was opened. */
interface Kept {
  readonly ticket: string;
  readonly holder: PageSender;
}

/** Characters of a ticket at most. */
const MOST = 80;

const keyOf = (tabId: number | string) => `card:${tabId}`;

/** What is under way for each tab. */
const turns = new Map<number, Promise<string>>();

/** A ticket for the cards of this page; the same for as long as the page is the same, also where it is asked for twice at once. */
export function giveTicket(holder: PageSender): Promise<string> {
  const before = turns.get(holder.tabId) ?? Promise.resolve('');
  const mine = before.catch(() => '').then(() => ticketFor(holder));
  turns.set(holder.tabId, mine);
  const done = () => turns.get(holder.tabId) === mine && turns.delete(holder.tabId);
  mine.then(done, done);
  return mine;
}

async function ticketFor(holder: PageSender): Promise<string> {
  const key = keyOf(holder.tabId);
  const before = (await sessionGet(key)) as Kept | undefined;
  if (before?.holder.address === holder.address && before.holder.isPrivate === holder.isPrivate) return before.ticket;
  const ticket = `${holder.tabId} ${crypto.randomUUID()}`;
  await sessionSet(key, { ticket, holder } satisfies Kept);
  return ticket;
}

/** The page to which `ticket` was given, or null where it was given to none. */
export async function holderOf(ticket: unknown): Promise<PageSender | null> {
  if (typeof ticket !== 'string' || ticket.length > MOST) return null;
  const kept = (await sessionGet(keyOf(ticket.split(' ', 1)[0] ?? ''))) as Kept | undefined;
  return kept?.ticket === ticket ? kept.holder : null;
}

/** Takes the ticket of a tab that was closed. */
export function takeTicket(tabId: number): Promise<void> {
  return sessionRemove(keyOf(tabId));
}
