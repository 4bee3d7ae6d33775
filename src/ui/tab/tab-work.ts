import type { Colour, InboxState } from '../../core/annotation/annotation.ts';
import type { AnswerChange } from '../../core/annotation/answer.ts';
import type { HighlightChange } from '../../core/annotation/article-work.ts';
import type { Correction } from '../../core/annotation/correction.ts';
import type { LibraryData } from '../../core/annotation/library-data.ts';
import type { Outcome } from '../../messaging/contract.ts';
import type { Deleted, OnArticle } from '../../messaging/requests.ts';
import { savedBy, troubleOf } from '../../messaging/saved-by.ts';
import type { ColourNames, SavingTrouble, TextSaved } from '../../messaging/views.ts';
import type { Watch, Written } from '../library/data/exchange/exchange.ts';
import { type StyleKept, styleKept } from '../style-kept.ts';
import type { TabClient } from './tab-client.ts';

/** One article is written at once: there is nothing to be told of, or to be stopped. */
const UNWATCHED: Watch = { signal: new AbortController().signal, onProgress: () => {} };

/** What a report takes beside what it tells of. */
interface Asked extends Pick<TabClient, 'call'> {
  readonly colourNames: ColourNames;
}

/** A report of `data` as a file, written where the library writes its own; null where that fails. */
async function reportFile(data: LibraryData, { call, colourNames }: Asked): Promise<Written | null> {
  // What writes files comes when one is asked for.
  const [{ workerExchange }, { writeOrder }, { diskThrough }] = await Promise.all([
    import('../library/data/exchange/worker-exchange.ts'),
    import('../library/data/write-order.ts'),
    import('../library/disk.ts'),
  ]);
  const exchange = workerExchange(diskThrough(call));
  try {
    const brought = await exchange.bring(data, UNWATCHED);
    const order = await writeOrder({ call, now: () => new Date() }, colourNames, brought, 'report');
    return await exchange.write(order, UNWATCHED);
  } catch {
    return null;
  } finally {
    exchange.close();
  }
}

/**
 * The reader's work on the articles shown here. `articleKey` is the article that the work was done on; it goes to the tab
 * that showed it, also when another tab or page has come to the front meanwhile. What keeps resolves to null once kept.
 */
export interface TabWork {
  saveCheck(articleKey: string, claimId: string | null, question: string, change: AnswerChange): Promise<TextSaved>;
  /** Keeps a note that was typed on `base`. */
  saveNote(articleKey: string, claimId: string | null, text: string, base: string): Promise<TextSaved>;
  /** Puts a note aside or takes it up again. */
  dismissCheck(articleKey: string, claimId: string | null, check: string, isDismissed: boolean): Promise<SavingTrouble>;
  /** Keeps the day on which to come back to a claim, or with `claimId` null to the article, `YYYY-MM-DD`; null forgets it. */
  saveRevisit(articleKey: string, claimId: string | null, date: string | null): Promise<SavingTrouble>;
  /** Keeps what the reader says of a claim in place of what Loupe does; null takes it back. */
  correct(articleKey: string, claimId: string, correction: Correction | null): Promise<SavingTrouble>;
  saveHighlight(articleKey: string, id: string, change: HighlightChange): Promise<TextSaved>;
  highlightClaim(articleKey: string, claimId: string): Promise<SavingTrouble>;
  /** Puts a highlight in the trash; gives the instant by which that is taken back. */
  deleteHighlight(articleKey: string, id: string): Promise<Deleted>;
  /** Takes back the deletion of the instant `deleted`. */
  restoreHighlight(articleKey: string, deleted: string): Promise<SavingTrouble>;
  /** Sets the tags of the article as a whole. */
  saveTags(articleKey: string, tags: readonly string[]): Promise<SavingTrouble>;
  /** Sets where the article stands in the inbox; null takes it out. */
  saveInbox(articleKey: string, state: InboxState | null): Promise<SavingTrouble>;
  /** Keeps the article's text, or lets it go. */
  saveArticle(articleKey: string, isSaved: boolean): Promise<SavingTrouble>;
  /** Takes back that the text was let go. */
  restoreText(articleKey: string): Promise<SavingTrouble>;
  /** Names a colour, for all articles; an empty name takes back the one Loupe begins with. */
  nameColour(colour: Colour, name: string): Promise<SavingTrouble>;
  /** A checklist as Markdown, of the article with all its claims where `claimId` is null; null where it failed. */
  markdown(articleKey: string, claimId: string | null): Promise<string | null>;
  /** A report of the article as a file; null where it could not be made. */
  report(articleKey: string, colourNames: ColourNames): Promise<Written | null>;
  /** The style in which the reader cites. */
  readonly citationStyle: StyleKept;
}

