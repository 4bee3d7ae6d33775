import type { Article, Block } from '../article/article.ts';
import { blockAt } from '../article/block-at.ts';
import type { Claim } from '../claim/claim.ts';
import { eachOf, inOneGo, type Steps, type TimeLimit, unlimited } from '../steps.ts';
import type { CardKind, CardLink } from './card.ts';
import { isOfTime, signScores, valuesOf } from './card-scores.ts';
import { cardById } from './cards.ts';
import { type ChoiceRule, knownWeight, weighedBy } from './choice-rule.ts';
import { type ClaimSetting, claimFeatures, claimSetting } from './claim-features.ts';
import rule from './data/card-rule.json';
import { isToldAsHalt } from './described.ts';
import { instrumentsOfCard } from './instruments.ts';
import { noticeIn } from './notice.ts';
import type { Sign } from './sign.ts';
import { type Signs, signsOf } from './signs.ts';

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
function specificityOf({ card, as, start, end }: Sign): number {
  const kind = cardById(card)?.kind;
  return (kind ? BY_KIND[kind] : 0) + (as === 'full name' ? 0.5 : 0) + Math.min(end - start, 40) / 100;
}

/** Whether a general term is only hinted at by a common word ("permit", "supply"): it is told after what is named. */
function isHint({ card, as }: Sign): boolean {
  return as !== 'full name' && cardById(card)?.kind === 'term';
}

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
function articleLinks(
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

/** The background of an article: of each claim by its id, and of the whole. */
export interface Links {
  readonly byClaim: ReadonlyMap<string, readonly CardLink[]>;
  readonly article: readonly CardLink[];
}

/** Cards for one claim. */
const MOST_PER_CLAIM = 6;
/**
 * How likely a card must be the one that helps most to be told, but for what the claim names: the likeliest, others, and those that no
 * words in the claim or near it name.
 */
const LEAST = { first: 0.12, named: 0.05, unnamed: 0.2 };
/** With less likelihood than this that any card helps none is told but those that the claim names. */
const LEAST_HELP = 0.35;

/** The choices are ids of cards. */
const RULE: ChoiceRule = rule;

/** The card of the licensing rule, and the one on licences and bans that goes with it where exports are told as stopped. */
const LICENSING = 'mofcom-18-2025';
const ON_BANS = 'licence-not-ban';

/** What a card weighs that was made after the rule was: about what most cards do before anything speaks for them. */
const UNLEARNED = -0.5;

/** What links are made of: an article without a day may be of any. */
type LinkedArticle = Pick<Article, 'text' | 'blocks'> & Partial<Pick<Article, 'published'>>;

interface Candidate {
  readonly tie: Sign;
  readonly weight: number;
  readonly isNamed: boolean;
  /** Whether any words in the claim or near it speak for it. */
  readonly isNear: boolean;
}

/** What ties a card to a claim in which no words name it, but all together speak for it. */
const likelySign = (card: string, { start }: Claim): Sign => ({ card, key: 'likely', start, end: start, weight: 0.3, as: 'cue' });

/** Whether a claim that names a notice by its number can be about a card that nothing names: about another notice it is not. */
const isOpenTo = (card: string, { text }: Claim): boolean => instrumentsOfCard(card).length === 0 || noticeIn(text) === null;

/** The words that tie each card to a claim, the most helpful card first. */
function tiesOf(claim: Claim, signs: Signs, setting: ClaimSetting): readonly Sign[] {
  const signed = new Map(signScores(claim, signs, setting.day).map((one) => [one.card, one]));
  const weights = weighedBy(RULE, claimFeatures(claim, setting));
  const none = weights.get('') ?? 0;
  const candidates: Candidate[] = [];
  for (const card of new Set([...weights.keys(), ...signed.keys()])) {
    const own = signed.get(card);
    const weight = weights.get(card) ?? UNLEARNED;
    if (card === '') continue;
    if (own) candidates.push({ ...own, weight: weight + knownWeight(RULE, valuesOf(own)) });
    else if (isOfTime(card, setting.day) && isOpenTo(card, claim))
      candidates.push({ tie: likelySign(card, claim), weight, isNamed: false, isNear: false });
  }
  candidates.sort((one, other) => other.weight - one.weight);
  const most = Math.max(none, candidates[0]?.weight ?? none);
  const shares = candidates.map(({ weight }) => Math.exp(weight - most));
  const help = shares.reduce((sum, share) => sum + share, 0);
  const all = help + Math.exp(none - most);
  const isTold = ({ isNamed, isNear }: Candidate, i: number): boolean => {
    const share = (shares[i] ?? 0) / all;
    if (isNamed || help / all < LEAST_HELP) return isNamed;
    return share >= (isNear ? (i === 0 ? LEAST.first : LEAST.named) : LEAST.unnamed);
  };
  const told = candidates.filter(isTold).map(({ tie }) => tie);
  const isHalt = told.some(({ card }) => card === LICENSING) && !told.some(({ card }) => card === ON_BANS) && isToldAsHalt(claim);
  return (isHalt ? told.toSpliced(1, 0, likelySign(ON_BANS, claim)) : told).slice(0, MOST_PER_CLAIM);
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
  const setting = claimSetting({ text, blocks }, published);
  const ofClaims = yield* eachOf(claims, (claim) => tiesOf(claim, signs, setting), time, SHARE);
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
