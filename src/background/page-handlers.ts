import { continueNote } from '../core/annotation/continue-note.ts';
import { corrected } from '../core/annotation/corrected.ts';
import { groupWork } from '../core/annotation/group.ts';
import type { Article, ArticleHead } from '../core/article/article.ts';
import { articleKey as keyOf } from '../core/article/article-key.ts';
import { handledIn, openNotes } from '../core/context-notes.ts';
import { backgroundInSteps, isReadingOf } from '../core/read-article.ts';
import type { Reading } from '../core/reading.ts';
import type { Handlers, PageCalls } from '../messaging/contract.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { Anchored, Draft } from '../messaging/requests.ts';
import type { PageSender } from '../messaging/serve.ts';
import { type Mark, type PageHighlights, troubleIn } from '../messaging/views.ts';
import { injectScript } from '../platform/injection.ts';
import type { Store } from '../storage/store.ts';
import type { ReaderAssets } from './assets.ts';
import { keepDraft, openClaimIn, takeDraft, takeLeftDraft } from './card-drafts.ts';
import { giveTicket } from './card-tickets.ts';
import { copyOfSelection } from './copy-selection.ts';
import { marksOf, toldOf, unmarkedOf } from './corrections.ts';
import { placedHighlights } from './highlights.ts';
import { inSlices } from './in-slices.ts';
import { colourNamesIn, deleteHighlight, isWrittenOn, keepHighlight, undoDeletion } from './keep-highlights.ts';
import { keepTextOnce } from './keep-text.ts';
import { badgeFor, badgeWhereOff, notify, type Told, tellWorkChanged } from './notify.ts';
import { deskFor, groundNamed, groundOf, groundWith, isStillThere, ownPlaces } from './page-ground.ts';
import { pendingArticles } from './pending-articles.ts';
import { owned, readPage } from './read-page.ts';
import { stateWithReading } from './reading-again.ts';
import { withBackgroundInBudget } from './reading-budget.ts';
import { rewordedIn } from './reworded.ts';
import { isSameSite } from './same-site.ts';
import { accessTo } from './sites.ts';
import { startReader } from './start-reader.ts';
import {
  beingRead,
  changeTabState,
  claimsBeside,
  inTurn,
  keepOpenIn,
  type PageSeen,
  setTabState,
  type TabState,
  tabState,
  unreadable,
  withoutFragment,
} from './tab-state.ts';
import { type Desk, keepNote, workAt } from './tab-work.ts';
import { today } from './today.ts';
import { PRIVATE, PRIVATE_WORK, seen } from './work.ts';

/** Answers to content scripts. The tab, its address and whether it is private come from the browser, never from the page. */
export function pageHandlers(store: Store, assets: ReaderAssets): Handlers<PageCalls, PageSender> {
  return {
    'page/worth-reading': async (_request, from) => {
      // A page that the tab has left has nothing to say of what it shows now, and nothing is to be put in there.
      if (!(await isStillThere(from))) return null;
      if ((await accessTo(from.address, from.isPrivate)).kind === 'off') {
        await badgeWhereOff(from.tabId);
        return null;
      }
      await remember(from.tabId, beingRead(pageOf(from), false));
      const reason = await startReader(from.tabId, assets);
      if (reason !== null) await remember(from.tabId, unreadable(pageOf(from), reason));
      return null;
    },
    'page/needs-script': async ({ script }, from) => {
      if (await isStillThere(from)) await injectScript(from.tabId, assets.onDemand[script]);
      return null;
    },
    'page/read': async ({ article }, from) => read(article, from, store),
    'page/add-background': async ({ article }, from) => addBackground(article, from, store),
    'page/unmarked': async (_request, from) => {
      const state = await stateHere(from, store);
      const work = await workAt({ reading: state.reading, isPrivate: from.isPrivate }, store);
      const shown = corrected(state.reading, work.work.annotations);
      const unmarked = await unmarkedOf(shown, state, work);
      await badgeFor(from.tabId, state, toldOf(shown, unmarked, work));
      return unmarked;
    },
    'page/noted': async (_request, from) => {
      const { reading } = await stateHere(from, store);
      const { work } = await workAt({ reading, isPrivate: from.isPrivate }, store);
      const handled = handledIn(work.annotations);
      return reading.claims.flatMap(({ id, checks }) => (openNotes(id, checks, handled).length > 0 ? [id] : []));
    },
    'page/highlights': async ({ head }, from) => highlightsOf(head, from, store),
    'page/anchored': async (request, from) => anchored(request, from, store),
    'page/save-highlight': async (request, from) => {
      const { id, birth } = request;
      const ground = birth
        ? await groundNamed(birth.articleKey, from, store)
        : ((await groundWith(id, from, store)) ?? (await groundOf(from, store)));
      const saved = await keepHighlight(ground, request, store);
      if (troubleIn(saved) === null && birth) await keepTextOnce(from.tabId, ground, store);
      return told(ground.articleKey, saved);
    },
    'page/delete-highlight': async ({ id, isBare }, from) => {
      const ground = await groundWith(id, from, store);
      if (!ground) throw new CallRefused('gone', 'this page has no such highlight');
      if (isBare && (await isWrittenOn(ground, id, store))) throw new CallRefused('refused', 'something is written on it by now');
      return told(ground.articleKey, await deleteHighlight(ground, id, store));
    },
    'page/restore-highlight': async (request, from) => {
      if (from.isPrivate) return PRIVATE;
      const keys = ownPlaces(await stateWithReading(from.tabId, store), from).map(({ articleKey }) => articleKey);
      const trouble = await undoDeletion(request, store, keys);
      for (const articleKey of keys) await tellWorkChanged(articleKey);
      return trouble;
    },
    'page/unreadable': async ({ reason }, from) => {
      if (!(await isStillThere(from))) return null;
      await remember(from.tabId, unreadable(pageOf(from), reason));
      return null;
    },
    'page/chosen': async ({ id }, { tabId }) => {
      await keepOpenIn(tabId, id);
      await notify({ notice: 'chosen-in-page', tabId, id });
      return null;
    },
    'page/save-left': async (left, from) => {
      const [desk, { claimId, text }] = await deskFor(from, left, store);
      const note = await noteOn(claimId, desk, store);
      const whole = { claimId, text: continueNote(note, text), base: note };
      return told(desk.reading.key, troubleIn(await keepNote(desk, whole, store)));
    },
    'page/keep-draft': async ({ draft }, from) => {
      await keepDraft(from, draft);
      return null;
    },
    'page/draft': async (_request, from) => draftFor(from, store),
    'page/copy': async ({ as, quote }, from) => copyOfSelection(as, quote, (await groundOf(from, store)).head),
    'page/opens-card': async (_request, from) => giveTicket(from),
  };
}

