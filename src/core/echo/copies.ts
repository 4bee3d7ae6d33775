import { resemblance, wordsOf } from '../annotation/resemblance.ts';
import type { Steps } from '../steps.ts';
import type { EchoEntry } from './echo-index.ts';

type Worded = Pick<EchoEntry, 'text'>;

/** A text as it is compared. */
interface Wording {
  /** Each word as a number: the fewer texts have it, the lower. */
  readonly words: readonly number[];
  /** The words by which it is filed, rarest first. */
  readonly rarest: readonly number[];
}

/** A text with its source, in the order in which it was told. */
interface Told extends Wording {
  readonly number: number;
  readonly source: string;
}

/** Wording from which unnamed copies, which say the same already, count as one text. */
const SAME_WORDING = 0.8;
/** Of the words of a text at most this share is missing in one of the same wording, whose length differs by as much. */
const MISSING = (2 - 2 * SAME_WORDING) / (2 - SAME_WORDING);
const ROUNDING = 1e-6;

/** With how many texts one is compared at most. */
const COMPARED = 8;
/** How much all are compared in all, in pairs of words: a thousand texts of sixty words each with eight others. */
const PAIRS = 30_000_000;

function isSameText(a: Wording, b: Wording): boolean {
  return resemblance(a.words, b.words) >= SAME_WORDING;
}

/** The texts of claims, each once. */
function* wordingsOf(claims: readonly Worded[]): Steps<ReadonlyMap<string, Wording>> {
  const written = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  for (const { text } of claims) {
    if (written.has(text)) continue;
    const words = wordsOf(text);
    written.set(text, words);
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    yield;
  }
  const rising = [...counts].sort(([a, some], [b, others]) => some - others || (a < b ? -1 : 1));
  const ranks = new Map(rising.map(([word], rank) => [word, rank]));
  yield;
  const wordings = new Map<string, Wording>();
  for (const [text, said] of written) {
    const words = said.map((word) => ranks.get(word) ?? 0);
    const filing = Math.floor(words.length * MISSING + ROUNDING) + 1;
    const rarest = [...new Set(words)].sort((a, b) => a - b).slice(0, filing);
    wordings.set(text, { words, rarest });
    yield;
  }
  return wordings;
}

/** Tells the source of texts that copy others. */
export interface CopyFinder {
  /** Takes the text of a claim for one of `source`. */
  add(claim: Worded, source: string): void;
  /** The source of the first text added that a claim has in nearly the same words, or null. */
  sourceOf(claim: Worded): string | null;
}

/**
 * A finder of copies among `claims`. Two texts of nearly the same words share at least one of the words of each that are rarest
 * among them, by which texts are filed (the prefix filter of set joins, Chaudhuri 2006). A text is compared with the first
 * eight so found, rarest word first: where more than eight wordings share the rarest words of a copy, it may be taken for a
 * text of its own; so it may where so many long ones are told that to compare all would take too long. So time grows with the
 * number of claims, and not with its square.
 */
export function* copyFinder(claims: readonly Worded[]): Steps<CopyFinder> {
  const wordings = yield* wordingsOf(claims);
  const filed = new Map<number, Told[]>();
  const added = new Set<string>();
  let room = PAIRS;
  const isCopy = (wording: Wording, told: Told): boolean => {
    room -= wording.words.length * told.words.length;
    return room > 0 && isSameText(wording, told);
  };
  return {
    add({ text }, source) {
      const wording = wordings.get(text);
      if (!wording || added.has(text)) return;
      const told = { ...wording, source, number: added.size };
      added.add(text);
      for (const word of wording.rarest) {
        const list = filed.get(word);
        if (list) list.push(told);
        else filed.set(word, [told]);
      }
    },
    sourceOf({ text }) {
      const wording = wordings.get(text);
      return (wording && near(wording, filed).find((told) => isCopy(wording, told))?.source) ?? null;
    },
  };
}

/** The texts with which one is compared, in the order in which they were added. */
function near({ rarest }: Wording, filed: ReadonlyMap<number, readonly Told[]>): readonly Told[] {
  const found = new Set<Told>();
  for (const word of rarest) {
    for (const told of filed.get(word) ?? []) {
      if (found.size === COMPARED) break;
      found.add(told);
    }
  }
  return [...found].sort((a, b) => a.number - b.number);
}
