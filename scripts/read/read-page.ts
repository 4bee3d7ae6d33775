import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../../src/core/article/article.ts';
import type { Detection } from '../../src/core/article/detection.ts';
import { readArticle } from '../../src/core/read-article.ts';
import type { Reading } from '../../src/core/reading.ts';
import { extract } from '../../src/dom/extract/extract.ts';
import type { UnreadableReason } from '../../src/dom/extract/steps.ts';
import { articleOfText } from './plain-text.ts';

/** A page to read: its markup or its text, its address, and its date where that is known better. */
export interface PageInput {
  readonly id: string;
  readonly url: string;
  readonly html?: string;
  readonly text?: string;
  readonly date: string | null;
}

/** A page read, or found to hold no article. */
export interface PageReading {
  readonly id: string;
  readonly reading: Reading;
  /** Null where the page gave an article. */
  readonly unreadable: UnreadableReason | null;
}

/** Reads one page with the engine of the extension, as on the day `today` (`YYYY-MM-DD`). A page without an article gives a reading without claims. */
export function readPage(page: PageInput, today: string): PageReading {
  if (page.html === undefined)
    return {
      id: page.id,
      reading: readArticle(dated(articleOfText(page.text ?? '', page.url), page.date), { today }),
      unreadable: null,
    };
  // A console that nobody listens to: jsdom reports every style it cannot parse.
  const type = /^\s*<\?xml(?![\s\S]{0,2000}<html)/i.test(page.html) ? 'application/xml' : 'text/html';
  const dom = domOf(page.html, page.url, type);
  if (!dom) return nothing(page, 'not-html');
  try {
    const extraction = extract(dom.window.document, page.url);
    if (extraction.status === 'unreadable') return nothing(page, extraction.reason, dom.window.document.title.trim());
    return { id: page.id, reading: readArticle(dated(extraction.article, page.date), { today }), unreadable: null };
  } finally {
    dom.window.close();
  }
}

function domOf(html: string, url: string, contentType: 'text/html' | 'application/xml'): JSDOM | null {
  try {
    return new JSDOM(html, { contentType, virtualConsole: new VirtualConsole(), ...(URL.canParse(url) ? { url } : {}) });
  } catch {
    // XML that is not well formed; HTML always parses.
    return null;
  }
}

function dated(article: Article, date: string | null): Article {
  return date === null ? article : { ...article, published: date };
}

function nothing({ id, url, date }: PageInput, reason: UnreadableReason, title = ''): PageReading {
  const head = { url, title, site: null, author: null, published: date, language: null };
  const code = reason === 'empty' ? 'too-short' : 'not-prose';
  const detection: Detection = {
    kind: 'other',
    score: 0,
    reasons: [{ code, words: [] }],
    language: 'und',
    isLanguageRead: false,
  };
  return {
    id,
    unreadable: reason,
    reading: { key: url, head, length: 0, isTruncated: false, detection, claims: [], cards: [], checks: [] },
  };
}
