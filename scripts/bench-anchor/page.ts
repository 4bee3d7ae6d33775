import { type Language, type Writer, writerOf } from './grammar.ts';
import { type Chance, chanceFrom } from './random.ts';

/** A word of a page. */
export interface Word {
  /** Unique in the page as it was first written; -1 for words that an edit put in. */
  readonly id: number;
  readonly text: string;
  /** Inline element it stands in, with its neighbours of the same; null for none. */
  readonly inline: string | null;
  readonly isAfterBreak: boolean;
  /** Whether an edit put it in the place of the word that had its id. */
  readonly isReplaced: boolean;
}

/** An element that holds words. */
export interface Block {
  readonly tag: string;
  readonly words: readonly Word[];
}

/** An element that holds others: a list, a table, a row, a section. */
export interface Box {
  readonly tag: string;
  readonly children: readonly Part[];
}

/** What a page is made of. */
export type Part = Block | Box;

/** A page that quotes are taken from. */
export interface BenchPage {
  readonly name: string;
  readonly language: Language;
  readonly gap: string;
  readonly parts: readonly Part[];
}

/** What to write: how much, in what language, and of what. */
export interface PageWish {
  readonly name: string;
  readonly language: Language;
  readonly seed: number;
  /** UTF-16 units, about. */
  readonly length: number;
  /** Prose, a report of tables and lists, or questions and answers. */
  readonly kind: 'prose' | 'tables' | 'interview';
}

/** Whether `part` holds words rather than other parts. */
export function isBlock(part: Part): part is Block {
  return 'words' in part;
}

/** The blocks under `parts`, in order. */
export function blocksOf(parts: readonly Part[]): readonly Block[] {
  return parts.flatMap((part) => (isBlock(part) ? [part] : blocksOf(part.children)));
}

/** The page of `wish`: the same for the same wish. */
export function writePage({ name, language, seed, length, kind }: PageWish): BenchPage {
  const chance = chanceFrom(seed);
  const desk = deskOf(writerOf(language, chance), chance);
  const parts: Part[] = [desk.block('h1', 'heading')];
  while (desk.written() < length) parts.push(...SECTIONS[kind](desk, chance));
  return { name, language, gap: desk.gap, parts };
}

/** Writes blocks and counts what it wrote. */
interface Desk {
  readonly gap: string;
  written(): number;
  block(tag: string, symbol: string, times?: number): Block;
}

/** Share of sentences, items and cells that stand elsewhere on the page, word for word. */
const REPEATED = 0.02;

function deskOf(writer: Writer, chance: Chance): Desk {
  let id = 0;
  let written = 0;
  /** What was written of each rule: pages say some things twice, in a caption, a summary, a refrain. */
  const said = new Map<string, (readonly string[])[]>();
  const saying = (symbol: string): readonly string[] => {
    const before = said.get(symbol) ?? [];
    if (before.length > 0 && chance.is(REPEATED)) return chance.pick(before);
    const texts = writer.words(symbol);
    said.set(symbol, [...before.slice(-200), texts]);
    return texts;
  };
  return {
    gap: writer.gap,
    written: () => written,
    block(tag, symbol, times = 1) {
      const texts = Array.from({ length: times }, () => saying(symbol)).flat();
      let inline: string | null = null;
      const words = texts.map((text, index): Word => {
        written += text.length + writer.gap.length;
        // Links and emphasis run over a few words each.
        if (inline !== null && chance.is(0.4)) inline = null;
        else if (inline === null && chance.is(0.03)) inline = chance.pick(['a', 'em', 'strong', 'span']);
        return { id: id++, text, inline, isAfterBreak: index > 0 && chance.is(0.003), isReplaced: false };
      });
      return { tag, words };
    },
  };
}

const SECTIONS: Readonly<Record<PageWish['kind'], (desk: Desk, chance: Chance) => readonly Part[]>> = {
  prose: (desk, chance) => [
    desk.block('h2', 'heading'),
    ...Array.from({ length: chance.int(3, 7) }, () =>
      chance.is(0.08) ? quoteOf(desk) : chance.is(0.06) ? listOf(desk, chance, 6) : desk.block('p', 'sentence', chance.int(1, 6)),
    ),
  ],
  tables: (desk, chance) => [
    desk.block('h2', 'heading'),
    desk.block('p', 'sentence', chance.int(1, 3)),
    tableOf(desk, chance),
    ...(chance.is(0.4) ? [{ tag: 'details', children: [desk.block('summary', 'heading'), listOf(desk, chance, 9)] }] : []),
    listOf(desk, chance, 14),
  ],
  interview: (desk, chance) => [
    ...(chance.is(0.15) ? [desk.block('h2', 'heading')] : []),
    {
      tag: 'dl',
      children: [
        desk.block('dt', 'question'),
        ...Array.from({ length: chance.int(1, 3) }, () => desk.block('dd', 'sentence', chance.int(2, 7))),
      ],
    },
    ...(chance.is(0.1) ? [tableOf(desk, chance)] : []),
  ],
};

function quoteOf(desk: Desk): Part {
  return { tag: 'blockquote', children: [desk.block('p', 'sentence', 2)] };
}

function listOf(desk: Desk, chance: Chance, most: number): Part {
  const children = Array.from({ length: chance.int(3, most) }, () => desk.block('li', 'item'));
  return { tag: chance.pick(['ul', 'ol']), children };
}

function tableOf(desk: Desk, chance: Chance): Part {
  const columns = chance.int(3, 6);
  const row = (tag: string): Part => ({ tag: 'tr', children: Array.from({ length: columns }, () => desk.block(tag, 'cell')) });
  const rows = Array.from({ length: chance.int(4, 16) }, () => row('td'));
  return {
    tag: 'table',
    children: [desk.block('caption', 'heading'), { tag: 'thead', children: [row('th')] }, { tag: 'tbody', children: rows }],
  };
}
