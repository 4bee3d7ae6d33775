import table from './data/misreadings.json';
import { type Lists, type PatternSet, patternSet } from './pattern.ts';

/** A way in which news is known to misread a rule or a figure; patterns are written as `pattern.ts` says. */
export interface Misreading {
  readonly id: string;
  /** For editors: what is written, and what the reference says. */
  readonly about: string;
  /** An article older than this day, or a sentence that names only earlier times, cannot misread it. */
  readonly since?: string;
  /** The last day of an article that it is told of. */
  readonly until?: string;
  /** Told only where the sentence asserts it flatly: no "may", no "if", no forecast. */
  readonly isFirmOnly?: boolean;
  /** Told of China's acts alone, and in no article without a day that names only earlier years. */
  readonly isChinas?: boolean;
  /** Not told where the sentence names an instrument, whose status is told instead. */
  readonly isSilentWhereNamed?: boolean;
  /** The list of minerals whose names in the sentence are put into the message. */
  readonly names?: string;
  /** One of these must stand in the sentence. */
  readonly cues: readonly string[];
  /** One of these will do where the first card of the sentence is one of `cards`: what it speaks of is known then. */
  readonly loose?: { readonly cards: readonly string[]; readonly cues: readonly string[] };
  /** So must one of these, where there are any. */
  readonly needs?: readonly string[];
  /** And one of these anywhere in the article. */
  readonly inArticle?: readonly string[];
  /** None of these may stand in the sentence. */
  readonly without?: readonly string[];
  /** Id of the card that says more. */
  readonly card: string;
  readonly asOf: string;
  /** Ids in `knowledge/data/sources.json`. */
  readonly sources: readonly string[];
}

/** The known misreadings, in the order in which they are told. */
export const MISREADINGS = table.misreadings as readonly Misreading[];

/** Words near a cue that turn it round or leave it open, and words anywhere that say the sentence itself corrects something. */
export const TURNS = { denial: '@not', doubt: '@doubt', correction: '@corrects' } as const;

/** Minerals by the code of their name (`check_mineral_<code>`), each with how it is written. */
const MINERALS: Readonly<Record<string, readonly string[]>> = table.minerals;

/** Codes of the minerals that `phrase`, of a list, names. */
export function mineralsOf(phrase: string): readonly string[] {
  return Object.keys(MINERALS).filter((code) => MINERALS[code]?.includes(phrase));
}

let patterns: PatternSet | null = null;

function allPatterns(): readonly string[] {
  const written = MISREADINGS.flatMap(({ cues, loose, needs = [], inArticle = [], without = [], names }) => [
    ...cues,
    ...(loose?.cues ?? []),
    ...needs,
    ...inArticle,
    ...without,
    ...(names ? [`@${names}`] : []),
  ]);
  return [...written, ...Object.values(TURNS)];
}

/** All patterns of the misreadings and the words that turn them, ready to be found. */
export function misreadingPatterns(): PatternSet {
  patterns ??= patternSet(table.lists as Lists, allPatterns());
  return patterns;
}
