import type { Article } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import { eachOf, inOneGo, type Steps, type TimeLimit, unlimited } from '../steps.ts';
import { articleLinks } from './article-links.ts';
import type { CardLink } from './card.ts';
import { isOfTime, signScores, valuesOf } from './card-scores.ts';
import { type ChoiceRule, knownWeight, weighedBy } from './choice-rule.ts';
import { type ClaimSetting, claimFeatures, claimSetting } from './claim-features.ts';
import rule from './data/card-rule.json';
import { isToldAsHalt } from './described.ts';
import { instrumentsOfCard } from './instruments.ts';
import { noticeIn } from './notice.ts';
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
