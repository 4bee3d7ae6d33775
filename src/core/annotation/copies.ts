import { fold } from '../text/fold.ts';

/** A claim of the page, or of which there is work, by its id and what stands around it. */
export interface Copy {
  /** Of claims that say the same in one article all ids but the first end in a number. */
  readonly id: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Beyond so many pairs of equal sentences and work on them the ids alone tell. */
const MOST_PAIRS = 10_000;
/** UTF-16 units of context that are compared. */
const LONGEST = 256;

/**
 * Of work on sentences that an article says several times: the id of the claim that each piece belongs to now, the one with most of its
 * context around it, each once; null for work that is left over. Ids count copies in order of the text, so that one that the page
 * puts before the others takes the id of the first. Of sentences that stand once nothing is said.
 */
export function amongCopies(worked: readonly Copy[], claims: readonly Copy[]): ReadonlyMap<string, string | null> {
  const now = bySentence(claims);
  const places = new Map<string, string | null>();
  for (const [sentence, works] of bySentence(worked)) {
    const copies = now.get(sentence) ?? [];
    const pairs = works.length * copies.length;
    if (pairs < 2 || pairs > MOST_PAIRS) continue;
    for (const [work, copy] of assigned(works.map(folded), copies.map(folded))) places.set(work, copy);
  }
  return places;
}

function bySentence(copies: readonly Copy[]): ReadonlyMap<string, readonly Copy[]> {
  const groups = new Map<string, Copy[]>();
  for (const copy of copies) {
    const sentence = copy.id.replace(/-\d{1,6}$/, '');
    const known = groups.get(sentence);
    if (known) known.push(copy);
    else groups.set(sentence, [copy]);
  }
  return groups;
}

/** Each piece of work with the copy that is likest it and not taken; of equally like ones the id decides. */
function assigned(works: readonly Copy[], copies: readonly Copy[]): ReadonlyMap<string, string | null> {
  const pairs = works.flatMap((work) => copies.map((copy) => ({ work: work.id, copy: copy.id, score: alikeness(work, copy) })));
  pairs.sort((a, b) => b.score - a.score || Number(b.work === b.copy) - Number(a.work === a.copy));
  const places = new Map<string, string | null>();
  const taken = new Set<string>();
  for (const { work, copy } of pairs) {
    if (places.has(work) || taken.has(copy)) continue;
    places.set(work, copy);
    taken.add(copy);
  }
  for (const { id } of works) if (!places.has(id)) places.set(id, null);
  return places;
}

const folded = ({ id, prefix, suffix }: Copy): Copy => ({
  id,
  prefix: fold(prefix.slice(-LONGEST)),
  suffix: fold(suffix.slice(0, LONGEST)),
});

/** How many letters of their context two have in common, up to the first that differs on either side. */
function alikeness(a: Copy, b: Copy): number {
  let before = 0;
  while (before < Math.min(a.prefix.length, b.prefix.length) && a.prefix.at(-1 - before) === b.prefix.at(-1 - before)) before++;
  let after = 0;
  while (after < Math.min(a.suffix.length, b.suffix.length) && a.suffix[after] === b.suffix[after]) after++;
  return before + after;
}
