import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { corpusDocuments } from '../../scripts/train/documents.ts';
import { detect } from '../../src/core/article/detect.ts';
import { looksWorthReading } from '../../src/core/article/gate-terms.ts';
import { sampleOf } from '../../src/page/gate/sample.ts';
import { articleOf } from '../corpus/article-of.ts';

const LANGUAGES = ['en', 'zh', 'de', 'fr', 'es', 'ja', 'ko', 'ru'] as const;
/** The headlines that stand before the article on its page: the gate has to see past them. */
const MENU = Array.from({ length: 30 }, (_, i) => `Council approves new bus lanes, street number ${i + 1}`);

const { document: maker } = new JSDOM('').window;

/** What the gate says of a page with this title and text. */
function isLetThrough(title: string, text: string): boolean {
  const page = maker.implementation.createHTMLDocument(title);
  for (const line of [...MENU, ...text.split('\n')]) page.body.appendChild(page.createElement('p')).textContent = line;
  return looksWorthReading(sampleOf(page, false).text);
}

const corpus = corpusDocuments()
  .map((document) => ({ ...document, article: articleOf(document) }))
  .map((document) => ({ ...document, isLetThrough: isLetThrough(document.title, document.article.text) }));

interface UnseenPage {
  readonly id: string;
  readonly lang: string;
  readonly kind: string;
  readonly url: string;
  readonly lines: readonly string[];
}
const unseen = readFileSync(new URL('../core/article/unseen-pages.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as UnseenPage);

describe('the gate', () => {
  it.each(LANGUAGES)('lets through every rare-earth article of the labelled corpus: %s', (language) => {
    const articles = corpus.filter(({ lang, kind }) => lang === language && kind === 'rare-earth-article');
    expect(articles.length).toBeGreaterThan(5);
    expect(articles.filter((article) => !article.isLetThrough).map(({ id }) => id)).toEqual([]);
  });

  it('lets through every page that would be taken for rare-earth news', () => {
    const news = corpus.filter(({ article }) => detect(article).kind === 'news');
    expect(news.filter((page) => !page.isLetThrough).map(({ id }) => id)).toEqual([]);
    // It reads the whole corpus, which a busy machine takes a while for.
  }, 60_000);

  it('lets through the articles outside it that no rule was taught by', () => {
    const articles = unseen.filter(({ kind }) => kind === 'rare-earth-article');
    expect(articles.length).toBeGreaterThan(5);
    const missed = articles.filter(({ lines: [title = '', ...lines] }) => !isLetThrough(title, lines.join('\n')));
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});
