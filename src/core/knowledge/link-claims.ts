import type { Article } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import { eachOf, inOneGo, type Steps, type TimeLimit, unlimited } from '../steps.ts';
import { articleLinks } from './article-links.ts';
import type { CardLink } from './card.ts';
import { scoredCards } from './card-scores.ts';
import type { Sign } from './sign.ts';
import { type Signs, signsOf } from './signs.ts';

/** The background of an article: of each claim by its id, and of the whole. */
export interface Links {
  readonly byClaim: ReadonlyMap<string, readonly CardLink[]>;
  readonly article: readonly CardLink[];
}

/** Cards for one claim. */
const MOST_PER_CLAIM = 6;
/**
 * Below such a score a card is not told, nor where the article's words give it less than `told` of it: a wrong card costs
 * more trust than a missing one. Nor is one that is so far behind the first. What the claim names in full is always told.
 */
const LEAST = { score: 2.4, told: 1.1, behind: 1.7 };

/** What links are made of: an article without a day may be of any. */
type LinkedArticle = Pick<Article, 'text' | 'blocks'> & Partial<Pick<Article, 'published'>>;

/** The words that tie each card to a claim of an article of `day`, the most helpful card first. */
function tiesOf(claim: Claim, signs: Signs, day: string | null): readonly Sign[] {
  const scored = scoredCards(claim, signs, day);
  const least = Math.max(LEAST.score, (scored[0]?.score ?? 0) - LEAST.behind);
  return (
    scored
      .filter(({ score, told, isNamed }) => isNamed || (score >= least && told >= LEAST.told))
      // What only the whole article speaks for is told where nothing else comes before it: else it would hang on every claim.
      .filter(({ isNear }, place) => isNear || place === 0)
      .slice(0, MOST_PER_CLAIM)
      .map(({ tie }) => tie)
  );
}

/**
 * The cards tied to each claim and to the article, with the words of the text that tied them; of a claim the most helpful
 * first, six at most; of the article by weight, twelve at most.
 */
export function linkClaims(article: LinkedArticle, claims: readonly Claim[]): Links {
  return inOneGo(linksInSteps(article, claims, unlimited()));
}

/** By when, as a share of the time for the background, cards are tied to claims. */
const SHARE = 0.5;

/** The same in steps: claims that there is no time for have no cards. */
export function* linksInSteps(
  { text, blocks, published = null }: LinkedArticle,
  claims: readonly Claim[],
  time: TimeLimit,
): Steps<Links> {
  const signs = yield* signsOf(text, blocks);
  const ofClaims = yield* eachOf(claims, (claim) => tiesOf(claim, signs, published), time, SHARE);
  const byClaim = new Map<string, readonly CardLink[]>();
  for (const [index, claim] of claims.entries()) {
    const ties = ofClaims[index] ?? [];
    byClaim.set(
      claim.id,
      ties.map(({ card, start, end }) => ({ id: card, why: text.slice(start, end), start, end })),
    );
  }
  return { byClaim, article: articleLinks(text, signs.full, ofClaims, blocks) };
}
