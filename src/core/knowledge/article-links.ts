import type { Block } from '../article/article.ts';
import type { CardLink } from './card.ts';
import type { Named } from './context.ts';
import type { Mention } from './mention.ts';
import { isHint, specificityOf } from './specificity.ts';

/** Cards for the whole article. */
const MOST = 12;

/**
 * What a card's mention in the title, in a heading or in a claim adds to its weight, and each point of its specificity. A
 * general term that only a common word hints at ("permits") adds little wherever it stands: it must not lead the list.
 */
const WEIGHT = { title: 6, heading: 2, claim: 1, hint: 0.3, specificity: 0.5 };

function blockWeight(mention: Mention, blocks: readonly Block[]): number {
  const kind = blocks.find(({ start, end }) => start <= mention.start && mention.start < end)?.kind;
  if (kind === 'title') return WEIGHT.title;
  return kind === 'heading' ? WEIGHT.heading : 0;
}

function weightInClaim(mention: Mention, blocks: readonly Block[]): number {
  if (isHint(mention)) return WEIGHT.hint;
  return WEIGHT.claim + (mention.isStrong ? 0 : blockWeight(mention, blocks));
}

/**
 * The cards of an article by weight, at most twelve: those of its claims, and those named in full anywhere in it.
 * `ofClaims` has the mentions that tied cards to each claim.
 */
export function articleLinks(
  text: string,
  named: Named,
  ofClaims: readonly (readonly Mention[])[],
  blocks: readonly Block[],
): readonly CardLink[] {
  const cards = new Map<string, { weight: number; best: Mention }>();
  const note = (mention: Mention, weight: number): void => {
    const known = cards.get(mention.card);
    const best = known && specificityOf(known.best) >= specificityOf(mention) ? known.best : mention;
    cards.set(mention.card, { weight: (known?.weight ?? 0) + weight, best });
  };
  for (const mention of named.mentions) if (mention.isStrong) note(mention, blockWeight(mention, blocks));
  for (const mention of ofClaims.flat()) note(mention, weightInClaim(mention, blocks));
  return [...cards]
    .map(([id, { weight, best }]) => ({ id, best, weight: weight + WEIGHT.specificity * specificityOf(best) }))
    .sort((a, b) => b.weight - a.weight || a.best.start - b.best.start)
    .slice(0, MOST)
    .map(({ id, best: { start, end } }) => ({ id, why: text.slice(start, end), start, end }));
}