/** The work on articles by way of the background; `tabOf` tells in which tab an article was last shown here. */
export function createTabWork({ call }: TabClient, tabOf: (articleKey: string) => number | null): TabWork {
  async function on<T>(articleKey: string, send: (place: OnArticle) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const tabId = tabOf(articleKey);
    if (tabId === null) return { ok: false, fault: { code: 'gone', detail: 'the article was never shown here' } };
    return send({ tabId, articleKey });
  }
  async function keep<Saved extends TextSaved>(
    articleKey: string,
    send: (place: OnArticle) => Promise<Outcome<Saved>>,
  ): Promise<Saved | NonNullable<SavingTrouble>> {
    return savedBy(await on(articleKey, send));
  }
  return {
    saveCheck: (articleKey, claimId, question, change) =>
      keep(articleKey, (place) => call('tab/save-check', { ...place, claimId, question, change })),
    saveNote: (articleKey, claimId, text, base) =>
      keep(articleKey, (place) => call('tab/save-note', { ...place, claimId, text, base })),
    dismissCheck: (articleKey, claimId, check, isDismissed) =>
      keep(articleKey, (place) => call('tab/dismiss-check', { ...place, claimId, check, isDismissed })),
    saveRevisit: (articleKey, claimId, date) =>
      keep(articleKey, (place) => call('tab/save-revisit', { ...place, claimId, date })),
    correct: (articleKey, claimId, correction) =>
      keep(articleKey, (place) => call('tab/correct', { ...place, claimId, correction })),
    saveHighlight: (articleKey, id, change) => keep(articleKey, (place) => call('tab/save-highlight', { ...place, id, change })),
    highlightClaim: (articleKey, claimId) => keep(articleKey, (place) => call('tab/highlight-claim', { ...place, claimId })),
    async deleteHighlight(articleKey, id) {
      const outcome = await on(articleKey, (place) => call('tab/delete-highlight', { ...place, id }));
      return outcome.ok ? outcome.value : { trouble: { reason: 'failed', detail: outcome.fault.detail } };
    },
    restoreHighlight: (articleKey, deleted) => keep(articleKey, (place) => call('tab/restore-highlight', { ...place, deleted })),
    saveTags: (articleKey, tags) => keep(articleKey, (place) => call('tab/save-tags', { ...place, tags })),
    saveInbox: (articleKey, state) => keep(articleKey, (place) => call('tab/save-inbox', { ...place, state })),
    saveArticle: (articleKey, isSaved) => keep(articleKey, (place) => call('tab/save-article', { ...place, isSaved })),
    restoreText: (articleKey) => keep(articleKey, (place) => call('tab/restore-text', place)),
    nameColour: async (colour, name) => troubleOf(await call('library/name-colour', { colour, name })),
    async markdown(articleKey, claimId) {
      const outcome = await on(articleKey, (place) => call('tab/checklist-markdown', { ...place, claimId }));
      return outcome.ok ? outcome.value : null;
    },
    async report(articleKey, colourNames) {
      const outcome = await on(articleKey, (place) => call('tab/report', place));
      return outcome.ok ? reportFile(outcome.value, { call, colourNames }) : null;
    },
    citationStyle: styleKept(call),
  };
}
