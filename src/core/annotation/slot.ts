import type { Annotation } from './annotation.ts';
import { questionOf } from './edit.ts';

/**
 * The place of which only one live annotation may hold: the note, or the answer to one question, of one claim or of
 * the article as a whole. A JSON array, so that no part can run into the next.
 */
export function slotFor(articleKey: string, claimId: string | null, question: string | null): string {
  return JSON.stringify(question === null ? [articleKey, claimId, 'note'] : [articleKey, claimId, 'check', question]);
}

/** The slot that `annotation` holds; a tombstone holds none, so its place can be taken anew. */
export function slotOf(annotation: Annotation): string | null {
  if (annotation.deleted !== null) return null;
  return slotFor(annotation.articleKey, annotation.claimId, questionOf(annotation));
}
