import type { Article, BlockKind, Span } from '../../article/article.ts';
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

/** Longest stretch that is read as one sentence; a longer one is a table or a program, and is left out. */
const LONGEST = 1200;
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

/** The article's sentences in reading order, each in its context, split as its language is. Table cells are not read. */
export function readSentences(article: Article, language: string): readonly ReadSentence[] {
  const sentences: ReadSentence[] = [];
  const lastOfBlock = new Map<number, number>();
  let heading: number | null = null;
  article.blocks.forEach((block, blockIndex) => {
    if (!READ_KINDS.has(block.kind)) return;
    const written = article.text.slice(block.start, block.end);
    const own = language === 'zh' ? simplified(written) : written;
    const spans = splitSentences(own, language).filter(({ start, end }) => end - start <= LONGEST);
    let isOpen = false;
    spans.forEach((span, i) => {
      const text = own.slice(span.start, span.end);
      const words = wordsOf(text);
      const phrases = phrasesIn(words);
      const quote = quoteStateOf(text, isOpen);
      isOpen = quote.isOpen;
      sentences.push({
        start: block.start + span.start,
        end: block.start + span.end,
        text,
        index: sentences.length,
        block: blockIndex,
        kind: block.kind,
        isFirst: i === 0,
        isLast: i === spans.length - 1,
        words,
        hits: hitsAmong(phrases.lexicon, words),
        phrases,
        quantities: findQuantities(text),
        quote: quote.state,
        leadIn: block.leadIn === null ? null : (lastOfBlock.get(block.leadIn) ?? null),
        heading,
      });
    });
    if (spans.length > 0) lastOfBlock.set(blockIndex, sentences.length - 1);
    if (block.kind === 'heading') heading = sentences.length - 1;
  });
  return sentences;
}
