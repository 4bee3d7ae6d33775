import type { Block, Span } from '../article/article.ts';
import { blockAt } from '../article/block-at.ts';
import type { Claim, Measure, Topic } from '../claim/claim.ts';
import { isLaterDay } from '../text/dates/calendar.ts';
import { simplified } from '../text/simplified.ts';
import type { Card, CardKind } from './card.ts';
import { cardById } from './cards.ts';
import linking from './data/linking.json';
import { controlsToldIn, isToldAsHalt } from './described.ts';
import { isInPassing } from './in-passing.ts';
import { instrumentsOfCard } from './instruments.ts';
import type { Sign } from './sign.ts';
import { type Signs, signsIn } from './signs.ts';

/** What a figure must be of for some cards to help with it; what is not said may be anything. */
interface FigureRule {
  readonly kinds: readonly string[];
  readonly stages?: readonly string[];
  readonly forms?: readonly string[];
  /** Null where the whole may be left open. */
  readonly scopes?: readonly (string | null)[];
  /** Any of them. */
  readonly elements?: readonly string[];
  readonly cards: readonly string[];
}

const RULES: readonly FigureRule[] = linking.figures;

/** How much a figure tells of the card of its series. */
const WEIGHT = 0.8;

function isOf({ kinds, stages, forms, scopes, elements }: FigureRule, { kind, ...measure }: Measure): boolean {
  const has = (allowed: readonly (string | null)[] | undefined, value: string | null): boolean =>
    !allowed || allowed.includes(value);
  return (
    has(kinds, kind) &&
    has(stages, measure.stage?.value ?? null) &&
    has(forms, measure.form?.value ?? null) &&
    has(scopes, measure.scope?.value ?? null) &&
    (!elements || measure.elements.some(({ value }) => elements.includes(value)))
  );
}

/** The cards of the series that a claim's figures are of: the first rule that fits each. */
function signsOfFigures({ quantities }: Claim): readonly Sign[] {
  return quantities.flatMap(({ measure, start, end }) => {
    const rule = measure && RULES.find((one) => isOf(one, measure));
    return (rule?.cards ?? []).map((card) => ({ card, key: '#', weight: WEIGHT, as: 'cue' as const, start, end }));
  });
}

/** Where a sign stands, seen from a claim: in it; before it in its block or in the line that leads in; in the title or the heading over it; in the block before; after it in its block. */
type Place = 'claim' | 'near' | 'over' | 'before' | 'after';

/** What speaks for one card around a claim. */
interface Tally {
  /** By place, how much its signs tell together, 0 to 1: each further sign tells a part of what is left. */
  readonly told: Record<Place, number>;
  /** The signs counted, in order: those of the claim first. */
  readonly signs: { readonly sign: Sign; readonly place: Place; readonly weight: number }[];
}

/** UTF-16 units over which a sign loses two thirds of its weight. */
const REACH = { near: 250, after: 150, before: 300 };
/** Beyond so many UTF-16 units nothing is looked at: a sign would tell next to nothing, and a block may go on without end. */
const FAR = 2_500;
/** What a heading tells, against a title: headings are short, and often a joke. */
const HEADING = 0.7;
/** What a name tells in a claim that goes on about it with a pronoun. */
const STANDS_IN = 0.8;

/** Somebody named before goes on acting. */
const GOES_ON =
  /^(?:(?:\S+ ){0,2}?(?:it|its|they|their|he|she|leadership|leaders|officials|management)\b|[“"「]?(?:该|该局|他|她|它|其|对方|双方))/i;

/** Whether the claim's subject is somebody named before it. */
function isGoingOn({ text }: Claim): boolean {
  return GOES_ON.test(simplified(text));
}

/** Counts a sign at a place, where it tells the part `share` of its weight; words of which a longer sign is made count once. */
function note(tallies: Map<string, Tally>, sign: Sign, place: Place, share: number): void {
  const known = tallies.get(sign.card);
  const tally = known ?? { told: { claim: 0, near: 0, over: 0, before: 0, after: 0 }, signs: [] };
  if (!known) tallies.set(sign.card, tally);
  const isCounted = tally.signs.some(
    (other) =>
      (other.place === place && other.sign.key === sign.key) || (sign.start < other.sign.end && sign.end > other.sign.start),
  );
  if (isCounted) return;
  const weight = sign.weight * share;
  tally.told[place] = 1 - (1 - tally.told[place]) * (1 - weight);
  tally.signs.push({ sign, place, weight });
}

/** The part of a block that is nearest to a claim, in it or before it. */
function nearestOf(block: Block | undefined, claim: Span): Span | undefined {
  if (!block) return undefined;
  const { start, end } = block;
  return { start: Math.max(start, Math.min(claim.start, end) - FAR), end: Math.min(end, Math.max(claim.end, start) + FAR) };
}

/** What speaks for each card, by its id, in a claim and around it. */
function tallied(claim: Claim, signs: Signs): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const { blocks } = signs;
  const noteIn = (block: number, place: Place, share: (sign: Sign) => number, within = nearestOf(blocks[block], claim)): void => {
    for (const sign of signsIn(signs, block, claim.topics, within)) note(tallies, sign, place, share(sign));
  };
  for (const sign of signsOfFigures(claim)) note(tallies, sign, 'claim', 1);
  noteIn(claim.block, 'claim', () => 1, claim);
  const goesOn = isGoingOn(claim);
  for (const words of claim.evidence)
    if (words.kind === 'context')
      noteIn(blockAt(blocks, words.start), goesOn ? 'claim' : 'near', () => (goesOn ? STANDS_IN : 1), words);
  const { start, end, leadIn } = { leadIn: null, ...blocks[claim.block], start: claim.start, end: claim.end };
  for (const sign of signsIn(signs, claim.block, claim.topics, nearestOf(blocks[claim.block], claim))) {
    if (sign.end <= start) note(tallies, sign, 'near', Math.exp((sign.end - start) / REACH.near));
    else if (sign.start >= end) note(tallies, sign, 'after', Math.exp((end - sign.start) / REACH.after));
  }
  if (leadIn !== null) noteIn(leadIn, 'near', () => 1);
  if (signs.title !== claim.block) noteIn(signs.title, 'over', () => 1);
  noteIn(signs.headings[claim.block] ?? -1, 'over', () => HEADING);
  const before = blocks[claim.block - 1];
  if (before && before.kind !== 'title')
    noteIn(claim.block - 1, 'before', (sign) => Math.exp((sign.end - before.end) / REACH.before));
  return tallies;
}

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
