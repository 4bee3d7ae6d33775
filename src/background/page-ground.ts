// What a content script may speak of. The browser vouches for its tab and its address; a script that was taken over may say
// anything else, and one whose page the tab has left may say what is true of that page alone.
import type { Reading } from '../core/reading.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { PageSender } from '../messaging/serve.ts';
import { tabById } from '../platform/tabs.ts';
import type { Store } from '../storage/store.ts';
import type { Ground } from './keep-highlights.ts';
import { stateWithReading } from './reading-again.ts';
import { placeOf } from './reworded.ts';
import { isSameSite } from './same-site.ts';
import { type ArticlePlace, type OpenIn, openIn, placesOf, readingsOf, type TabState, withoutFragment } from './tab-state.ts';
import { type Desk, workAt } from './tab-work.ts';

/** False where the tab went on to another page meanwhile: what was found in this one must not take that one's place. */
export async function isStillThere({ tabId, address }: PageSender): Promise<boolean> {
  const tab = await tabById(tabId);
  return tab !== null && (tab.address === null || withoutFragment(tab.address) === withoutFragment(address));
}

/** The desk of the page that the tab shows, where that is the sender's. */
export async function deskOf(from: PageSender, store: Store): Promise<Desk> {
  const state = await stateWithReading(from.tabId, store);
  return deskWith(state?.reading && isOwn(state.reading.head.url, from) ? state.reading : undefined, from);
}

/**
 * The desk on which a save belongs, with the save as it is to be made there: a note typed just before the tab moved on is kept
 * where it was written, and one on a claim that the page says in other words since beside what that has become, with what was
 * kept of it before.
 */
export async function deskFor<Save extends { readonly claimId: string | null }>(
  from: PageSender,
  save: Save,
  store: Store,
): Promise<readonly [Desk, Save]> {
  const { claimId } = save;
  if (claimId === null) return [await deskOf(from, store), save];
  const state = await stateWithReading(from.tabId, store);
  const shown = state?.reading && isOwn(state.reading.head.url, from) ? state : null;
  const open = (await openFor(from))?.reading ?? [];
  const own = { ...save, claimId };
  // What the page says by now goes before what was opened: a correction may have gone along.
  const place = placeOf(own, ownReadings(state, from), shown) ?? placeOf(own, [open].flat(), null);
  const [reading, placed] = place ?? [undefined, save];
  const desk = deskWith(reading, from);
  if (placed.claimId !== claimId) await workAt(desk, store);
  return [desk, placed];
}

function deskWith(reading: Reading | undefined, { isPrivate }: PageSender): Desk {
  if (!reading) throw new CallRefused('gone', 'this page has not been read');
  return { reading, isPrivate };
}

/** The article of the page that the tab shows, where that is the sender's. */
export async function groundOf(from: PageSender, store: Store): Promise<Ground> {
  const state = await stateWithReading(from.tabId, store);
  const place = state?.place;
  if (!place || !isOwn(place.head.url, from)) throw new CallRefused('gone', 'this page has not been looked at');
  return groundAt(place, state, from);
}

/** The article of this key, which the tab shows, or showed before. Refuses one that it did not, or that is not the sender's. */
export async function groundNamed(articleKey: string, from: PageSender, store: Store): Promise<Ground> {
  const state = await stateWithReading(from.tabId, store);
  const place = ownPlaces(state, from).find((one) => one.articleKey === articleKey);
  if (!place) throw new CallRefused('gone', 'this page has not been looked at');
  return groundAt(place, state, from);
}

/** The article that has the highlight of this id: the one that the tab shows, the one before, or that of the card that is open. */
export async function groundWith(id: string, from: PageSender, store: Store): Promise<Ground | null> {
  const state = await stateWithReading(from.tabId, store);
  const open = (await openFor(from))?.place ?? [];
  for (const place of ownPlaces(state, from).concat(open)) {
    const work = await store.workOn(place.articleKey);
    if (!work.ok) return groundAt(place, state, from);
    const isThere = work.value.annotations.some((one) => one.id === id && one.motivation === 'highlighting');
    if (isThere) return groundAt(place, state, from);
  }
  return null;
}

/** The articles of the tab that are the sender's own: that of the page shown, and the one before. */
export function ownPlaces(state: TabState | null, from: PageSender): readonly ArticlePlace[] {
  const places = placesOf(state).filter(({ head }) => isOwn(head.url, from));
  return [...new Map(places.map((place) => [place.articleKey, place])).values()];
}

function groundAt(place: ArticlePlace, state: TabState | null, from: PageSender): Ground {
  const reading = ownReadings(state, from).find(({ key }) => key === place.articleKey) ?? null;
  return { ...place, reading, isPrivate: from.isPrivate };
}

function ownReadings(state: TabState | null, from: PageSender): readonly Reading[] {
  return readingsOf(state).filter(({ head }) => isOwn(head.url, from));
}

/** What was opened last in the tab's page, where its article is the sender's. */
async function openFor(from: PageSender): Promise<OpenIn | null> {
  const open = await openIn(from.tabId);
  return open && isOwn(open.place.head.url, from) ? open : null;
}

/** Whether an article is the sender's. One of no web site, a file, has only its own address. */
function isOwn(url: string, { address }: PageSender): boolean {
  return url === withoutFragment(address) || isSameSite(url, address);
}
