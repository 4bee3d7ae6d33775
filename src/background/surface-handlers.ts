import * as v from 'valibot';
import { corrected } from '../core/annotation/corrected.ts';
import { groupWork } from '../core/annotation/group.ts';
import { eventsSeenTo } from '../core/knowledge/instruments.ts';
import type { SiteAccess } from '../core/sites/access.ts';
import { callReader } from '../messaging/client.ts';
import type { Handlers, SurfaceCalls } from '../messaging/contract.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { SaveNote } from '../messaging/requests.ts';
import { claimId as idOfClaim } from '../messaging/schema-parts.ts';
import type { SurfaceSender } from '../messaging/serve.ts';
import type { SavingTrouble, TabStatus, TabView, TextSaved } from '../messaging/views.ts';
import { type TabInfo, tabById } from '../platform/tabs.ts';
import type { Store } from '../storage/store.ts';
import type { ReaderAssets } from './assets.ts';
import { keepCorrection, keepCorrectionOfGone, readingShown } from './corrections.ts';
import { echoAt, echoesAt } from './echo.ts';
import { handoutOf } from './handout.ts';
import { highlightHandlers } from './highlight-handlers.ts';
import { colourNamesIn } from './keep-highlights.ts';
import { libraryHandlers } from './library-handlers.ts';
import { disk } from './log.ts';
import { densityOf, markHere, unmarkedIn } from './marks.ts';
import { notify, tellWorkChanged } from './notify.ts';
import { openPassage } from './open-passage.ts';
import { readNow } from './read-now.ts';
import { stateWithReading } from './reading-again.ts';
import { isReminding, switchReminders } from './reminders.ts';
import { behindNotes, reportedOn } from './report.ts';
import { placeOf } from './reworded.ts';
import { askedNow, settingsHandlers } from './settings.ts';
import { accessTo, sitesView, switchSite } from './sites.ts';
import { keepClaimBeside, placesOf, readingsOf, type TabState, withoutFragment } from './tab-state.ts';
import { claimOf, type Desk, dueOn, keepCheck, keepDismissal, keepNote, keepRevisit, workAt } from './tab-work.ts';
import { today } from './today.ts';
import { actOnClaims, useSelection } from './use-page.ts';
import { claimView, emptyView, keptView, knownCard, NOTHING_KEPT, questionsAsked, readingView } from './views.ts';
import { welcomeHandlers } from './welcome.ts';
import { whyUnread } from './why-unread.ts';
import { noteOn, PRIVATE, PRIVATE_WORK, savedBy, seen, troubleOf } from './work.ts';

