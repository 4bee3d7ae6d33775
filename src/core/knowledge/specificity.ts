import type { CardKind } from './card.ts';
import { cardById } from './cards.ts';
import type { Sign } from './sign.ts';

/** How much a card of this kind tells about one claim: an instrument most, a general term least. */
const BY_KIND: Readonly<Record<CardKind, number>> = {
  policy: 9,
  event: 8,
  institution: 7,
  company: 6,
  technology: 5,
  statistic: 4,
  element: 3,
  place: 2,
  term: 1,
};

/** Order of the cards of an article that weigh the same: by kind; within a kind a full name before a short form, a longer name before a shorter. */
export function specificityOf({ card, as, start, end }: Sign): number {
  const kind = cardById(card)?.kind;
  return (kind ? BY_KIND[kind] : 0) + (as === 'full name' ? 0.5 : 0) + Math.min(end - start, 40) / 100;
}

/** Whether a general term is only hinted at by a common word ("permit", "supply"): it is told after what is named. */
export function isHint({ card, as }: Sign): boolean {
  return as !== 'full name' && cardById(card)?.kind === 'term';
}
