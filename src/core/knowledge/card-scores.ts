import type { Span } from '../article/article.ts';
import type { Claim, Topic } from '../claim/claim.ts';
import { isLaterDay } from '../text/dates/calendar.ts';
import type { Card, CardKind } from './card.ts';
import { cardById } from './cards.ts';
import linking from './data/linking.json';
import { controlsToldIn, isToldAsHalt } from './described.ts';
import { isInPassing } from './in-passing.ts';
import { instrumentsOfCard } from './instruments.ts';
import type { Sign } from './sign.ts';
import type { Signs } from './signs.ts';
import { isGoingOn, type Place, type Tally, tallied } from './tally.ts';

// How a card is scored for a claim. What stands in the claim tells most, then what the whole article is about, then what is
// over the claim (title, heading), before it and after it; a card gains where its topics are the claim's. All of it is added
// up, and is one of the things that the rule of link-claims.ts weighs when it chooses a claim's cards.

const PLACES: readonly Place[] = ['claim', 'near', 'over', 'before', 'after'];
/** What signs at a place add, at most. */
const PLACE: Readonly<Record<Place, number>> = { claim: 3.5, near: 0.7, over: 1.1, before: 0.5, after: 0.2 };
/** What the article's most central card gains. */
const CENTRAL = 2.1;
/** What a card gains that is on a topic of the claim; on its first; first of all on its first; that is the first one's own. */
const TOPIC = { any: 1, first: 0.15, same: 0.2, own: 0.2 };
/** What a card gains that the claim names in full, and an instrument or event that is named in full shortly before it. */
const NAMED = { inClaim: 0.4, before: 0.6 };

/** Which kind of card helps more to judge a claim, as far as its words leave it open. */
const KIND: Readonly<Record<CardKind, number>> = {
  policy: 0.1,
  event: 0.25,
  institution: 0.1,
  company: 0.1,
  place: 0.3,
  technology: -0.1,
  element: -0.5,
  term: -0.1,
  statistic: -0.4,
};

/** A card with how much speaks for it in one claim. */
export interface ScoredCard {
  readonly card: string;
  readonly score: number;
  /** The part of the score that words of the article give, without that of topics and kind. */
  readonly told: number;
  /** The words that tell most. */
  readonly tie: Sign;
  /** Whether the claim names it in full. */
  readonly isNamed: boolean;
  /** Whether anything in the claim, or shortly before it, speaks for it. */
  readonly isNear: boolean;
}

/** What a card gains that is of the controls which the claim describes, and what each further one of them gains less. */
const DESCRIBED = 2.5;
const RANK = 0.25;
/** What the card on licences and bans loses where the claim tells no stop of exports. */
const GENERAL = 1.5;
const ON_BANS = 'licence-not-ban';

const isPassedOver = (id: string, claim: Claim): boolean => id === ON_BANS && !isToldAsHalt(claim);

const signOf = (card: string, { start, end }: Span): Sign => ({
  card,
  key: `described ${card}`,
  start,
  end,
  weight: 1,
  as: 'cue',
});

/** Kinds of what comes on a day, or is counted for a time. */
const DATED: ReadonlySet<CardKind> = new Set(['policy', 'event', 'term', 'statistic']);

/** Whether what a card is about came after `day`: it is no background to an article of that day. */
function isLaterThan({ id, kind, facts }: Card, day: string): boolean {
  if (!DATED.has(kind)) return false;
  const days = [...facts.map(({ date }) => date), ...instrumentsOfCard(id).map(({ events }) => events[0]?.date)];
  const known = days.filter((one) => one !== undefined && one !== null);
  return known.length > 0 && known.every((one) => isLaterDay(one, day));
}

/** What a rule that weighs cards takes of their signs. */
export const valuesOf = ({ score, told, isNamed }: ScoredCard): readonly number[] => [Math.max(0, score), told, Number(isNamed)];

/** Whether a card's matter was there on `day`: the card of a later rule is no background. */
export function isOfTime(id: string, day: string | null): boolean {
  const card = cardById(id);
  return card !== null && (day === null || !isLaterThan(card, day));
}

const NO_TALLY: Tally = { told: { claim: 0, near: 0, over: 0, before: 0, after: 0 }, signs: [] };

const OWN_CARDS: Readonly<Partial<Record<Topic, string>>> = linking.own;

function topicScore({ id, topics }: Card, { topics: asked }: Claim): number {
  const [first] = asked;
  if (first === undefined) return 0;
  return (
    (asked.some((topic) => topics.includes(topic)) ? TOPIC.any : 0) +
    (topics.includes(first) ? TOPIC.first : 0) +
    (topics[0] === first ? TOPIC.same : 0) +
    (OWN_CARDS[first] === id ? TOPIC.own : 0)
  );
}

/** What words of the article tell of the card. */
function toldOf(card: Card, { told, signs }: Tally, centrality: number): number {
  let sum = CENTRAL * centrality;
  for (const place of PLACES) sum += PLACE[place] * told[place];
  const named = signs.filter(({ sign }) => sign.as === 'full name');
  if (named.some(({ place }) => place === 'claim')) return sum + (isInPassing(card) ? 0 : NAMED.inClaim);
  const isRecent = named.some(({ place }) => place === 'near' || place === 'before');
  return sum + (isRecent && (card.kind === 'policy' || card.kind === 'event') ? NAMED.before : 0);
}

function bestOf({ signs }: Tally): Sign | null {
  let best: { sign: Sign; value: number } | null = null;
  for (const { sign, place, weight } of signs) {
    const value = PLACE[place] * weight;
    if (!best || value > best.value) best = { sign, value };
  }
  return best?.sign ?? null;
}

/**
 * Every card that something in the article speaks for, with its score for the claim. Of bodies that only
 * the surroundings name, one is told only where the claim goes on about it: a sentence with a subject of its own is not
 * about the ministry of the one before.
 */
export function signScores(claim: Claim, signs: Signs, day: string | null): readonly ScoredCard[] {
  const tallies = tallied(claim, signs);
  const described = day === null ? null : controlsToldIn(claim, day);
  const place = described && { ...described, start: claim.start + described.start, end: claim.start + described.end };
  const goesOn = isGoingOn(claim);
  const scored: ScoredCard[] = [];
  for (const id of new Set([...tallies.keys(), ...signs.central, ...(described?.cards ?? [])])) {
    const card = cardById(id);
    const tally = tallies.get(id) ?? NO_TALLY;
    const rank = described?.cards.indexOf(id) ?? -1;
    const best = bestOf(tally) ?? signs.best.get(id);
    // What describes a rule says more of why its card is there than a word that only goes with it.
    const tie = place && rank >= 0 && best?.as !== 'full name' ? signOf(id, place) : best;
    if (
      !card ||
      !tie ||
      (day !== null && isLaterThan(card, day)) ||
      (card.kind === 'institution' && tally.told.claim === 0 && !goesOn)
    )
      continue;
    const told = toldOf(card, tally, signs.centrality.get(id) ?? 0) + (rank >= 0 ? DESCRIBED - RANK * rank : 0);
    const isNamed = tally.signs.some(
      ({ sign, place }) => sign.as === 'full name' && place === 'claim' && sign.start >= claim.start,
    );
    scored.push({
      card: id,
      score: told + KIND[card.kind] + topicScore(card, claim) - (isPassedOver(id, claim) ? GENERAL : 0),
      told,
      tie,
      isNamed,
      isNear: rank >= 0 || tally.told.claim + tally.told.near > 0,
    });
  }
  return scored;
}
