import * as v from 'valibot';
import type { SavedText } from '../../core/annotation/article-work.ts';
import type { Article, BlockKind, Span } from '../../core/article/article.ts';
import type { Detection, PageKind, ReasonCode } from '../../core/article/detection.ts';
import type { ReadClaim, Reading } from '../../core/reading.ts';
import { cardLinks, checks, readClaim } from './claim.ts';
import { head, instant, key, listOf, offset, shortText, valuesOf } from './fields.ts';

const BLOCK_KINDS = valuesOf<BlockKind>({
  title: 1,
  heading: 1,
  paragraph: 1,
  'list-item': 1,
  quote: 1,
  caption: 1,
  cell: 1,
});
const PAGE_KINDS = valuesOf<PageKind>({ news: 1, reference: 1, other: 1 });
const REASON_CODES = valuesOf<ReasonCode>({
  'title-names-rare-earths': 1,
  'text-names-rare-earths': 1,
  'names-elements': 1,
  'names-magnets': 1,
  'names-trade': 1,
  'names-controls': 1,
  'names-chinese-actors': 1,
  'names-news-acts': 1,
  'no-rare-earths': 1,
  'passing-mention': 1,
  'other-subject': 1,
  'science-page': 1,
  'reference-page': 1,
  'other-sense': 1,
  'not-prose': 1,
  'too-short': 1,
  'other-language': 1,
});

const block = v.object({
  kind: v.picklist(BLOCK_KINDS),
  level: offset,
  leadIn: v.nullable(offset),
  start: offset,
  end: offset,
});
const article: v.GenericSchema<unknown, Article> = v.pipe(
  v.object({
    ...head.entries,
    // As much as is read of a page.
    text: v.pipe(v.string(), v.maxLength(2_000_000)),
    blocks: listOf(block, 200_000),
    isTruncated: v.boolean(),
    links: v.nullable(listOf(shortText)),
  }),
  v.check(({ text, blocks }) => areInOrder(blocks, text.length), 'blocks must lie in order within the text'),
);

const words = listOf(shortText);
const detection: v.GenericSchema<unknown, Detection> = v.object({
  kind: v.picklist(PAGE_KINDS),
  score: v.pipe(v.number(), v.finite()),
  reasons: listOf(v.object({ code: v.picklist(REASON_CODES), words })),
  language: shortText,
  isLanguageRead: v.boolean(),
});
const reading: v.GenericSchema<unknown, Reading> = v.object({
  key,
  head,
  length: offset,
  isTruncated: v.boolean(),
  detection,
  claims: listOf(readClaim, 20_000),
  cards: cardLinks,
  checks,
});

/** What saving an article's text must look like. */
export const SaveArticleEditSchema = v.pipe(
  v.object({ articleKey: key, article, reading, saved: v.exactOptional(instant) }),
  v.check((edit) => edit.reading.key === edit.articleKey, 'the reading is of another article'),
  v.check((edit) => isOf(edit.reading, edit.article), 'the reading is of another text'),
);

/** A saved text, as it is kept. */
export const savedText: v.GenericSchema<unknown, SavedText> = v.pipe(
  v.object({ key, article, reading, saved: instant }),
  v.check((text) => text.reading.key === text.key, 'the reading is of another article'),
  v.check((text) => isOf(text.reading, text.article), 'the reading is of another text'),
);

function areInOrder(blocks: Article['blocks'], length: number): boolean {
  let last = 0;
  return blocks.every(({ start, end, leadIn }, index) => {
    const fits = start >= last && end >= start && end <= length && (leadIn === null || leadIn < index);
    last = end;
    return fits;
  });
}

/** Whether all places of a reading lie in the article's text: views turn them into ranges. */
function isOf(reading: Reading, { text, blocks }: Article): boolean {
  const { length } = text;
  if (reading.length !== length) return false;
  const spans = [...reading.claims.flatMap(spansOf), ...reading.cards, ...reading.checks.flatMap(({ span }) => span ?? [])];
  const isWithin = ({ start, end }: Span): boolean => start <= end && end <= length;
  return spans.every(isWithin) && reading.claims.every(({ block }) => block < blocks.length);
}

function spansOf(claim: ReadClaim): readonly Span[] {
  const { hedges, quantities, dates, evidence, cards, checks: notes } = claim;
  const scopes = hedges.map(({ scope }) => scope);
  const measured = quantities.flatMap(({ measure }) => {
    if (!measure) return [];
    const { stage, step, form, elements, scope } = measure;
    return [stage, step, form, ...elements, scope].filter((one) => one !== null);
  });
  return [
    claim,
    ...hedges,
    ...scopes,
    ...quantities,
    ...measured,
    ...dates,
    ...evidence,
    ...cards,
    ...notes.flatMap(({ span }) => span ?? []),
  ];
}
