// What the reader says of a claim in place of what Loupe does, and how a page that is open comes to show it.
import type { CorrectionEdit } from '../core/annotation/article-work.ts';
import { type CorrectedReading, corrected } from '../core/annotation/corrected.ts';
import { cleanCorrection } from '../core/annotation/correction.ts';
import { claimTargetOf } from '../core/annotation/reattach.ts';
import { inReadingOrder } from '../core/claim/reading-order.ts';
import { saidIn } from '../core/claim/said-in.ts';
import { contextNotes, handledIn } from '../core/context-notes.ts';
import { callReader } from '../messaging/client.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { SaveCorrection } from '../messaging/requests.ts';
import type { Mark, SavingTrouble } from '../messaging/views.ts';
import type { Store } from '../storage/store.ts';
import { unmarkedIn } from './marks.ts';
import { badgeFor, type Told } from './notify.ts';
import { type TabState, tabState, tabsShowing } from './tab-state.ts';
import { claimOf, type Desk, workAt } from './tab-work.ts';
import { PRIVATE, troubleOf, type WorkSeen } from './work.ts';

/** The reading of a page as the reader has it; in a private window, where nothing is kept, as it was read. */
export async function readingShown(desk: Desk, store: Store): Promise<CorrectedReading> {
  return corrected(desk.reading, (await workAt(desk, store)).work.annotations);
}

/**
 * How a page is to mark a reading. A claim of several parts has a mark of each layer, and one card; one that was taken away is not
 * marked, and found when the reader goes back to it.
 */
export function marksOf({ reading, takenAway }: CorrectedReading, unmarked: readonly string[]): readonly Mark[] {
  const quiet = new Set(unmarked);
  const marks = [...reading.claims, ...takenAway]
    .sort(inReadingOrder)
    .flatMap((claim) =>
      saidIn(claim).map(({ start, end, layer }) => ({ id: claim.id, start, end, layer, isMarked: !quiet.has(claim.id) })),
    );
  return marks.sort((a, b) => a.start - b.start);
}

/** Ids of the claims that a page is not to mark, where it marks as `state` says: those that the reader took away never. */
export async function unmarkedOf(
  shown: CorrectedReading,
  state: Pick<TabState, 'density'> | null,
  work: WorkSeen,
): Promise<readonly string[]> {
  return [...(await unmarkedIn(shown, state, work)), ...shown.takenAway.map(({ id }) => id)];
}

/** What the toolbar button says of a reading. */
export function toldOf({ reading, takenAway }: CorrectedReading, unmarked: readonly string[], { work }: WorkSeen): Told {
  const notes = contextNotes(reading, handledIn(work.annotations)).length;
  const claims = reading.claims.length;
  return { claims, marked: claims + takenAway.length - unmarked.length, notes };
}

/**
 * Keeps what the reader says of a claim, without what Loupe says too; null takes it back. Pages that show the article mark it so at
 * once. Gives why it could not be kept, or null.
 */
export async function keepCorrection(desk: Desk, { claimId, correction }: SaveCorrection, store: Store): Promise<SavingTrouble> {
  const { reading, isPrivate } = desk;
  const isRead = reading.claims.some(({ id }) => id === claimId);
  if (!isRead && !isPrivate) return keepCorrectionOfGone(reading.key, { claimId, correction }, store);
  const claim = claimOf(reading, claimId);
  if (isPrivate) return PRIVATE;
  const said = correction && cleanCorrection(correction, claim);
  return keep({ articleKey: reading.key, head: reading.head, claim: claimTargetOf(claim), correction: said }, store);
}

/**
 * As `keepCorrection`, of a claim that no page shows any more and that other work tells of, which may be deleted: the reader takes
 * back what she said of it, or that she did. Refuses any other.
 */
export async function keepCorrectionOfGone(
  articleKey: string,
  { claimId, correction }: SaveCorrection,
  store: Store,
): Promise<SavingTrouble> {
  const [work, target] = await Promise.all([store.workOn(articleKey), store.claimTarget(articleKey, claimId)]);
  if (!work.ok) return troubleOf(work);
  if (!target.ok) return troubleOf(target);
  const head = work.value.article?.head;
  if (!head || !target.value) throw new CallRefused('gone', 'the library has no such claim');
  return keep({ articleKey, head, claim: target.value, correction }, store);
}

async function keep(edit: CorrectionEdit, store: Store): Promise<SavingTrouble> {
  const trouble = troubleOf(await store.saveCorrection(edit));
  if (trouble === null) await remarkPages(edit.articleKey, store);
  return trouble;
}

async function remarkPages(articleKey: string, store: Store): Promise<void> {
  for (const tabId of await tabsShowing(articleKey)) {
    const state = await tabState(tabId);
    if (!state?.reading || state.isPrivate) continue;
    const work = await workAt({ reading: state.reading, isPrivate: false }, store);
    const shown = corrected(state.reading, work.work.annotations);
    const unmarked = await unmarkedOf(shown, state, work);
    // Not waited for: a page that is busy must not keep the reader from seeing that it is kept.
    void callReader(tabId, 'reader/mark', { marks: marksOf(shown, unmarked) });
    await badgeFor(tabId, state, toldOf(shown, unmarked, work));
  }
}
