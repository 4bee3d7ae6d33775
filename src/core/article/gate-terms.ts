import terms from './data/gate-terms.json';

/** Words of the trade that justify a read where neither rare earths nor their materials are named. */
const ENOUGH = 4;
/** Stands between two words of a line. A word that hides in common ones, as in "machine", begins with its space. */
const SEPARATOR = '|';

/**
 * Whether a page whose title and first text are `text` is worth a full read. Cheap and generous: it says yes where rare
 * earths are named, in eight languages, or a place that is known for them; where one of their materials stands beside a
 * Chinese actor; and where such an actor stands in a text that is full of the trade. The judgement is left to `detect`.
 */
export function looksWorthReading(text: string): boolean {
  // A phrase of any newspaper, which begins like the one that is looked for.
  const page = text.toLowerCase().replaceAll('rare earthq', '');
  // Most pages pay for the first two lists only.
  return (
    holds(page, terms.names, 1) ||
    (holds(page, terms.actors, 1) && (holds(page, terms.materials, 1) || holds(page, terms.trade, ENOUGH)))
  );
}

/**
 * Whether at least `least` words of a list are on the page. The words are cut from their line one after the other: on a page
 * where this runs once, to make arrays of them first takes as long as to look for them, and a regular expression longer.
 */
function holds(page: string, lines: readonly string[], least: number): boolean {
  const words = lines.join(SEPARATOR) + SEPARATOR;
  let missing = least;
  for (let start = 0, end = 0; start < words.length; start = end + 1) {
    end = words.indexOf(SEPARATOR, start);
    if (page.includes(words.slice(start, end)) && --missing === 0) return true;
  }
  return false;
}
