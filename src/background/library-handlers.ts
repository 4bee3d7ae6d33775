import type { Annotation } from '../core/annotation/annotation.ts';
import type { ClaimTarget, SavedText } from '../core/annotation/article-work.ts';
import { isOwnClaim } from '../core/annotation/own-claim.ts';
import { claimTargetOf } from '../core/annotation/reattach.ts';
import { savedReading } from '../core/annotation/saved-reading.ts';
import type { ArticleHead } from '../core/article/article.ts';
import { isQuestion } from '../core/checklist/questions.ts';
import { backgroundInSteps } from '../core/read-article.ts';
import type { Reading } from '../core/reading.ts';
import type { Handlers, SurfaceCalls } from '../messaging/contract.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { SurfaceSender } from '../messaging/serve.ts';
import type { SavingTrouble, TextSaved } from '../messaging/views.ts';
import type { Store } from '../storage/store.ts';
import { dropDrafts } from './card-drafts.ts';
import { keepCorrection, keepCorrectionOfGone, readingShown } from './corrections.ts';
import { echoAt, echoesAt } from './echo.ts';
import { inSlices } from './in-slices.ts';
import { colourNamesIn, keepClaim, undoDeletion } from './keep-highlights.ts';
import { notify, tellWorkChanged } from './notify.ts';
import { withOwnClaims } from './own-claims.ts';
import { askedNow } from './settings.ts';
import { claimOf, type Desk, keepDismissal, workAt } from './tab-work.ts';
import { today } from './today.ts';
import { claimView, keptView, readingView } from './views.ts';
import { answerSavedBy, noteOfHighlight, noteOn, savedBy, troubleOf } from './work.ts';

/** To open a page is no matter of what is kept: `open-passage.ts` does it. */
type LibraryCalls = Exclude<Extract<keyof SurfaceCalls, `library/${string}`>, 'library/open-page'>;

/** Answers to the library's page. What it shows it reads for itself; all changes but imports are made here. */
export function libraryHandlers(store: Store): Pick<Handlers<SurfaceCalls, SurfaceSender>, LibraryCalls> {
  return {
    'library/save-highlight': async ({ articleKey, id, change }) => {
      const { head } = await shelfOf(articleKey, store);
      const result = await store.saveHighlight({ articleKey, head, id, change, birth: null });
      return told(articleKey, savedBy(result, change.note, noteOfHighlight(id)));
    },
    'library/save-note': async ({ articleKey, claimId, ...typed }) => {
      const shelf = await shelfOf(articleKey, store);
      const claim = claimId === null ? null : await targetOf(shelf, claimId, store);
      const result = await store.saveNote({ articleKey, head: shelf.head, claim, ...typed });
      return told(articleKey, savedBy(result, typed.text, noteOn(claimId)));
    },
    'library/save-check': async ({ articleKey, claimId, question, change }) => {
      const shelf = await shelfOf(articleKey, store);
      if (!isQuestion(question, claimId === null ? 'article' : 'claim'))
        throw new CallRefused('refused', `no question ${question} is asked here`);
      const claim = claimId === null ? null : await targetOf(shelf, claimId, store);
      const result = await store.saveCheck({ articleKey, head: shelf.head, claim, question, change });
      return told(articleKey, answerSavedBy(result, { claimId, question, change }));
    },
    'library/save-revisit': async ({ articleKey, claimId, date }) => {
      const shelf = await shelfOf(articleKey, store);
      const claim = claimId === null ? null : await targetOf(shelf, claimId, store);
      return told(articleKey, troubleOf(await store.saveRevisit({ articleKey, head: shelf.head, claim, date })));
    },
    'library/correct': async ({ articleKey, ...request }) => {
      const { reading } = await shelfOf(articleKey, store);
      const kept = reading
        ? keepCorrection({ reading, isPrivate: false }, request, store)
        : keepCorrectionOfGone(articleKey, request, store);
      return told(articleKey, await kept);
    },
    'library/dismiss-check': async ({ articleKey, ...request }) => {
      const desk = await deskOf(articleKey, store, request.claimId);
      return told(articleKey, await keepDismissal(desk, request, store));
    },
    'library/highlight-claim': async ({ articleKey, claimId }) => {
      const { reading, isPrivate } = await deskOf(articleKey, store);
      return told(articleKey, await keepClaim({ articleKey, head: reading.head, reading, isPrivate }, claimId, store));
    },
    'library/drop-pictures': async ({ articleKey }) => told(articleKey, troubleOf(await store.dropPictures(articleKey))),
    'library/article': async ({ articleKey }) => {
      const { reading } = await shelfOf(articleKey, store);
      if (!reading) return null;
      const seen = await workAt({ reading, isPrivate: false }, store);
      const kept = keptView(articleKey, seen, [], await colourNamesIn(store));
      return readingView(reading, seen, { ...(await askedNow()), due: [], kept });
    },
    'library/claim': async ({ articleKey, claimId }) => {
      const { reading } = await deskOf(articleKey, store, claimId);
      const seen = await workAt({ reading, isPrivate: false }, store);
      return claimView(claimOf(reading, claimId), reading, seen, {
        ...(await askedNow()),
        colourNames: await colourNamesIn(store),
      });
    },
    'library/echoes': async ({ articleKey }) => {
      const desk = await deskOf(articleKey, store);
      const { reading } = await readingShown(desk, store);
      return echoesAt({ ...desk, reading }, 'library', store);
    },
    'library/echo': async ({ articleKey, claimId }) => echoAt(await deskOf(articleKey, store), claimId, store),
    'library/delete': async (records, { cause }) => {
      const result = await store.trash(records);
      if (!result.ok) return { trouble: { reason: result.fault.kind, detail: result.fault.detail } };
      await notify({ notice: 'library-changed', cause });
      return { trouble: null, deleted: result.value };
    },
    'library/undo': async (undo, { cause }) => changed(cause, await undoDeletion(undo, store)),
    'library/restore': async (records, { cause }) => {
      const result = await store.restoreRecords(records);
      await notify({ notice: 'library-changed', cause });
      if (!result.ok) return { trouble: { reason: result.fault.kind, detail: result.fault.detail } };
      const { articles, stayed } = result.value;
      return { trouble: null, isBack: articles.length > 0, stayed };
    },
    'library/empty-trash': async (_request, { cause }) => changed(cause, troubleOf(await store.emptyTrash())),
    'library/tag': async ({ records, add, remove }, { cause }) =>
      changed(cause, troubleOf(await store.tagAll(records, { add, remove }))),
    'library/inbox': async ({ articles, state, from }, { cause }) =>
      changed(cause, troubleOf(await store.inboxAll(articles, state, from))),
    'library/save-searches': async ({ searches }, { cause }) =>
      changed(cause, troubleOf(await store.setMeta('saved-searches', searches))),
    'library/name-colour': async ({ colour, name }, { cause }) => {
      const { [colour]: _, ...others } = await colourNamesIn(store);
      const names = name.trim() === '' ? others : { ...others, [colour]: name.trim() };
      return changed(cause, troubleOf(await store.setMeta('colour-names', names)));
    },
    'library/imported': async ({ isEmptied = false }, { cause }) => {
      if (isEmptied) await dropDrafts();
      await notify({ notice: 'library-changed', cause });
      return null;
    },
    'library/backed-up': async () => troubleOf(await store.setMeta('last-backup', new Date().toISOString())),
  };
}

