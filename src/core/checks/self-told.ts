import type { Article, Block, Span } from '../article/article.ts';
import { wordsOf } from '../text/phrases.ts';
import { simplified } from '../text/simplified.ts';
import type { Check } from './check.ts';
import words from './data/sourcing-words.json';
import { hitsIn, type PatternHits, placesOf } from './pattern.ts';
import { SELF_TOLD, type SelfTold, sourcingPatterns } from './sourcing-words.ts';

/** Blocks at the beginning and at the end of an article that are looked through: where a text speaks of itself. */
const EDGE = { first: 6, last: 10 };
/** UTF-16 units of its own words that a note repeats. */
const LONGEST_QUOTE = 160;

const SENTENCE = /[^.!?。！？]*(?:\.(?!\s|$)[^.!?。！？]*)*(?:[.!?。！？]+|$)/g;

/** The sentence of `block` around the offset `at`; offsets in the article's text. */
function sentenceAt({ text }: Article, block: Block, at: number): Span {
  for (const match of text.slice(block.start, block.end).matchAll(SENTENCE)) {
    const start = block.start + match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
    const end = block.start + match.index + match[0].length;
    if (at >= start && at < end) return { start, end };
  }
  return block;
}

function quoteOf({ text }: Article, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/[.。]$/, '');
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE).replace(/(?<!\s)\s+\S*$/, '')} …`;
}

/** What was found in the blocks looked at: both notes ask. */
const known = new WeakMap<Block, PatternHits>();

function hitsOf({ text }: Article, block: Block): PatternHits {
  const hits = known.get(block) ?? hitsIn(sourcingPatterns(), wordsOf(simplified(text.slice(block.start, block.end))));
  known.set(block, hits);
  return hits;
}

const placesIn = (patterns: readonly string[], hits: PatternHits): readonly Span[] =>
  patterns.flatMap((pattern) => placesOf(sourcingPatterns(), pattern, hits));

/** Where `hits`, of one block, tell the text's own `kind`; what is written of machines must be of this text. */
function tellingIn(kind: SelfTold, hits: PatternHits): Span | null {
  if (kind === 'machine' && placesIn(words.machineNear, hits).length === 0) return null;
  return placesIn(words[kind], hits)[0] ?? null;
}

function edgesOf({ blocks }: Article): readonly Block[] {
  const read = blocks.filter(({ kind }) => kind !== 'cell');
  return read.filter((_, index) => index < EDGE.first || index >= read.length - EDGE.last);
}

/** The notes on what the article says of itself: to be verified, not verified, no advice, made by a machine. One of each kind. */
export function selfTold(article: Article): readonly Check[] {
  const found = new Map<SelfTold, Check>();
  for (const block of edgesOf(article)) {
    const hits = hitsOf(article, block);
    for (const kind of SELF_TOLD) {
      const place = tellingIn(kind, hits);
      if (!place || found.has(kind)) continue;
      const span = sentenceAt(article, block, block.start + place.start);
      found.set(kind, noteOf(`sourcing-${kind}`, span, [quoteOf(article, span)]));
    }
  }
  return SELF_TOLD.flatMap((kind) => found.get(kind) ?? []);
}

/** The note that the article is a press release, by the wire that carried it or by the way it ends, or null. */
export function pressRelease(article: Article): Check | null {
  const { text, blocks } = article;
  for (const block of blocks.slice(0, EDGE.first)) {
    const place = placesIn(words.release, hitsOf(article, block))[0];
    if (place) return noteOf('sourcing-press-release', { start: block.start + place.start, end: block.start + place.end }, []);
  }
  const about = blocks.find(({ kind, start, end }) => kind === 'heading' && /^About\s+\p{Lu}/u.test(text.slice(start, end)));
  if (!about) return null;
  const isEnded = blocks.slice(-2 * EDGE.last).some((block) => placesIn(words.releaseEnd, hitsOf(article, block)).length > 0);
  return isEnded ? noteOf('sourcing-press-release', about, []) : null;
}

function noteOf(code: string, { start, end }: Span, values: readonly string[]): Check {
  return {
    id: code.replace('-', ':'),
    kind: 'sourcing',
    message: { code, values },
    span: { start, end },
    card: null,
    asOf: null,
    sources: [],
    picture: null,
  };
}
