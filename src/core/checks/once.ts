import type { Article } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import { type Check, isWorthALook, sayingOf } from './check.ts';

/** What a heading counts less than a sentence worth as much: a reader looks for what is checked in the text. */
const HEADING = 0.5;
/** The worth of a claim that an older Loupe read. */
const UNKNOWN = 1;

/**
 * What tells two notes apart: each source that is not named is another; else what they are about, however often it is said. Of a
 * figure that agrees with what is known nothing follows for one that does not, nor of one that does not for another.
 */
function keyOf(check: Check): string {
  if (check.kind === 'sourcing') return sayingOf(check);
  const { id, picture } = check;
  const isLoud = isWorthALook(check);
  return JSON.stringify([id, isLoud, isLoud && picture?.kind === 'series' ? picture.claimed : null]);
}

/**
 * The notes of a page by claim, each once: beside the claim that is most worth checking, the first of equals, with the ids of the
 * others that it bears on; where that has `most` notes already, beside the next. `found` has the notes of each of `claims`, in the
 * same order.
 */
export function eachOnce(
  { blocks }: Pick<Article, 'blocks'>,
  claims: readonly Claim[],
  found: readonly (readonly Check[])[],
  most: number,
): readonly (readonly Check[])[] {
  const weightOf = ({ worth = UNKNOWN, block }: Claim): number => {
    const kind = blocks[block]?.kind;
    return worth - (kind === 'title' || kind === 'heading' ? HEADING : 0);
  };
  const keyed = found.map((checks) => checks.map((check) => ({ check, key: keyOf(check) })));
  const places = new Map<string, Set<string>>();
  claims.forEach(({ id }, i) => {
    for (const { key } of keyed[i] ?? []) places.set(key, (places.get(key) ?? new Set()).add(id));
  });
  const given = new Set<string>();
  const own = claims.map((): readonly Check[] => []);
  const weights = claims.map(weightOf);
  for (const i of claims.map((_, i) => i).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))) {
    const free = (keyed[i] ?? []).filter(({ key }) => !given.has(key)).slice(0, most);
    for (const { key } of free) given.add(key);
    own[i] = free.map(({ check, key }) => {
      const others = [...(places.get(key) ?? [])].filter((id) => id !== claims[i]?.id);
      return others.length > 0 ? { ...check, alsoAt: others } : check;
    });
  }
  return own;
}