/** An article of the library: what is known of it, and the claims read in it where its text is saved. */
interface Shelf {
  readonly articleKey: string;
  readonly head: ArticleHead;
  readonly reading: Reading | null;
  /** That text, as it is kept. */
  readonly text: SavedText | null;
  readonly annotations: readonly Annotation[];
}

async function shelfOf(articleKey: string, store: Store): Promise<Shelf> {
  const [work, text] = await Promise.all([store.workOn(articleKey), store.savedText(articleKey)]);
  if (!work.ok) throw new CallRefused('failed', work.fault.detail);
  const { annotations } = work.value;
  const saved = text.ok ? text.value : null;
  const reading = saved && savedReading(saved, annotations);
  const head = work.value.article?.head ?? reading?.head;
  if (!head) throw new CallRefused('gone', 'the library no longer has this article');
  return { articleKey, head, reading, text: saved, annotations };
}

/** The desk of a saved text, on which the claim `toOpen` has all that stands beside it. */
async function deskOf(articleKey: string, store: Store, toOpen: string | null = null): Promise<Desk> {
  const { reading, text, annotations } = await shelfOf(articleKey, store);
  if (!reading || !text) throw new CallRefused('gone', 'the text of this article is not saved');
  const isUnread = toOpen !== null && isOwnClaim(toOpen) && !text.reading.claims.some(({ id }) => id === toOpen);
  if (!isUnread) return { reading, isPrivate: false };
  // Made after the text was kept: it is read in it now, with its background.
  const claims = reading.claims.filter(({ id }) => id !== toOpen);
  const whole = await withOwnClaims({ ...reading, claims }, text.article, annotations);
  const read = await inSlices((time) => backgroundInSteps(whole, text.article, today(), time));
  const own = read.claims.find(({ id }) => id === toOpen);
  return {
    reading: { ...reading, claims: reading.claims.map((one) => (own && one.id === toOpen ? own : one)) },
    isPrivate: false,
  };
}

/** A claim as something to work on: as it was read, or as work on it says where it stands, also where that was deleted since. */
async function targetOf({ articleKey, reading }: Shelf, claimId: string, store: Store): Promise<ClaimTarget> {
  const read = reading?.claims.find(({ id }) => id === claimId);
  if (read) return claimTargetOf(read);
  const target = await store.claimTarget(articleKey, claimId);
  if (!target.ok) throw new CallRefused('failed', target.fault.detail);
  if (!target.value) throw new CallRefused('gone', 'the library has no such claim');
  return target.value;
}

async function told<Saved extends TextSaved>(articleKey: string, saved: Saved): Promise<Saved> {
  await tellWorkChanged(articleKey);
  return saved;
}

async function changed(cause: string | null, trouble: SavingTrouble): Promise<SavingTrouble> {
  await notify({ notice: 'library-changed', cause });
  return trouble;
}
