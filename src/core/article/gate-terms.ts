import terms from './data/gate-terms.json';

/** Characters of the text that are looked at: an article says what it is about long before its end. */
const LOOKED_AT = 40_000;
/** So much evidence justifies a read where rare earths are not named: a material counts two, a word of the trade one, and twice in the title. */
const ENOUGH = 3;

const found = (words: readonly string[], text: string): readonly string[] => words.filter((word) => text.includes(word));

/**
 * The terms on a page that justify a full read; none where it is not worth one. Cheap and generous: it says yes to every
 * page that names rare earths, in eight languages, and to one that names a Chinese actor with their materials or trade;
 * the judgement is left to `detect`.
 */
export function looksWorthReading(title: string, text: string): readonly string[] {
  const page = `${title}\n${text.slice(0, LOOKED_AT)}`.toLowerCase();
  const names = found(terms.names, page);
  if (names.length > 0) return names;
  const materials = found(terms.materials, page);
  if (materials.length >= 2) return materials;
  const actors = found(terms.actors, page);
  const trade = actors.length > 0 ? found(terms.trade, page) : [];
  const titled = found(trade, title.toLowerCase());
  return actors.length > 0 && 2 * materials.length + trade.length + titled.length >= ENOUGH
    ? [...materials, ...trade, ...actors]
    : [];
}
