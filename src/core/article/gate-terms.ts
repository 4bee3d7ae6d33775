import terms from './data/gate-terms.json';

/** Characters of the text that are looked at: an article says what it is about long before its end. */
const LOOKED_AT = 40_000;
/** Words of the trade that justify a read where neither rare earths nor their materials are named; one in the title counts twice. */
const ENOUGH = 4;

const found = (words: readonly string[], text: string): readonly string[] => words.filter((word) => text.includes(word));

/**
 * The terms on a page that justify a full read; none where it is not worth one. Cheap and generous: it says yes to every
 * page that names rare earths, in eight languages, to one that names two of their materials or places, or one of them with a
 * Chinese actor and the trade, and to one that is full of the trade. The judgement is left to `detect`.
 */
export function looksWorthReading(title: string, text: string): readonly string[] {
  const page = `${title}\n${text.slice(0, LOOKED_AT)}`.toLowerCase();
  const names = found(terms.names, page);
  if (names.length > 0) return names;
  const materials = found(terms.materials, page);
  if (materials.length > 1) return materials;
  const actors = found(terms.actors, page);
  if (actors.length === 0) return [];
  const trade = found(terms.trade, page);
  const points = trade.length + found(trade, title.toLowerCase()).length;
  return points > 0 && (materials.length > 0 || points >= ENOUGH) ? [...materials, ...trade, ...actors] : [];
}
