import type { Span } from '../article/article.ts';
import { findPhrases, indexPhrases, type PhraseIndex, wordsOf } from '../text/phrases.ts';
import { simplified } from '../text/simplified.ts';
import { CARD_RECORDS } from './cards.ts';

/** A word that speaks for a card without naming it. */
export interface Cue extends Span {
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
