import { type BenchPage, type Block, blocksOf, isBlock, type Part, type Word } from './page.ts';
import type { BenchQuote } from './quotes.ts';
import { type Chance, chanceFrom } from './random.ts';

/** What happens to a page between highlighting and coming back. */
export interface Scenario {
  readonly name: string;
  /** The page as it is found; `gapOf` and `spell` are how its words are then set. */
  edit(page: BenchPage, quotes: readonly BenchQuote[], chance: Chance): readonly Part[];
  /** Whether spaces, quotation marks and dashes are set in another way. */
  readonly isReset?: boolean;
  /** Whether the quotes are gone. */
  readonly isDeleted?: boolean;
}

/** The seven scenarios. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'none', edit: (page) => page.parts },
  { name: 'pure shift', edit: shifted },
  { name: 'spaces and quotation marks', edit: (page) => page.parts, isReset: true },
  { name: '5 % of words edited', edit: (page, _, chance) => reworded(page, 0.05, chance) },
  { name: '20 % of words edited', edit: (page, _, chance) => reworded(page, 0.2, chance) },
  { name: 'paragraphs moved', edit: (page, _, chance) => moved(page.parts, chance) },
  { name: 'quotes deleted', edit: (page, quotes) => without(page, quotes), isDeleted: true },
  { name: 'notice on top', edit: (page, _, chance) => [...foreignParts(page, chance, 'aside', 1, 3), ...page.parts] },
];

/** Words of the page itself in a new order: what is put in is not told from the rest by its words. */
function foreignWords(page: BenchPage, chance: Chance, count: number): readonly Word[] {
  const blocks = blocksOf(page.parts);
  return Array.from({ length: count }, () => {
    const { words } = chance.pick(blocks);
    const { text } = chance.pick(words);
    return { id: -1, text, inline: null, isAfterBreak: false, isReplaced: false };
  });
}

function foreignParts(page: BenchPage, chance: Chance, tag: string, least: number, most: number): readonly Part[] {
  return Array.from({ length: chance.int(least, most) }, () => ({ tag, words: foreignWords(page, chance, chance.int(12, 60)) }));
}

function shifted(page: BenchPage, _: readonly BenchQuote[], chance: Chance): readonly Part[] {
  const [title, ...rest] = page.parts;
  return [...(title ? [title] : []), ...foreignParts(page, chance, 'p', 4, 8), ...rest];
}

function mapBlocks(parts: readonly Part[], change: (block: Block) => Block): readonly Part[] {
  return parts.map((part) => (isBlock(part) ? change(part) : { ...part, children: mapBlocks(part.children, change) }));
}

/** Edits `share` of all words: most are replaced, others taken out, put in before, or changed in form. */
function reworded(page: BenchPage, share: number, chance: Chance): readonly Part[] {
  const reword = (word: Word): readonly Word[] => {
    if (!chance.is(share)) return [word];
    const kind = chance.next();
    if (kind < 0.45)
      return foreignWords(page, chance, 1).map((other) => ({ ...other, id: word.id, inline: word.inline, isReplaced: true }));
    if (kind < 0.65) return [];
    if (kind < 0.85) return [...foreignWords(page, chance, 1), word];
    return [{ ...word, text: inflected(word.text, page.language === 'zh') }];
  };
  return mapBlocks(page.parts, ({ tag, words }) => ({ tag, words: words.flatMap(reword) }));
}

function inflected(text: string, isChinese: boolean): string {
  if (isChinese) return text.length > 1 ? text.slice(1) : `${text}的`;
  return text.replace(/(\p{L}+?)(?:e?d|s|e|n)?(\P{L}*)$/u, '$1ing$2');
}

/** Moves one paragraph in six somewhere else, and entries of lists and tables. */
function moved(parts: readonly Part[], chance: Chance): readonly Part[] {
  const flying = parts.filter(({ tag }) => !/^h\d$/.test(tag) && chance.is(1 / 6));
  const rest = parts.filter((part) => !flying.includes(part)).map((part) => (isBlock(part) ? part : shuffledOnce(part, chance)));
  for (const part of flying) rest.splice(chance.int(1, rest.length), 0, part);
  return rest;
}

/** A list, a table or an answer, one of whose entries was moved. */
function shuffledOnce(box: Exclude<Part, Block>, chance: Chance): Part {
  if (!chance.is(1 / 3)) return box;
  if (box.tag !== 'ul' && box.tag !== 'ol' && box.tag !== 'tbody') {
    return { ...box, children: box.children.map((child) => (isBlock(child) ? child : shuffledOnce(child, chance))) };
  }
  const children = [...box.children];
  const [taken] = children.splice(chance.int(0, children.length - 1), 1);
  if (taken) children.splice(chance.int(0, children.length), 0, taken);
  return { ...box, children };
}

function without(page: BenchPage, quotes: readonly BenchQuote[]): readonly Part[] {
  const gone = new Set(quotes.flatMap(({ ids }) => ids));
  return mapBlocks(page.parts, ({ tag, words }) => ({ tag, words: words.filter(({ id }) => !gone.has(id)) }));
}

/** The chance of a scenario on a page: its own, so that one more scenario changes no other. */
export function chanceOf(scenario: Scenario, seed: number): Chance {
  return chanceFrom(seed * 31 + SCENARIOS.indexOf(scenario));
}