/** Answers to popup and sidebar, about the tab they name. */
export function surfaceHandlers(store: Store, assets: ReaderAssets): Handlers<SurfaceCalls, SurfaceSender> {
  return {
    'tab/view': async ({ tabId }) => viewOf(await tabOf(tabId), store),
    'tab/read': async ({ tabId, isForced }) => {
      await readNow(await tabOf(tabId), isForced, assets);
      return null;
    },
    'tab/set-density': async ({ tabId, density }) => {
      await markHere(tabId, density);
      await notify({ notice: 'tab-changed', tabId });
      return null;
    },
    'tab/claim': async ({ tabId, claimId }) => {
      const desk = await deskOf(tabId, store);
      const claim = claimOf(desk.reading, claimId);
      await keepClaimBeside(tabId, claimId);
      const moment = { ...(await askedNow()), colourNames: await colourNamesIn(store) };
      return claimView(claim, desk.reading, await workAt(desk, store), moment);
    },
    'tab/claim-at-hand': async ({ tabId }) => {
      const told = await callReader(tabId, 'reader/claim-at-hand', {});
      return told.ok && v.is(idOfClaim, told.value) ? told.value : null;
    },
    'tab/echoes': async ({ tabId }) => {
      const desk = await deskOf(tabId, store);
      const { reading } = await readingShown(desk, store);
      return echoesAt({ ...desk, reading }, `tab ${tabId}`, store);
    },
    'tab/echo': async ({ tabId, claimId }) => echoAt(await deskOf(tabId, store), claimId, store),
    'tab/show-claim': async ({ tabId, claimId }) => {
      const shown = await callReader(tabId, 'reader/show-claim', { claimId });
      if (!shown.ok) throw new CallRefused('gone', shown.fault.detail);
      return null;
    },
    'tab/open-claim': async ({ tabId, ...wanted }) => {
      const opened = await callReader(tabId, 'reader/open-claim', wanted);
      if (!opened.ok) throw new CallRefused('gone', opened.fault.detail);
      return null;
    },
    'tab/act': async ({ tabId, action }) => {
      await actOnClaims(action, await tabOf(tabId), assets);
      return null;
    },
    'tab/use-selection': async ({ tabId, use }) => {
      await useSelection(use, await tabOf(tabId), assets);
      return null;
    },
    'tab/save-check': async ({ tabId, articleKey, ...request }) => {
      const [desk, save] = await deskFor(tabId, articleKey, request, store);
      return told(desk, await keepCheck(desk, save, store));
    },
    'tab/save-note': async ({ tabId, articleKey, ...request }) => {
      if (request.claimId === null) return noteOnPlace(tabId, articleKey, request, store);
      const [desk, save] = await deskFor(tabId, articleKey, request, store);
      return told(desk, await keepNote(desk, save, store));
    },
    'tab/dismiss-check': async ({ tabId, articleKey, ...request }) => {
      const [desk, save] = await deskFor(tabId, articleKey, request, store);
      return told(desk, await keepDismissal(desk, save, store));
    },
    'tab/save-revisit': async ({ tabId, articleKey, ...request }) => {
      if (request.claimId === null) return dayOnPlace(tabId, articleKey, request.date, store);
      const [desk, save] = await deskFor(tabId, articleKey, request, store);
      return told(desk, await keepRevisit(desk, save, store));
    },
    'tab/correct': async ({ tabId, articleKey, ...request }) => {
      const state = await stateWithReading(tabId, store);
      // The way back is offered for longer than the tab's articles are known.
      if (!readingsOf(state).some(({ key }) => key === articleKey)) {
        const trouble = state?.isPrivate ? PRIVATE : await keepCorrectionOfGone(articleKey, request, store);
        await tellWorkChanged(articleKey);
        return trouble;
      }
      const [desk, save] = await deskFor(tabId, articleKey, request, store);
      return told(desk, await keepCorrection(desk, save, store));
    },
    ...highlightHandlers(store),
    ...libraryHandlers(store),
    'library/open-page': async (wanted) => openPassage(wanted, assets),
    'tab/checklist-markdown': async ({ tabId, articleKey, claimId }) => {
      const [desk, wanted] = await deskFor(tabId, articleKey, { claimId }, store);
      return handoutOf(desk.reading, wanted.claimId, await workAt(desk, store), await askedNow());
    },
    'tab/report': async ({ tabId, articleKey }) => {
      const [desk] = await deskFor(tabId, articleKey, { claimId: null }, store);
      return reportedOn(desk.reading, (await workAt(desk, store)).work);
    },
    'disk/may-use': () => disk.mayUse(),
    'disk/was-full': async () => {
      disk.wasFull();
      return null;
    },
    'sites/view': async () => sitesView(),
    'sites/switch': async ({ host, isOn, tabId }) =>
      switchSite(host, isOn, tabId !== undefined && (await tabOf(tabId)).isPrivate),
    ...settingsHandlers(),
    'pictures/size': async () => {
      const size = await store.pictureBytes();
      return size.ok ? size.value : null;
    },
    'knowledge/card': async ({ id }) => knownCard(id),
    'knowledge/behind': async ({ ids }) => behindNotes(ids),
    'knowledge/questions': async ({ ids }) => questionsAsked(ids),
    'knowledge/as-of': async () => eventsSeenTo(),
    ...welcomeHandlers(),
    'reminders/is-on': async () => isReminding(),
    'reminders/switch': async ({ isOn }) => switchReminders(isOn, store),
  };
}

async function viewOf(tab: TabInfo, store: Store): Promise<TabView> {
  const state = await currentState(tab, store);
  const access = await accessTo(tab.address, tab.isPrivate);
  const at = { tabId: tab.id, windowId: tab.windowId, access, density: await densityOf(state), unmarked: [] };
  const trouble = tab.isPrivate ? PRIVATE : null;
  const day = today();
  const due = await dueOn(day, tab.isPrivate, store);
  if (!state) {
    return {
      ...at,
      status: await statusOfUnread(tab, access),
      ...emptyView({ trouble, due, kept: NOTHING_KEPT, note: '' }),
    };
  }
  const { reading, place, lost = [] } = state;
  const names = await colourNamesIn(store);
  if (!reading) {
    // What was read and is neither kept nor to be had again is as if it had not been.
    const status = state.status.kind === 'read' ? await statusOfUnread(tab, access) : state.status;
    const work = place && !tab.isPrivate ? seen(await store.workOn(place.articleKey)) : { ...PRIVATE_WORK, trouble };
    const kept = place ? keptView(place.articleKey, work, lost, names) : NOTHING_KEPT;
    const { note } = groupWork(work.work.annotations, []).article;
    return { ...at, status, ...emptyView({ trouble: work.trouble, due, kept, note }) };
  }
  const work = await workAt({ reading, isPrivate: tab.isPrivate }, store);
  const kept = keptView(place?.articleKey ?? reading.key, work, lost, names);
  const unmarked = await unmarkedIn(corrected(reading, work.work.annotations), state, work);
  return { ...at, status: state.status, unmarked, ...readingView(reading, work, { ...(await askedNow()), due, kept }) };
}

