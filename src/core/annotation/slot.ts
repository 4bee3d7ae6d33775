import type { Annotation } from './annotation.ts';

/** What of a claim, or of an article, a slot is for: its note, the answer to a question, a cross-check put aside, its day. */
export type SlotPlace =
  | readonly ['note']
  | readonly ['check', question: string]
  | readonly ['dismissal', check: string]
  | readonly ['revisit'];

/**
 * The place of which only one live annotation may hold, of one claim or of the article as a whole. A JSON array, so that
 * no part can run into the next.
 */
export function slotFor(articleKey: string, claimId: string | null, ...place: SlotPlace): string {
  return JSON.stringify([articleKey, claimId, ...place]);
}

/** The slot that `annotation` holds; a tombstone holds none, so its place can be taken anew. */
export function slotOf(annotation: Annotation): string | null {
  if (annotation.deleted !== null) return null;
  return slotFor(annotation.articleKey, annotation.claimId, ...placeOf(annotation));
}

function placeOf({ body: [body] }: Annotation): SlotPlace {
  switch (body?.type) {
    case 'Check':
      return ['check', body.question];
    case 'Dismissal':
      return ['dismissal', body.check];
    case 'Revisit':
      return ['revisit'];
    default:
      return ['note'];
  }
}
