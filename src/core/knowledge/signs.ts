import type { Block, Span } from '../article/article.ts';
import type { Topic } from '../claim/claim.ts';
import type { Steps } from '../steps.ts';
import { findPhrases, indexPhrases, type PhraseIndex, wordsOf } from '../text/phrases.ts';
import { simplified } from '../text/simplified.ts';
import { CARD_RECORDS, cardById } from './cards.ts';
import { isMeant, type Named, namedIn, type Sentence } from './context.ts';
import { isInPassing } from './in-passing.ts';
import type { Mention } from './mention.ts';
import { mentionsOf } from './mentions.ts';
import type { Sign } from './sign.ts';

/** A word that speaks for a card without naming it. */
interface Cue extends Span {
  readonly card: string;
  /** The cue as the card's record has it: said twice, it tells no more than once. */
  readonly key: string;
  /** How much it tells, 0 to 1: less where it is faint, or where many cards share it. */
  readonly weight: number;
}

/** Begins a cue that speaks for its card only beside others. */
const FAINT = '~';

/** How much one cue tells that no other card has. */
const WEIGHT = { full: 0.55, faint: 0.22 };

interface CueTable {
  readonly index: PhraseIndex<string>;
  /** By the cue as written, which cards have it and how much it tells of each. */
  readonly owners: ReadonlyMap<string, readonly { readonly card: string; readonly weight: number }[]>;
}

function build(): CueTable {
  const owners = new Map<string, { card: string; weight: number }[]>();
  for (const { id, cues = [] } of Object.values(CARD_RECORDS).flat()) {
    for (const cue of cues) {
      const isFaint = cue.startsWith(FAINT);
      const words = isFaint ? cue.slice(FAINT.length) : cue;
      const known = owners.get(words) ?? [];
      known.push({ card: id, weight: isFaint ? WEIGHT.faint : WEIGHT.full });
      owners.set(words, known);
    }
  }
  for (const list of owners.values()) for (const owner of list) owner.weight /= list.length ** 0.3;
  return { index: indexPhrases(Object.fromEntries([...owners.keys()].map((words) => [words, [words]]))), owners };
}

let table: CueTable | null = null;

/** The cues of all cards in `text`, in order of place. Traditional Chinese is read as simplified. */
export function cuesIn(text: string): readonly Cue[] {
  table ??= build();
  const { index, owners } = table;
  return findPhrases(index, wordsOf(simplified(text))).flatMap(({ phrase, start, end }) =>
    (owners.get(phrase) ?? []).map(({ card, weight }) => ({ card, key: phrase, weight, start, end })),
  );
}

/** How much a name tells: in full, short where the context speaks for it, or a common word on the card's topic. */
const TELLS = { full: 0.9, passing: 0.65, short: 0.8, common: 0.5 };

/** The names and cues of an article, by the block they stand in. */
export interface Signs {
  readonly named: Named;
  /** The names in full, in order of place. */
  readonly full: readonly Sign[];
  readonly mentions: readonly (readonly Mention[])[];
  /** Of each mention, the sign that it is where it means its card. */
  readonly signOf: ReadonlyMap<Mention, Sign>;
  readonly cues: readonly (readonly Sign[])[];
  readonly blocks: readonly Block[];
  /** Index of the block that is the title, -1 where there is none. */
  readonly title: number;
  /** Of each block the index of the heading over it, -1 where there is none. */
  readonly headings: readonly number[];
  /** How central each card is to the article, 0 to 1. */
  readonly centrality: ReadonlyMap<string, number>;
  /** The cards so central that any claim may be about them. */
  readonly central: readonly string[];
  /** Of each card, the sign anywhere in the article that tells most, the first of equals. */
  readonly best: ReadonlyMap<string, Sign>;
}