async function noteOn(claimId: string, desk: Desk, store: Store): Promise<string> {
  const { work } = await workAt(desk, store);
  return groupWork(work.annotations, desk.reading.claims).byClaim.get(claimId)?.note ?? '';
}

/** What the card of a page was taken away with. After an update the card that was open is shown again, whatever was typed in it. */
async function draftFor(from: PageSender, store: Store): Promise<Draft | null> {
  const open = await takeDraft(from);
  if (open) return withoutKept(open, from, store);
  const hasClaim = (claimId: string) =>
    deskFor(from, { claimId }, store).then(
      () => true,
      () => false,
    );
  const left = await takeLeftDraft(from, hasClaim);
  const unkept = left && (await withoutKept(left, from, store));
  return unkept?.text === '' ? null : unkept;
}

/** Without its text where the note has that: what is typed is told at once, and that it was kept only when the reader goes on. */
async function withoutKept(draft: Draft, from: PageSender, store: Store): Promise<Draft> {
  const found = await deskFor(from, draft, store).catch(() => null);
  if (!found) return draft;
  const [desk, { claimId }] = found;
  const note = await noteOn(claimId, desk, store);
  return continueNote(note, draft.text) === note ? { ...draft, text: '' } : draft;
}

/** The reading of each tab that goes on: what the tab sends meanwhile is read instead. */
const goingOn = new Map<number, symbol>();

/** What `work` gives, and whether it is still wanted: it is not once the tab has sent another article. */
async function asLatest<T>(tabId: number, work: (isWanted: () => boolean) => Promise<T>): Promise<readonly [T, boolean]> {
  const own = Symbol('reading');
  const isWanted = (): boolean => goingOn.get(tabId) === own;
  goingOn.set(tabId, own);
  try {
    return [await work(isWanted), isWanted()];
  } finally {
    if (isWanted()) goingOn.delete(tabId);
  }
}

async function read(article: Article, from: PageSender, store: Store): Promise<readonly Mark[]> {
  const address = withoutFragment(from.address);
  const before = await tabState(from.tabId);
  const isForced = before?.address === address && before.isForced;
  const own = owned(article, from.address);
  const [reading, isLatest] = await asLatest(from.tabId, (isWanted) => readPage(own, isForced, pageOf(from), store, isWanted));
  const open = [await openClaimIn(from), ...(await claimsBeside(from.tabId))].flatMap((id) => id ?? []);
  const reworded = rewordedIn(reading, before, open);
  const state: TabState = {
    ...pageOf(from),
    status: { kind: 'read' },
    reading,
    isForced,
    ...(reworded.length > 0 && { reworded }),
  };
  const work = await workAt({ reading, isPrivate: from.isPrivate }, store);
  const shown = corrected(reading, work.work.annotations);
  const unmarked = await unmarkedOf(shown, before?.address === address ? before : null, work);
  if (isLatest && (await isStillThere(from))) {
    pendingArticles.put(from.tabId, article);
    await remember(from.tabId, state, toldOf(shown, unmarked, work));
  }
  return marksOf(shown, unmarked);
}

