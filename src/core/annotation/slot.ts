import type { Annotation } from './annotation.ts';

/** What of a claim, or of an article, a slot is for: its note, an answer, a cross-check put aside, its day, state in the inbox, correction, highlight, tags. */
export type SlotPlace =
  | readonly ['note']
  | readonly ['check', question: string]
  | readonly ['dismissal', check: string]
  | readonly ['revisit']
  | readonly ['inbox']
  | readonly ['correction']
  | readonly ['highlight']
  | readonly ['tags'];

/**
 * The place of which only one live annotation may hold, of one claim or of the article as a whole. A JSON array, so that
 * no part can run into the next.
 */
export function slotFor(articleKey: string, claimId: string | null, ...place: SlotPlace): string {
  return JSON.stringify([articleKey, claimId, ...place]);
}

/** What the slots on a claim begin with. */
export function slotsOn(articleKey: string, claimId: string): string {
  return `${JSON.stringify([articleKey, claimId]).slice(0, -1)},`;
}

/**
 * The slot that `annotation` holds. What was deleted holds none, so its place can be taken anew; nor does a highlight that is
 * no claim: of these any number may touch and overlap.
 */
export function slotOf(annotation: Annotation): string | null {
  if (annotation.deleted !== null) return null;
  const place = placeOf(annotation);
  if (place[0] === 'highlight' && annotation.claimId === null) return null;
  return slotFor(annotation.articleKey, annotation.claimId, ...place);
}

function placeOf({ body: [body] }: Annotation): SlotPlace {
  switch (body?.type) {
    case 'Check':
      return ['check', body.question];
    case 'Dismissal':
      return ['dismissal', body.check];
    case 'Revisit':
      return ['revisit'];
    case 'Inbox':
      return ['inbox'];
    case 'Correction':
      return ['correction'];
    case 'Highlight':
      return ['highlight'];
    default:
      return body?.purpose === 'tagging' ? ['tags'] : ['note'];
  }
}
