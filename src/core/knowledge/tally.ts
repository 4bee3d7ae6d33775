import type { Block, Span } from '../article/article.ts';
import { blockAt } from '../article/block-at.ts';
import type { Claim, Measure } from '../claim/claim.ts';
import { simplified } from '../text/simplified.ts';
import linking from './data/linking.json';
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
export type Place = 'claim' | 'near' | 'over' | 'before' | 'after';

/** What speaks for one card around a claim. */
export interface Tally {
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
export function isGoingOn({ text }: Claim): boolean {
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
export function tallied(claim: Claim, signs: Signs): ReadonlyMap<string, Tally> {
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
