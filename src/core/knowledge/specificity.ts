import type { CardKind } from './card.ts';
import { cardById } from './cards.ts';
import type { Mention } from './mention.ts';

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

/** Order of cards beside a claim: by kind; within a kind a full name before a short form, a longer name before a shorter. */
export function specificityOf({ card, isStrong, start, end }: Mention): number {
  const kind = cardById(card)?.kind;
  return (kind ? BY_KIND[kind] : 0) + (isStrong ? 0.5 : 0) + Math.min(end - start, 40) / 100;
}

/** Whether a general term is only hinted at by a common word ("permit", "supply"): it is told after what is named. */
export function isHint({ card, isStrong }: Mention): boolean {
  return !isStrong && cardById(card)?.kind === 'term';
}
