import { resemblance, wordsOf } from '../annotation/resemblance.ts';
import { inOneGo, type Steps } from '../steps.ts';
import { differingFigures, type EchoDifference } from './differing.ts';
import type { EchoEntry, EchoMatch } from './echo-index.ts';
import { sourceKeysInSteps } from './sources.ts';

/** One article in which a claim is met. */
export interface EchoRow extends Pick<EchoEntry, 'speaker' | 'speakerName' | 'layer' | 'site' | 'title' | 'published' | 'text'> {
  readonly articleKey: string;
  readonly claimId: string;
  /** Whether it is the claim that was asked about. */
  readonly isOwn: boolean;
  /** Whether it has another figure in nearly the words of the claim that was asked about. */
  readonly isReworked: boolean;
  /** Number of its original source, from 0 in order of appearance; see `sourceKeys` for how they are told apart. */
  readonly source: number;
}

/** Where a claim is met. */
export interface EchoSummary {
  /** Articles that have the claim, its own among them: 1 where it was met nowhere else. */
  readonly articles: number;
  /** Original sources of all of them; see `sourceKeys`. */
  readonly sources: number;
  /** One for each article, its own too, the oldest first, those without a date last. */
  readonly rows: readonly EchoRow[];
  /** Figures that differ between the rows, by their indices. */
  readonly differing: readonly EchoDifference[];
}

/** Most of a claim that a row has, in UTF-16 units: more than sentences have. */
const LONGEST = 1_000;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function byDate(a: EchoEntry, b: EchoEntry): number {
  const days = [a.published ?? '9999', b.published ?? '9999'] as const;
  const [first, second] = days[0] === days[1] ? [a.articleKey, b.articleKey] : days;
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The claim with its best match of each other article, the oldest first. */
function entriesOf(claim: EchoEntry, matches: readonly EchoMatch[]): readonly EchoEntry[] {
  const best = new Map<string, EchoMatch>();
  for (const match of matches) {
    const { articleKey } = match.entry;
    const likeness = best.get(articleKey)?.likeness ?? 0;
    if (articleKey !== claim.articleKey && match.likeness > likeness) best.set(articleKey, match);
  }
  return [claim, ...[...best.values()].map(({ entry }) => entry)].sort(byDate);
}

/** As much of a claim's words has one that only changed its figures; and with so many it is held, for a list is no longer read. */
const SAME_WORDING = 0.75;
const HELD = 100;

/** The rows that have another figure than the claim in nearly its words: a copy that was changed, or news of another day. */
function* reworkedRows(
  claim: EchoEntry,
  entries: readonly EchoEntry[],
  differing: readonly EchoDifference[],
): Steps<ReadonlySet<number>> {
  const own = entries.indexOf(claim);
  const other = differing.flatMap(({ values }) =>
    values.some(({ rows }) => rows.includes(own)) ? values.flatMap(({ rows }) => (rows.includes(own) ? [] : rows)) : [],
  );
  const words = wordsOf(claim.text);
  const reworked = new Set<number>();
  for (const row of [...new Set(other)].slice(0, HELD)) {
    if (resemblance(words, wordsOf(entries[row]?.text ?? '')) >= SAME_WORDING) reworked.add(row);
    yield;
  }
  return reworked;
}

/**
 * What a reader is told of a claim that was met elsewhere: "met in 4 articles, from 1 source", who said it where and when, and
 * which figures differ.
 */
export const echoSummary = (claim: EchoEntry, matches: readonly EchoMatch[]): EchoSummary =>
  inOneGo(summaryInSteps(claim, matches));

/** The same in steps: see `echoesInSteps`. */
export function* summaryInSteps(claim: EchoEntry, matches: readonly EchoMatch[]): Steps<EchoSummary> {
  const entries = entriesOf(claim, matches);
  const keys = yield* sourceKeysInSteps(entries);
  const sources = new Map(Array.from(new Set(keys), (key, number) => [key, number]));
  const differing = differingFigures(entries);
  yield;
  const reworked = yield* reworkedRows(claim, entries, differing);
  const rows = entries.map((entry, i): EchoRow => {
    const { articleKey, claimId, speaker, speakerName, layer, site, title, published, text } = entry;
    const source = sources.get(keys[i] ?? '') ?? 0;
    const said = { speaker, speakerName, layer, site, title, published, text: shortened(text) };
    return { articleKey, claimId, ...said, isOwn: entry === claim, isReworked: reworked.has(i), source };
  });
  return { articles: rows.length, sources: sources.size, rows, differing };
}
