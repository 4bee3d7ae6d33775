import type { Block } from '../article/article.ts';
import { blockAt } from '../article/block-at.ts';
import type { CardLink } from './card.ts';
import type { Sign } from './sign.ts';
import { isHint, specificityOf } from './specificity.ts';

/** Cards for the whole article. */
const MOST = 12;

/**
 * What a card's sign in the title, in a heading or in a claim adds to its weight, and each point of its specificity. A
 * general term that only a common word hints at ("permits") adds little wherever it stands: it must not lead the list.
 */
const WEIGHT = { title: 6, heading: 2, claim: 1, cue: 0.5, hint: 0.3, specificity: 0.5 };

function blockWeight(sign: Sign, blocks: readonly Block[]): number {
  const kind = blocks[blockAt(blocks, sign.start)]?.kind;
  if (kind === 'title') return WEIGHT.title;
  return kind === 'heading' ? WEIGHT.heading : 0;
}

function weightInClaim(sign: Sign, blocks: readonly Block[]): number {
  if (isHint(sign)) return WEIGHT.hint;
  if (sign.as === 'cue') return WEIGHT.cue;
  return WEIGHT.claim + (sign.as === 'full name' ? 0 : blockWeight(sign, blocks));
}

/**
 * The cards of an article by weight, at most twelve: those of its claims, and those named in full anywhere in it.
 * `named` has the names in full, `ofClaims` the signs that tied cards to each claim.
 */
export function articleLinks(
  text: string,
  named: readonly Sign[],
  ofClaims: readonly (readonly Sign[])[],
  blocks: readonly Block[],
): readonly CardLink[] {
  const cards = new Map<string, { weight: number; best: Sign }>();
  const note = (sign: Sign, weight: number): void => {
    const known = cards.get(sign.card);
    const best = known && specificityOf(known.best) >= specificityOf(sign) ? known.best : sign;
    cards.set(sign.card, { weight: (known?.weight ?? 0) + weight, best });
  };
  for (const sign of named) note(sign, blockWeight(sign, blocks));
  for (const sign of ofClaims.flat()) note(sign, weightInClaim(sign, blocks));
  return [...cards]
    .map(([id, { weight, best }]) => ({ id, best, weight: weight + WEIGHT.specificity * specificityOf(best) }))
    .sort((a, b) => b.weight - a.weight || a.best.start - b.best.start)
    .slice(0, MOST)
    .map(({ id, best: { start, end } }) => ({ id, why: text.slice(start, end), start, end }));
}
