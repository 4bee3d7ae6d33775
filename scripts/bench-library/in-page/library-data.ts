import { type Annotation, type Body, type ClaimFacts, COLOURS } from '../../../src/core/annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../../../src/core/annotation/article-work.ts';
import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import type { Block } from '../../../src/core/article/article.ts';
import { articleKey } from '../../../src/core/article/article-key.ts';
import { LAYERS, SPEAKERS, TOPICS } from '../../../src/core/claim/claim.ts';
import { chanceFrom } from '../../bench-anchor/random.ts';
import { writerOf } from './writer.ts';

/** How large a library is to be made. */
export interface LibrarySize {
  readonly articles: number;
  /** Highlights in each. */
  readonly each: number;
  /** Words of each article's text, about. */
  readonly words: number;
}

const SITES = ['reuters.com', 'mining.com', 'caixin.com', 'csis.org', 'scmp.com', 'ft.com', 'xinhuanet.com', 'handelsblatt.com'];
const TAGS = ['quota', 'to ask', 'heavy rare earths', '中重稀土', 'magnets', 'follow up'];
const PEOPLE = ['Wang Wentao', 'He Yadong', '王文涛', null, null];
const FIRST = Date.UTC(2024, 0, 5, 9);
const SPREAD = 1_000 * 86_400_000;
const MINUTE = 60_000;

/** A library of any size, the same one each time: articles over three years, each with its text and highlights in it. */
export function libraryData({ articles, each, words }: LibrarySize): LibraryData {
  const chance = chanceFrom(20_260);
  const writer = writerOf(chance);
  const uuid = () => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => chance.int(0, 15).toString(16));

  const facts = (): ClaimFacts => ({
    layer: chance.pick(LAYERS),
    topics: [...new Set([chance.pick(TOPICS), chance.pick(TOPICS)])],
    speaker: chance.pick(SPEAKERS),
    speakerName: chance.pick(PEOPLE),
  });

  function article(number: number): ArticleRecord {
    const url = `https://www.${chance.pickEarly(SITES)}/news/${number}`;
    const at = new Date(FIRST + Math.floor((number / articles) * SPREAD)).toISOString();
    const head = { url, title: writer.title(), site: null, author: null, published: at.slice(0, 10), language: 'en' };
    return { key: articleKey(url), addresses: [url], head, firstRead: at, lastRead: at, saved: at, modified: at, deleted: null };
  }

  function highlightOf({ key, head, firstRead }: ArticleRecord, text: string, { start, end }: Block, nth: number): Annotation {
    const exact = text.slice(start, end);
    const isClaim = chance.is(0.6);
    const at = new Date(Date.parse(firstRead) + nth * MINUTE).toISOString();
    const body: Body[] = [
      { type: 'Highlight', purpose: 'highlighting', colour: chance.pick(COLOURS), claim: isClaim ? facts() : null },
    ];
    if (chance.is(0.3)) body.push({ type: 'TextualBody', purpose: 'commenting', value: writer.sentence() });
    if (chance.is(0.35)) body.push({ type: 'TextualBody', purpose: 'tagging', value: chance.pick(TAGS) });
    const selector = [
      { type: 'TextQuoteSelector', exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
      { type: 'TextPositionSelector', start, end },
    ] as const;
    return {
      id: uuid(),
      motivation: 'highlighting',
      body,
      target: { source: head.url, selector },
      created: at,
      modified: at,
      deleted: null,
      articleKey: key,
      claimId: isClaim ? uuid() : null,
    };
  }

  function textOf({ key, head }: ArticleRecord, saved: string): SavedText {
    const { text, blocks } = writer.text(words);
    const detection = { kind: 'news', score: 1, reasons: [], language: 'en', isLanguageRead: true } as const;
    const reading = { key, head, length: text.length, isTruncated: false, detection, claims: [], cards: [], checks: [] };
    return { key, article: { ...head, text, blocks, isTruncated: false, links: [] }, reading, saved };
  }

  const made = Array.from({ length: articles }, (_, number) => {
    const record = article(number);
    const text = textOf(record, record.firstRead);
    const { blocks, text: whole } = text.article;
    const annotations = Array.from({ length: each }, (_, nth) => highlightOf(record, whole, chance.pick(blocks), nth));
    return { record, text, annotations };
  });
  return {
    articles: made.map(({ record }) => record),
    annotations: made.flatMap(({ annotations }) => annotations),
    texts: made.map(({ text }) => text),
    meta: {},
  };
}
