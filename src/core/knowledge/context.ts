import type { Span } from '../article/article.ts';
import type { Topic } from '../claim/claim.ts';
import { nameKey, SET_MARK } from './aliases.ts';
import type { Card, CardKind } from './card.ts';
import { cardById } from './cards.ts';
import type { Mention } from './mention.ts';

// When a weak alias counts. A weak alias is a word that means its card only where the context speaks for it. Three things
// can speak:
//   1. The full name. Once the article names the card in full, its short form means it ("MP" for MP Materials). "The
//      Society", "the plan" and forms that several cards share look back: the card named in full most recently is meant.
//   2. A neighbour. A related card is named in full in the same sentence ("2026 priorities" beside "CSRE").
//   3. The topic. A common word ("ban", "quota") counts in a claim on one of the card's topics. So does a short name or a
//      figure ("IEA", "69%") of a term, technology, element or statistic; that of a law, body, company, place or event does
//      not, because many others bear it.
// A name with parts ("2010 … Japan") counts where all its parts stand in a claim on one of its topics.

/** How far back, in UTF-16 units, a definite short form ("the plan") looks for the full name it stands for. */
const REACH = 3000;

const CONCEPTS: ReadonlySet<CardKind> = new Set<CardKind>(['term', 'technology', 'statistic', 'element']);

/** The mentions of one text, with where each card is named in full. */
export interface Named {
  readonly mentions: readonly Mention[];
  readonly strongStarts: ReadonlyMap<string, readonly number[]>;
  /** Ids of the cards that share a weak alias, by its key. */
  readonly sharers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Indexes the mentions of one text for the questions `isMeant` asks. */
export function namedIn(mentions: readonly Mention[]): Named {
  const strongStarts = new Map<string, number[]>();
  const sharers = new Map<string, Set<string>>();
  for (const { card, isStrong, key, start } of mentions) {
    const starts = strongStarts.get(card);
    if (isStrong && starts) starts.push(start);
    else if (isStrong) strongStarts.set(card, [start]);
    else sharers.set(key, (sharers.get(key) ?? new Set()).add(card));
  }
  return { mentions, strongStarts, sharers };
}

/** Distance back to the nearest full name of the card before `at`, or Infinity. */
function distanceBack(named: Named, card: string, at: number): number {
  const starts = named.strongStarts.get(card) ?? [];
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const before = starts[low - 1];
  return before === undefined ? Number.POSITIVE_INFINITY : at - before;
}

function isNamedInFull(named: Named, { card, key, start }: Mention): boolean {
  const isDefinite = key.startsWith('the ');
  const own = distanceBack(named, card, start);
  const sharers = named.sharers.get(key) ?? new Set();
  if (sharers.size > 1 || isDefinite) {
    if (own > (isDefinite ? REACH : Number.MAX_SAFE_INTEGER)) return false;
    return [...sharers].every((other) => other === card || distanceBack(named, other, start) >= own);
  }
  return named.strongStarts.has(card);
}

/** Whether a mention is made of words any sentence may hold: no capital, no figure, nothing definite, and no second card that claims them. */
export function isCommonWord({ key, isName, isStrong }: Mention, named: Named): boolean {
  return !isStrong && !isName && !key.startsWith('the ') && (named.sharers.get(key)?.size ?? 0) < 2;
}

function hasNeighbour(card: Card, mention: Mention, around: readonly Mention[]): boolean {
  if (mention.key.startsWith('the ')) return false;
  return around.some((other) => other.isStrong && (card.related.includes(other.card) || other.card === card.id));
}

/** Whether the other parts of the name stand there too. Its first part speaks for it, so that it is found once. */
function hasAllParts(mention: Mention, around: readonly Mention[]): boolean {
  const parts = partsOf(mention.set ?? '');
  if (parts[0] !== mention.key) return false;
  const here = around.filter((other) => other.card === mention.card && other.set === mention.set);
  return new Set(here.map((other) => other.key)).size === parts.length;
}

/** Parts as compared, by the set as the card's record has it. */
const knownParts = new Map<string, readonly string[]>();

function partsOf(set: string): readonly string[] {
  const parts = knownParts.get(set) ?? set.split(SET_MARK).map(nameKey);
  knownParts.set(set, parts);
  return parts;
}

/** The sentence a mention is judged in: its mentions, and the topics of the claim (none where it is not a claim). */
export interface Sentence extends Span {
  readonly around: readonly Mention[];
  readonly topics: readonly Topic[];
}

/** Whether a mention means its card there. Strong ones always do; weak ones by the rule at the head of this file. */
export function isMeant(mention: Mention, sentence: Sentence, named: Named): boolean {
  if (mention.isStrong) return true;
  const card = cardById(mention.card);
  if (!card) return false;
  const isOnTopic = card.topics.some((topic) => sentence.topics.includes(topic));
  if (mention.set !== null) return isOnTopic && hasAllParts(mention, sentence.around);
  if (isOnTopic && (CONCEPTS.has(card.kind) || isCommonWord(mention, named))) return true;
  return isNamedInFull(named, mention) || hasNeighbour(card, mention, sentence.around);
}
