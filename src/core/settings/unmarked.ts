import { layersIn } from '../claim/said-in.ts';
import type { ReadClaim, Reading } from '../reading.ts';
import type { MarkSettings } from './marks.ts';

/** The part of an article's text that is underlined at most where only what matters is wanted. */
export const MOST_OF_TEXT = 1 / 3;
/** The part of that room that each layer has at least, of its share of the claims' text. */
const LEAST_OF_SHARE = 1 / 2;

type Marked = Pick<ReadClaim, 'id' | 'layer' | 'parts' | 'worth' | 'start' | 'end'>;

/** What is asked of a reading to say which of its claims are marked. */
export interface Markable<C extends Marked> extends Pick<Reading, 'length' | 'repeats'> {
  readonly claims: readonly C[];
}

/**
 * The ids of the claims that are read but not marked in the page. `isKept` says of a claim that it has a context note
 * or work of the reader's. Of a layer that is on, there are marked
 * - `all`: all;
 * - `worth`: those that are kept, and of the others so many, those most worth checking first, that all of them together are no more
 *   than a third of the text; one that is too long for what is left gives way to shorter ones. Each layer has at least half of the
 *   room that its share of the claims' text would give it: facts with figures are worth most, and would leave a reader without any
 *   interpretation of the strategy that she reads for. Where those that are kept are more than a third by themselves, they alone are
 *   marked; where not even one claim fits, the one most worth checking is all the same;
 * - `notable`: those that are kept.
 * What a heading or the standfirst says again (`repeats`) is marked once: the sentence, or the heading where that alone is kept.
 * Both are where both are kept, and of `all` where the heading is: no sentence of the text is left out there.
 */
export function unmarked<C extends Marked>(
  reading: Markable<C>,
  { density, layers }: MarkSettings,
  isKept: (claim: C) => boolean,
): readonly string[] {
  const { claims } = reading;
  const shown = claims.filter((claim) => layersIn(claim).some((layer) => layers[layer].isOn));
  const kept = new Set(shown.filter(isKept).map(({ id }) => id));
  const again = saidAgain(shown, kept, reading.repeats ?? {}, density);
  const candidates = shown.filter(({ id }) => !again.has(id));
  const chosen = chosenOf(candidates, kept, density, reading.length);
  return claims.filter(({ id }) => !chosen.has(id)).map(({ id }) => id);
}

/** Those that say the same as another of `shown` that is marked in their place. */
function saidAgain(
  shown: readonly Marked[],
  kept: ReadonlySet<string>,
  repeats: Readonly<Record<string, string>>,
  density: MarkSettings['density'],
): ReadonlySet<string> {
  const ids = new Set(shown.map(({ id }) => id));
  const again = new Set<string>();
  for (const [heading, sentence] of Object.entries(repeats)) {
    if (!ids.has(heading) || !ids.has(sentence)) continue;
    if (!kept.has(heading)) again.add(heading);
    else if (!kept.has(sentence) && density !== 'all') again.add(sentence);
  }
  return again;
}

function chosenOf(
  candidates: readonly Marked[],
  kept: ReadonlySet<string>,
  density: MarkSettings['density'],
  length: number,
): ReadonlySet<string> {
  if (density === 'all') return new Set(candidates.map(({ id }) => id));
  const chosen = new Set(candidates.flatMap(({ id }) => (kept.has(id) ? [id] : [])));
  if (density === 'notable') return chosen;
  const others = candidates.filter(({ id }) => !kept.has(id)).sort((a, b) => worthOf(b) - worthOf(a));
  let left = length * MOST_OF_TEXT - sum(candidates.filter(({ id }) => kept.has(id)));
  const room = left;
  const choose = (claims: readonly Marked[], most: number) => {
    let taken = 0;
    for (const claim of claims) {
      if (taken >= most || chosen.has(claim.id) || sizeOf(claim) > left) continue;
      chosen.add(claim.id);
      taken += sizeOf(claim);
      left -= sizeOf(claim);
    }
  };
  for (const layer of new Set(others.map((claim) => claim.layer))) {
    const ofIt = candidates.filter((claim) => claim.layer === layer);
    const least = LEAST_OF_SHARE * room * (sum(ofIt) / sum(candidates));
    choose(
      others.filter((claim) => claim.layer === layer),
      least - sum(ofIt.filter(({ id }) => kept.has(id))),
    );
  }
  choose(others, room);
  const [first] = others;
  if (chosen.size === 0 && first) chosen.add(first.id);
  return chosen;
}

const sizeOf = ({ start, end }: Marked): number => end - start;
const sum = (claims: readonly Marked[]): number => claims.reduce((all, claim) => all + sizeOf(claim), 0);
/** A claim whose worth was not read is taken to be worth most. */
const worthOf = ({ worth = 2 }: Marked): number => worth;