/** A second call, and not work that goes on after the first: a background that is stopped in between loses nothing. */
async function addBackground(sent: Article | null, from: PageSender, store: Store): Promise<readonly string[]> {
  const article = sent ?? pendingArticles.take(from.tabId);
  if (!article) throw new CallRefused('gone', 'the article that was read is no longer at hand');
  const state = await stateWithReading(from.tabId, store);
  const own = owned(article, from.address);
  if (!state?.reading || state.address !== withoutFragment(from.address) || !isReadingOf(state.reading, own)) {
    throw new CallRefused('gone', 'this article is not the one that was read last');
  }
  const { reading: read } = state;
  const reading = await withBackgroundInBudget(await inSlices((time) => backgroundInSteps(read, own, today(), time)));
  // The page may have been read again meanwhile.
  await changeTabState(from.tabId, (now) => (now?.reading && hasSameClaims(now.reading, reading) ? { ...now, reading } : null));
  const work = await workAt({ reading, isPrivate: from.isPrivate }, store);
  const now = (await tabState(from.tabId)) ?? state;
  const shown = corrected(reading, work.work.annotations);
  const unmarked = await unmarkedOf(shown, now, work);
  if (now.reading?.key === reading.key) await badgeFor(from.tabId, now, toldOf(shown, unmarked, work));
  await notify({ notice: 'tab-changed', tabId: from.tabId });
  return unmarked;
}

/** The tab's state with its reading, where that is of the page that asks. */
async function stateHere(from: PageSender, store: Store): Promise<TabState & { readonly reading: Reading }> {
  const state = await stateWithReading(from.tabId, store);
  const { reading = null } = state ?? {};
  if (!state || !reading || state.address !== withoutFragment(from.address))
    throw new CallRefused('gone', 'this page was not read');
  return { ...state, reading };
}

function hasSameClaims(one: Reading, other: Reading): boolean {
  const idsOf = ({ claims }: Reading) => claims.map(({ id }) => id).join();
  return one.key === other.key && idsOf(one) === idsOf(other);
}

async function highlightsOf(head: ArticleHead, from: PageSender, store: Store): Promise<PageHighlights> {
  const url = isSameSite(head.url, from.address) ? head.url : withoutFragment(from.address);
  const articleKey = keyOf(url);
  // A reading that is gone is had again first: the page would be taken for one without an article.
  const known = await stateWithReading(from.tabId, store);
  await changeTabState(from.tabId, (before) => {
    // All that was kept for the session may have gone in between.
    const state = before ?? known ?? unreadable(pageOf(from), 'no-article');
    const isHere = state.address === withoutFragment(from.address);
    return isHere ? { ...state, place: { articleKey, head: { ...head, url } } } : null;
  });
  const { work, trouble } = from.isPrivate ? PRIVATE_WORK : seen(await store.workOn(articleKey));
  return {
    articleKey,
    highlights: placedHighlights(work.annotations),
    colourNames: await colourNamesIn(store),
    trouble,
  };
}

async function anchored({ articleKey, lost, moved }: Anchored, from: PageSender, store: Store): Promise<null> {
  const state = await tabState(from.tabId);
  const isOwn = ownPlaces(state, from).some((place) => place.articleKey === articleKey);
  if (!isOwn || state?.place?.articleKey !== articleKey || from.isPrivate) return null;
  const result = (lost?.length ?? 0) + moved.length > 0 ? await store.workOn(articleKey) : null;
  const known = new Map(result?.ok ? result.value.annotations.map((one) => [one.id, one.claimId]) : []);
  // A script that was taken over may name anything, and one thing without end: it would fill the session.
  const ownLost = lost && [...new Set(lost)].filter((id) => known.has(id));
  if (ownLost)
    await changeTabState(from.tabId, (now) => (now?.place?.articleKey === articleKey ? { ...now, lost: ownLost } : null));
  const moves = [...new Map(moved.map((move) => [move.id, move])).values()].flatMap(({ id, selector }) => {
    const claimId = known.get(id);
    return claimId === undefined ? [] : [{ id, claimId, selector }];
  });
  // One call of a tab after the other: what another tab writes waits for no more than one.
  if (moves.length > 0) await inTurn(from.tabId, async () => void (await store.heal(articleKey, moves)));
  await notify({ notice: 'tab-changed', tabId: from.tabId });
  return null;
}

async function told<T>(articleKey: string, answer: T): Promise<T> {
  await tellWorkChanged(articleKey);
  return answer;
}

function pageOf({ address, isPrivate }: PageSender): PageSeen {
  return { address: withoutFragment(address), isPrivate };
}

/** Remembers the state of a tab, and has the button tell of what is shown of it, without what the reader took away. */
async function remember(tabId: number, state: TabState, told: Told | null = null): Promise<void> {
  await setTabState(tabId, state);
  await badgeFor(tabId, state, told);
  await notify({ notice: 'tab-changed', tabId });
}
