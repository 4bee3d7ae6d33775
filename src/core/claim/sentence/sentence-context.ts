import type { Article, BlockKind, Span } from '../../article/article.ts';
import { eachOf, type Steps, type TimeLimit, unlimited } from '../../steps.ts';
import { type Word, wordsOf } from '../../text/phrases.ts';
import { type FoundQuantity, findQuantities } from '../../text/quantities.ts';
import { splitSentences } from '../../text/sentences.ts';
import { simplified } from '../../text/simplified.ts';
import { CHINESE_TABLES, type Hits, hitsAmong } from './lexicon.ts';
import { type PhrasesIn, phrasesIn } from './phrases-in.ts';

/** How a sentence stands to quotation marks: outside, opening a quotation that goes on, inside one, or holding whole ones. */
export type QuoteState = 'none' | 'holds' | 'opens' | 'inside';

/**
 * A sentence with all that is needed to read it in its place. Offsets are in the article's text; those of words and hits in
 * `text`, which is as long.
 */
export interface ReadSentence extends Span {
  /** As the article has it, but for traditional Chinese characters: those are in their simplified form. */
  readonly text: string;
  /** Place among all sentences of the article. */
  readonly index: number;
  readonly block: number;
  readonly kind: BlockKind;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly words: readonly Word[];
  readonly hits: Hits;
  /** All that was found in its words; of the lexicon `hits` has what counts. */
  readonly phrases: PhrasesIn;
  readonly quantities: readonly FoundQuantity[];
  readonly quote: QuoteState;
  /** Index of the sentence that introduces the list this one stands in, or null. */
  readonly leadIn: number | null;
  /** Index of the sentence that is the heading above, or null. */
  readonly heading: number | null;
}

/** By when, as shares of the time for a reading, its sentences are split, and their words, phrases, figures and names known. */
const SHARES = { split: 0.08, words: 0.12, phrases: 0.17, quantities: 0.24, hits: 0.3 };

/** Longest stretch that is read as one sentence; a longer one is a table or a program, and is left out. */
const LONGEST = 1200;
/** More sentences than a book's length of news has: what is made of nothing but stops would hold whoever reads it, at each look at all of them. */
const MOST_SENTENCES = 20_000;
const READ_KINDS: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph', 'list-item', 'quote', 'caption']);

const countOf = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** The quote state of a sentence and whether a quotation is still open after it. */
function quoteStateOf(text: string, wasOpen: boolean): { readonly state: QuoteState; readonly isOpen: boolean } {
  const opening = countOf(text, /[“„«「『]/g);
  const closing = countOf(text, /[”»」』]/g);
  const straight = countOf(text, /"/g);
  const starts = /^[“„«"‘「『]/.test(text);
  if (wasOpen) return { state: 'inside', isOpen: closing + straight === 0 || (closing < opening && straight % 2 === 0) };
  const isOpen = opening > closing || straight % 2 === 1;
  if (isOpen) return { state: 'opens', isOpen };
  return { state: starts || opening + straight > 0 ? 'holds' : 'none', isOpen };
}

/** Whether the sentence names something Chinese. */
export function namesChina({ hits }: Pick<ReadSentence, 'hits'>): boolean {
  return CHINESE_TABLES.some((table) => hits.has(table));
}

/** A sentence as it stands in its block. */
interface Part extends Span {
  readonly text: string;
  /** Index of the block. */
  readonly block: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The sentences of a block, or none where it is not read. */
function partsOf({ text, blocks }: Article, block: number, language: string): readonly Part[] {
  const { kind, start, end } = blocks[block] ?? { kind: 'cell' as const, start: 0, end: 0 };
  if (!READ_KINDS.has(kind)) return [];
  const written = text.slice(start, end);
  const own = language === 'zh' ? simplified(written) : written;
  const spans = splitSentences(own, language).filter((span) => span.end - span.start <= LONGEST);
  return spans.map((span, i) => ({
    start: start + span.start,
    end: start + span.end,
    text: own.slice(span.start, span.end),
    block,
    isFirst: i === 0,
    isLast: i === spans.length - 1,
  }));
}

/** What is read of a sentence by its words alone. */
type Own = Pick<ReadSentence, 'words' | 'phrases' | 'hits' | 'quantities'>;

/** Of each sentence what is read by its words, each thing of all of them before the next: so it stays in the processor's caches. */
function* wordsIn(parts: readonly Part[], time: TimeLimit): Steps<readonly Own[]> {
  const words = yield* eachOf(parts, ({ text }) => wordsOf(text), time, SHARES.words);
  const phrases = yield* eachOf(words, (own) => phrasesIn(own), time, SHARES.phrases);
  const quantities = yield* eachOf(parts.slice(0, phrases.length), ({ text }) => findQuantities(text), time, SHARES.quantities);
  const own = (found: readonly FoundQuantity[], i: number): readonly Own[] => {
    const [those, these] = [words[i], phrases[i]];
    return those && these ? [{ words: those, phrases: these, hits: hitsAmong(these.lexicon, those), quantities: found }] : [];
  };
  return (yield* eachOf(quantities, own, time, SHARES.hits)).flat();
}

/**
 * The article's sentences in reading order, each in its context, split as its language is. Table cells are not read. Those that
 * there is no time for are left out.
 */
export function* readSentences(
  article: Article,
  language: string,
  time: TimeLimit = unlimited(),
): Steps<readonly ReadSentence[]> {
  const split = (yield* eachOf(article.blocks, (_, block) => partsOf(article, block, language), time, SHARES.split)).flat();
  const parts = split.slice(0, MOST_SENTENCES);
  if (parts.length < split.length) time.isCut = true;
  const words = yield* wordsIn(parts, time);
  const sentences: ReadSentence[] = [];
  const lastOfBlock = new Map<number, number>();
  let heading: number | null = null;
  for (const [blockIndex, block] of article.blocks.entries()) {
    if (!READ_KINDS.has(block.kind)) continue;
    const leadIn = block.leadIn === null ? null : (lastOfBlock.get(block.leadIn) ?? null);
    let isOpen = false;
    for (let index = sentences.length; parts[index]?.block === blockIndex; index++) {
      const part = parts[index];
      const own = words[index];
      if (!part || !own) break;
      const quote = quoteStateOf(part.text, isOpen);
      isOpen = quote.isOpen;
      sentences.push({ ...part, ...own, index, kind: block.kind, quote: quote.state, leadIn, heading });
      lastOfBlock.set(blockIndex, index);
      yield;
    }
    if (block.kind === 'heading') heading = sentences.length - 1;
  }
  return sentences;
}
