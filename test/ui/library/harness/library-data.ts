import { type Annotation, type Body, type ClaimFacts, COLOURS } from '../../../../src/core/annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../../../../src/core/annotation/article-work.ts';
import type { LibraryData } from '../../../../src/core/annotation/library-data.ts';
import { articleKey } from '../../../../src/core/article/article-key.ts';
import { FINDINGS } from '../../../../src/core/checklist/checklist.ts';
import { LAYERS, SPEAKERS, TOPICS } from '../../../../src/core/claim/claim.ts';

/** How large a library is to be made. */
export interface LibrarySize {
  readonly articles: number;
  /** Highlights in each. */
  readonly each: number;
  /** Words of each article's text; 0 where no text is kept. */
  readonly words: number;
}

const SITES = ['reuters.com', 'rareearthexchanges.com', 'mining.com', 'caixin.com', 'csis.org', 'handelsblatt.com', 'ft.com'];
const TAGS = ['quota', 'to ask', 'heavy rare earths', '中重稀土', 'Lieferkettensorgfaltspflichtengesetz', 'MOFCOM'];
const PEOPLE = ['Wang Wentao', 'He Yadong', '王文涛', null, null];
const WORDS = (
  'China ministry commerce announced export licence rare earth magnet dysprosium terbium neodymium quota mining separation ' +
  'refining capacity control notice exporters prices rose supply chain defence industry European carmakers said analysts ' +
  'expect shipments delay government plan technology processing dominance society meeting agenda standards stockpile'
).split(' ');
const CHINESE = [
  '商务部宣布对中重稀土相关物项实施出口管制',
  '中国稀土学会召开理事会，部署“十五五”期间工作',
  '稀土開採總量控制指標已經下達',
];
const FIRST = Date.UTC(2024, 0, 5, 9);
const DAY = 86_400_000;

/** Pseudo-random numbers, the same ones for the same seed: 0 to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A library of any size, the same one each time. Its last article has a long German title, some quotes are Chinese. */
export function libraryData({ articles, each, words }: LibrarySize): LibraryData {
  const next = chance(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  // A tail of rare words, as names are: a vocabulary of a few dozen would be found at no cost.
  const rare = () => `${pick(WORDS).slice(0, 4)}${Math.floor(next() ** 3 * 40_000).toString(36)}`;
  const sentence = (length: number) =>
    Array.from({ length }, () => (next() < 0.08 ? rare() : pick(WORDS)))
      .join(' ')
      .replace(/^./, (first) => first.toUpperCase());
  const uuid = () => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(next() * 16).toString(16));

  const facts = (): ClaimFacts => ({
    layer: pick(LAYERS),
    topics: [...new Set([pick(TOPICS), pick(TOPICS)])],
    speaker: pick(SPEAKERS),
    speakerName: pick(PEOPLE),
  });

  function article(number: number): ArticleRecord {
    const url = `https://www.${SITES[number % SITES.length]}/news/${number}`;
    const at = new Date(FIRST + ((number * 1_000) / Math.max(1, articles)) * DAY).toISOString();
    const isLast = number === articles - 1;
    const title = isLast ? 'Rohstoffabhängigkeitsverringerungsmaßnahmen: Seltenerdmagnetherstellung in Europa' : sentence(9);
    const head = { url, title, site: null, author: null, published: at.slice(0, 10), language: isLast ? 'de' : 'en' };
    const saved = words > 0 || number % 3 === 0 ? at : null;
    return { key: articleKey(url), addresses: [url], head, firstRead: at, lastRead: at, saved, modified: at, deleted: null };
  }

  function annotationsOf({ key, head, firstRead }: ArticleRecord): readonly Annotation[] {
    return Array.from({ length: each }, (_, index) => {
      const claimId = next() < 0.6 ? uuid() : null;
      const exact = next() < 0.15 ? pick(CHINESE) : `${sentence(10 + Math.floor(next() * 25))}.`;
      const at = new Date(Date.parse(firstRead) + index * 60_000).toISOString();
      const shared = {
        target: { source: head.url, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const] },
        created: at,
        modified: at,
        deleted: null,
        articleKey: key,
        claimId,
      };
      const body: Body[] = [
        { type: 'Highlight', purpose: 'highlighting', colour: pick(COLOURS), claim: claimId === null ? null : facts() },
      ];
      if (next() < 0.3) body.push({ type: 'TextualBody', purpose: 'commenting', value: sentence(8) });
      if (next() < 0.35) body.push({ type: 'TextualBody', purpose: 'tagging', value: pick(TAGS) });
      const highlight: Annotation = { id: uuid(), motivation: 'highlighting', body, ...shared };
      if (claimId === null || next() < 0.75) return [highlight];
      const finding = next() < 0.6 ? pick(FINDINGS) : null;
      const check: Body = {
        type: 'Check',
        purpose: 'assessing',
        question: 'plan-text',
        state: 'done',
        finding,
        note: '',
        evidence: '',
      };
      return [highlight, { id: uuid(), motivation: 'assessing', body: [check], ...shared } satisfies Annotation];
    }).flat();
  }

  function textOf({ key, head, saved }: ArticleRecord): readonly SavedText[] {
    if (words === 0 || saved === null) return [];
    const text = Array.from({ length: Math.ceil(words / 20) }, () => `${sentence(20)}.`).join('\n');
    const blocks = [{ kind: 'paragraph' as const, level: 0, leadIn: null, start: 0, end: text.length }];
    const detection = { kind: 'news' as const, score: 1, reasons: [], language: 'en', isLanguageRead: true };
    const reading = { key, head, length: text.length, isTruncated: false, detection, claims: [], cards: [], checks: [] };
    return [{ key, article: { ...head, text, blocks, isTruncated: false, links: [] }, reading, saved }];
  }

  const records = Array.from({ length: articles }, (_, number) => article(number));
  return { articles: records, annotations: records.flatMap(annotationsOf), texts: records.flatMap(textOf), meta: {} };
}
