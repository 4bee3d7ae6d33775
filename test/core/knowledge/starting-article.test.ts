import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/article/article.ts';
import { linkClaims } from '../../../src/core/knowledge/link-claims.ts';
import { claimOf } from './claim-of.ts';

const FILE = '../shared/articles/csre-2026-plenary.html';

/** The article's headings, paragraphs and list items as blocks, each also a claim; a list hangs on the block before it. */
function readBlocks() {
  const { document } = new JSDOM(readFileSync(FILE, 'utf8')).window;
  const blocks: Block[] = [];
  const parts: string[] = [];
  let start = 0;
  for (const element of document.querySelectorAll('h1, article h3, article p, article li')) {
    const part = (element.textContent ?? '').trim();
    const isItem = element.tagName === 'LI';
    const kind = element.tagName === 'H1' ? 'title' : element.tagName === 'H3' ? 'heading' : isItem ? 'list-item' : 'paragraph';
    const leadIn = isItem ? blocks.findLastIndex((block) => block.kind !== 'list-item') : null;
    blocks.push({ kind, start, end: start + part.length, level: 0, leadIn });
    parts.push(part);
    start += part.length + 1;
  }
  const text = parts.join('\n');
  const claims = blocks.map(({ start, end }, block) =>
    claimOf(text.slice(start, end), ['five-year-plan'], { id: `c${block}`, start, end, block }),
  );
  return { text, blocks, claims };
}

describe.runIf(existsSync(FILE))('the article Loupe started from', () => {
  const article = existsSync(FILE) ? readBlocks() : { text: '', blocks: [], claims: [] };
  const links = linkClaims(article, article.claims);
  const cardsAt = (words: string) =>
    (links.byClaim.get(article.claims.find(({ text }) => text.includes(words))?.id ?? '') ?? []).map(({ id }) => id);

  test.each([
    ['under its 15th Five-Year Plan', 'fifteenth-five-year-plan'],
    ['At a March 20 plenary meeting', 'csre-plenary-2026'],
    ['At a March 20 plenary meeting', 'csre'],
    ['At a March 20 plenary meeting', 'fifteenth-five-year-plan'],
    ['The plan emphasizes', 'fifteenth-five-year-plan'],
    ['Driving high-end applications', 'fifteenth-five-year-plan'],
    ['Strengthening organizational coordination', 'fifteenth-five-year-plan'],
    ['A notable feature of the meeting', 'csre-plenary-2026'],
    ['The Society also approved', 'csre'],
    ['The Society also approved', 'aecc'],
    ['the next national five-year plan', 'fifteenth-five-year-plan'],
    ['REEx take', 'rare-earth-exchanges'],
    ['Rare Earth Society Sets 2026 Agenda', 'csre'],
  ])('“%s” has %s beside it', (words, card) => {
    expect(cardsAt(words)).toContain(card);
  });

  test('at least 15 of its sentences have background', () => {
    const linked = article.claims.filter(({ id }) => (links.byClaim.get(id) ?? []).length > 0);
    expect(linked.length).toBeGreaterThanOrEqual(15);
  });

  test('its own background names the plenary, the society, the plan and AECC', () => {
    expect(links.article.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['csre-plenary-2026', 'csre', 'fifteenth-five-year-plan', 'aecc']),
    );
  });
});