/** The gate looks at web pages alone: of another file nothing is known, but what it is can be told at once. */
async function statusOfUnread(tab: TabInfo, { kind }: SiteAccess): Promise<TabStatus> {
  const reason = kind === 'off' ? null : await whyUnread(tab);
  if (reason) return { kind: 'unreadable', reason };
  return { kind: 'unread', isListed: kind === 'read' || kind === 'off' };
}

/** A tab's state, unless it is that of a page the tab has left. An address we may not know is another page. */
async function currentState(tab: TabInfo, store: Store): Promise<TabState | null> {
  const state = await stateWithReading(tab.id, store);
  return state && tab.address !== null && state.address === withoutFragment(tab.address) ? state : null;
}

/** A note on the article as a whole, which need not have been read. */
async function noteOnPlace(tabId: number, articleKey: string, request: SaveNote, store: Store): Promise<TextSaved> {
  const { isPrivate, ...place } = await placeIn(tabId, articleKey, store);
  if (isPrivate) return PRIVATE;
  const { claimId: _, ...typed } = request;
  const saved = savedBy(await store.saveNote({ ...place, claim: null, ...typed }), typed.text, noteOn(null));
  await tellWorkChanged(articleKey);
  return saved;
}

/** The day to come back to the article as a whole, which need not have been read. */
async function dayOnPlace(tabId: number, articleKey: string, date: string | null, store: Store): Promise<SavingTrouble> {
  const { isPrivate, ...place } = await placeIn(tabId, articleKey, store);
  if (isPrivate) return PRIVATE;
  const trouble = troubleOf(await store.saveRevisit({ ...place, claim: null, date }));
  await tellWorkChanged(articleKey);
  return trouble;
}

/** An article that the tab shows, or showed before. */
async function placeIn(tabId: number, articleKey: string, store: Store) {
  const state = await stateWithReading(tabId, store);
  const place = placesOf(state).find((one) => one.articleKey === articleKey);
  if (!state || !place) throw new CallRefused('gone', 'the tab shows another article');
  return { ...place, isPrivate: state.isPrivate };
}

async function deskOf(tabId: number, store: Store): Promise<Desk> {
  const tab = await tabOf(tabId);
  const state = await currentState(tab, store);
  if (!state?.reading) throw new CallRefused('gone', 'this page has not been read');
  return { reading: state.reading, isPrivate: tab.isPrivate };
}

/**
 * The desk on which a save belongs, with the save as it is to be made there: a note typed just before the tab moved on, or was
 * closed, is kept where it was written, and one on a claim that the page says in other words since beside what that has become,
 * with what was kept of it before.
 */
async function deskFor<Save extends { readonly claimId: string | null }>(
  tabId: number,
  articleKey: string,
  save: Save,
  store: Store,
): Promise<readonly [Desk, Save]> {
  const state = await stateWithReading(tabId, store);
  const readings = readingsOf(state).filter(({ key }) => key === articleKey);
  const [first] = readings;
  if (!state || !first) throw new CallRefused('gone', 'the tab shows another article');
  const { claimId } = save;
  const shown = state.reading?.key === articleKey ? state : null;
  const place = claimId === null ? null : placeOf({ ...save, claimId }, readings, shown);
  const [reading, placed] = place ?? [first, save];
  const desk = { reading, isPrivate: state.isPrivate };
  if (placed.claimId !== claimId) await workAt(desk, store);
  return [desk, placed];
}

async function tabOf(tabId: number): Promise<TabInfo> {
  const tab = await tabById(tabId);
  if (!tab) throw new CallRefused('gone', 'the tab was closed');
  return tab;
}

async function told<T>({ reading }: Desk, answer: T): Promise<T> {
  await tellWorkChanged(reading.key);
  return answer;
}
