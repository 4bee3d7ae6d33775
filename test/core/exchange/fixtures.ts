import { createHash } from 'node:crypto';
import type { Annotation, Body, Selector } from '../../../src/core/annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../../../src/core/annotation/article-work.ts';
import { motivationOf } from '../../../src/core/annotation/edit.ts';
import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import type { Digest } from '../../../src/core/exchange/backup/checksum.ts';
import type { ImportFault, ImportResult } from '../../../src/core/exchange/import-result.ts';
import type { ExchangeWording } from '../../../src/core/exchange/wording.ts';
import { KEY, NOW, HEAD as QUOTA } from '../annotation/fixtures.ts';

export { KEY, NOW, QUOTA };

export const digest: Digest = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;
export const STAMP = { app: '1.2.3', exportedAt: '2026-05-01T08:00:00.000Z', digest };

/** Words that show which message is meant: wording is the locale's. */
export const WORDS: ExchangeWording = {
  message: (key, values) => [key, ...values].join(' '),
  count: (key, count) => `${key} ${count}`,
  date: (date) => date,
  number: String,
  large: String,
  list: (items) => items.join(' and '),
  colour: (colour) => `the ${colour} ones`,
  knows: (key) => key !== 'check_gone',
  source: (id) => (id === 'mofcom-61' ? { publisher: 'MOF[COM]', url: 'https://mofcom.example/61', isLinkable: true } : null),
  question: (id) => (id === 'original' ? 'Is this the original?' : ''),
};

export const ARTICLE: ArticleRecord = {
  key: KEY,
  addresses: [QUOTA.url],
  head: QUOTA,
  firstRead: NOW,
  lastRead: NOW,
  saved: null,
  modified: NOW,
  deleted: null,
};

let made = 0;

/** An annotation on the article, or on the passage `exact` at `start` in its text. */
export function saying(
  body: readonly Body[],
  rest: Partial<Annotation> & { exact?: string; start?: number | null } = {},
): Annotation {
  const { exact, start = 0, ...fields } = rest;
  const quote: Selector[] = exact === undefined ? [] : [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }];
  const position: Selector[] =
    exact === undefined || start === null ? [] : [{ type: 'TextPositionSelector', start, end: start + exact.length }];
  return {
    id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
    motivation: motivationOf(body),
    target: { source: QUOTA.url, selector: [...quote, ...position] },
    body,
    created: NOW,
    modified: NOW,
    deleted: null,
    articleKey: KEY,
    claimId: null,
    ...fields,
  };
}

export function libraryOf(
  annotations: readonly Annotation[],
  article: Partial<ArticleRecord> = {},
  texts: readonly SavedText[] = [],
): LibraryData {
  return { articles: [{ ...ARTICLE, ...article }], annotations, texts, meta: {} };
}

/** What an import gave, or an error that says why it gave nothing. */
export function taken(result: ImportResult): Extract<ImportResult, { ok: true }> {
  if (!result.ok) throw new Error(`${result.fault.code} at ${result.fault.where}: ${result.fault.detail}`);
  return result;
}

export function faultOf(result: ImportResult): ImportFault {
  if (result.ok) throw new Error('the import was taken');
  return result.fault;
}
