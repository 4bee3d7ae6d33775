/** What a version brings that a reader should be told of: something that changes what she sees or what is kept. */
export interface News {
  /** As the manifest has it, `1.2.3`. */
  readonly version: string;
  /** Keys of the messages that tell it, one a point. */
  readonly texts: readonly string[];
}

/** The versions that matter, the newest first. A version that is not here is installed without a word. */
export const NEWS: readonly News[] = [];

/** What matters of the versions after `previous` up to `version`, in the order of `table`. */
export function newsSince(previous: string, version: string, table: readonly News[] = NEWS): readonly News[] {
  return table.filter((news) => compare(news.version, previous) > 0 && compare(news.version, version) <= 0);
}

const HASH = '#news/';

/** How the welcome page is asked for the news since version `previous`: the part of its address from `#`. */
export function newsHash(previous: string): string {
  return `${HASH}${previous}`;
}

/** The version that such a part names, or null where it asks for no news. */
export function previousIn(hash: string): string | null {
  return hash.startsWith(HASH) ? hash.slice(HASH.length) : null;
}

/** Below 0 where `one` is the older version, above 0 where it is the newer. What is missing or no number counts as 0. */
function compare(one: string, other: string): number {
  const [left, right] = [numbersIn(one), numbersIn(other)];
  const at = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index);
  return at.map((index) => (left[index] ?? 0) - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function numbersIn(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