/** Items in order of start, by the block that holds them; what stands in none is left out. */
function byBlock<Item extends Span>(items: readonly Item[], blocks: readonly Block[]): readonly (readonly Item[])[] {
  let from = 0;
  return blocks.map(({ start, end }) => {
    while (from < items.length && (items[from]?.start ?? 0) < start) from += 1;
    const first = from;
    while (from < items.length && (items[from]?.start ?? 0) < end) from += 1;
    return items.slice(first, from);
  });
}

function headingsOver(blocks: readonly Block[]): readonly number[] {
  let heading = -1;
  return blocks.map(({ kind }, index) => {
    const over = heading;
    if (kind === 'heading') heading = index;
    return over;
  });
}

/** So often a word counts for what the article is about; more often, it is only frequent. */
const MOST_COUNTED = 3;
/** What the most central card must have, so that a short text about something else has none. */
const LEAST_CENTRAL = 2;

function centralityOf(signs: Iterable<Pick<Sign, 'card' | 'key' | 'weight'>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const mass = new Map<string, number>();
  for (const { card, key, weight } of signs) {
    const id = `${card} ${key}`;
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    if (count < MOST_COUNTED) mass.set(card, (mass.get(card) ?? 0) + weight);
  }
  const most = Math.max(LEAST_CENTRAL, ...mass.values());
  for (const [card, sum] of mass) mass.set(card, sum / most);
  return mass;
}

/** Beneath such a centrality a card is not told with claims that nothing near it speaks of. */
const CENTRAL = 0.5;

/** Finds the names and cues of an article. */
export function* signsOf(text: string, blocks: readonly Block[]): Steps<Signs> {
  const mentions = mentionsOf(text);
  yield;
  const signOf = new Map(mentions.map((mention) => [mention, named(mention)]));
  const cues = cuesIn(text).map(asSign);
  yield;
  const full = [...signOf].filter(([{ isStrong }]) => isStrong).map(([, sign]) => sign);
  const all = [...full, ...cues];
  const best = new Map<string, Sign>();
  for (const sign of all) if (sign.weight > (best.get(sign.card)?.weight ?? 0)) best.set(sign.card, sign);
  const centrality = centralityOf(all);
  return {
    named: namedIn(mentions),
    full,
    mentions: byBlock(mentions, blocks),
    signOf,
    cues: byBlock(cues, blocks),
    blocks,
    title: blocks.findIndex(({ kind }) => kind === 'title'),
    headings: headingsOver(blocks),
    centrality,
    central: [...centrality].filter(([, part]) => part >= CENTRAL).map(([card]) => card),
    best,
  };
}

function fullOf({ card: id }: Mention): number {
  const card = cardById(id);
  return card && isInPassing(card) ? TELLS.passing : TELLS.full;
}

function asSign({ card, key, weight, start, end }: Cue): Sign {
  return { card, key, weight, start, end, as: 'cue' };
}

/** A mention that means its card, as a sign of it. */
function named(mention: Mention): Sign {
  const { card, key, start, end, isName, isStrong } = mention;
  const place = { card, key: `=${key}`, start, end };
  if (isStrong) return { ...place, weight: fullOf(mention), as: 'full name' };
  const isShort = isName || key.startsWith('the ');
  return { ...place, weight: isShort ? TELLS.short : TELLS.common, as: isShort ? 'short name' : 'cue' };
}

/** Signs in a block, or in a span of it alone, as a claim on `topics` means them; the most telling first. */
export function signsIn(signs: Signs, block: number, topics: readonly Topic[], within: Span | undefined): readonly Sign[] {
  if (!within) return [];
  const touches = ({ start, end }: Span): boolean => start < within.end && end > within.start;
  const around = (signs.mentions[block] ?? []).filter(touches);
  const sentence: Sentence = { start: within.start, end: within.end, topics, around };
  const meant = around.filter((mention) => isMeant(mention, sentence, signs.named));
  const names = meant.flatMap((mention) => signs.signOf.get(mention) ?? []);
  const cues = (signs.cues[block] ?? []).filter(touches);
  return [...names, ...cues].sort((a, b) => b.weight - a.weight);
}
