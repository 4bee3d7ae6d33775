import type { HighlightBirth } from '../core/annotation/article-work.ts';
import { factsOf } from '../core/annotation/claim-facts.ts';
import { correctedClaim, correctionsIn } from '../core/annotation/corrected.ts';
import { highlightOf, selectorsOf } from '../core/annotation/edit.ts';
import { ownClaimId } from '../core/annotation/own-claim.ts';
import { claimTargetOf } from '../core/annotation/reattach.ts';
import type { Reading } from '../core/reading.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { Deleted, HighlightBegun, SaveHighlight, Undo } from '../messaging/requests.ts';
import { type ColourNames, type SavingTrouble, type TextSaved, troubleIn } from '../messaging/views.ts';
import type { Store } from '../storage/store.ts';
import type { ArticlePlace } from './tab-state.ts';
import { claimOf } from './tab-work.ts';
import { noteOfHighlight, PRIVATE, savedBy, troubleOf } from './work.ts';

/** An article that can be highlighted, what was read in it, and whether it is in a private window. */
export interface Ground extends ArticlePlace {
  readonly reading: Reading | null;
  readonly isPrivate: boolean;
}

/** Makes or changes a highlight. Gives why it could not be kept, what its note was merged to, or null. */
export async function keepHighlight(ground: Ground, request: SaveHighlight, store: Store): Promise<TextSaved> {
  const { articleKey, head, reading, isPrivate } = ground;
  const birth = request.birth && birthOf(request.id, request.birth, reading);
  if (isPrivate) return PRIVATE;
  const { id, change } = request;
  return savedBy(await store.saveHighlight({ articleKey, head, id, change, birth }), change.note, noteOfHighlight(id));
}

function birthOf(id: string, begun: HighlightBegun, reading: Reading | null): HighlightBirth {
  const { selector, span, claimId, isCheck, replaces } = begun;
  if (isCheck && (!reading || !span)) throw new CallRefused('refused', 'only a passage of the article can be checked');
  if (isCheck) return { selector, claimId: ownClaimId(id), claim: null, replaces };
  if (claimId === null) return { selector, claimId: null, claim: null, replaces };
  if (!reading) throw new CallRefused('gone', 'this page has not been read');
  return { selector, claimId, claim: factsOf(claimOf(reading, claimId)), replaces };
}

/** Highlights a claim, as the reader has it, where it stands in the article, as one to check. Gives why it could not be kept, or null. */
export async function keepClaim(ground: Ground, claimId: string, store: Store): Promise<SavingTrouble> {
  const { articleKey, reading } = ground;
  if (!reading) throw new CallRefused('gone', 'this page has not been read');
  const work = await store.workOn(articleKey);
  const said = work.ok ? correctionsIn(work.value.annotations).get(claimId) : null;
  const selector = selectorsOf(claimTargetOf(correctedClaim(claimOf(reading, claimId), said)));
  const birth = { articleKey, selector, span: null, claimId, isCheck: false, replaces: null };
  return troubleIn(await keepHighlight(ground, { id: crypto.randomUUID(), change: {}, birth }, store));
}

/** Whether the reader has a note or tags on a highlight, or has worked on the claim that it makes. */
export async function isWrittenOn({ articleKey }: Ground, id: string, store: Store): Promise<boolean> {
  const work = await store.workOn(articleKey);
  if (!work.ok) return true;
  return work.value.annotations.some((one) => {
    const said = one.id === id ? highlightOf(one) : null;
    return said ? said.note !== '' || said.tags.length > 0 : one.claimId === ownClaimId(id);
  });
}

/** Puts a highlight in the trash. Gives the instant by which it can be taken back, or why it could not be done. */
export async function deleteHighlight({ isPrivate }: Ground, id: string, store: Store): Promise<Deleted> {
  if (isPrivate) return { trouble: PRIVATE };
  const result = await store.trash({ annotations: [id], articles: [] });
  return result.ok
    ? { trouble: null, deleted: result.value }
    : { trouble: { reason: result.fault.kind, detail: result.fault.detail } };
}

/** Takes back what was deleted at an instant, of these articles alone where they are given. Gives why that could not be done, or null. */
export async function undoDeletion({ deleted }: Undo, store: Store, articleKeys?: readonly string[]): Promise<SavingTrouble> {
  return troubleOf(await store.restore(deleted, articleKeys));
}

/** What the reader calls the colours; none where that cannot be read. */
export async function colourNamesIn(store: Store): Promise<ColourNames> {
  const result = await store.meta('colour-names');
  return result.ok ? ((result.value as ColourNames | null) ?? {}) : {};
}
