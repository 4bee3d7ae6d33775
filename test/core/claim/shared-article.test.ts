import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article, Block, BlockKind } from '../../../src/core/article/article.ts';
import { detect } from '../../../src/core/article/detect.ts';
import { findClaims } from '../../../src/core/claim/find-claims.ts';

const PAGE = '../shared/articles/csre-2026-plenary.html';
const KINDS: Readonly<Record<string, BlockKind>> = {
  H1: 'title',
  H3: 'heading',
  H2: 'heading',
  P: 'paragraph',
  LI: 'list-item',
  FIGCAPTION: 'caption',
};

function articleOfPage(): Article {
  const { document } = new JSDOM(readFileSync(PAGE, 'utf8')).window;
  const blocks: Block[] = [];
  let text = '';
  let leadIn: number | null = null;
  for (const element of document.querySelectorAll('article :is(h1, h2, h3, p, li, figcaption)')) {
    const own = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const kind = KINDS[element.tagName] ?? 'paragraph';
    if (kind !== 'list-item') leadIn = kind === 'heading' || own.endsWith(':') ? blocks.length : null;
    if (text !== '') text += '\n';
    const start = text.length;
    text += own;
    blocks.push({ kind, level: 1, start, end: text.length, leadIn: kind === 'list-item' ? leadIn : null });
  }
  const head = {
    url: 'https://rareearthexchanges.com/news/csre',
    title: document.querySelector('h1')?.textContent ?? '',
    site: null,
  };
  return { ...head, author: null, published: null, language: 'en-us', text, blocks, isTruncated: false, links: null };
}

/** By the beginnings of their texts: what a careful reader marks by GUIDELINE.md. */
const CLAIMS = [
  'China is pivoting from',
  'The Chinese Society of Rare Earths outlined',
  'For the West, China',
  'China is quietly redefining',
  'At a March 20 plenary',
  'The most important takeaway',
  'Advancing core',
  'Driving high-end',
  'Integrating AI',
  'Strengthening organizational',
  'Translation for Western',
  'A notable feature',
  'This aligns with',
  'The Society also approved',
  'Leadership emphasized',
  'China is formalizing',
  'Increased integration',
  'Clear policy alignment',
  'REEx take',
  'Even if alternative',
];
const NOT_CLAIMS = [
  'Highlights',
  'Rare Earth Exchanges ·',
  'This is not subtle',
  'The plan emphasizes',
  'Li Bo',
  'Data + AI',
  'Implications for',
  'Institutional Expansion',
  'Disclaimer',
  'The content reflects',
];

describe.runIf(existsSync(PAGE))('the article the project started from', () => {
  const article = existsSync(PAGE) ? articleOfPage() : null;
  const claims = article ? findClaims(article) : [];
  const claimAt = (beginning: string) => claims.find(({ text }) => text.startsWith(beginning));

  it('is rare-earth news', () => {
    expect(article && detect(article)).toMatchObject({ kind: 'news', language: 'en' });
  });

  it('has at least nine of ten of its claims marked, and few other sentences', () => {
    expect(CLAIMS.filter(claimAt).length / CLAIMS.length).toBeGreaterThanOrEqual(0.9);
    expect(NOT_CLAIMS.filter(claimAt)).toEqual([]);
    expect(claims.length).toBeLessThanOrEqual(CLAIMS.length + 5);
  });

  it.each(['Advancing core', 'Driving high-end', 'Integrating AI', 'Strengthening organizational', 'Leadership emphasized'])(
    'reads "%s" as official',
    (beginning) => {
      expect(claimAt(beginning)?.layer).toBe('official');
    },
  );

  it.each(['Translation for Western', 'REEx take'])('reads "%s" as interpretation', (beginning) => {
    expect(claimAt(beginning)?.layer).toBe('interpretation');
  });

  it('names the society in full', () => {
    expect(claimAt('At a March 20')).toMatchObject({
      speaker: 'chinese-industry',
      speakerName: 'Chinese Society of Rare Earths',
    });
  });
});
