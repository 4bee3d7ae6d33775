import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cardById } from '../../../src/core/knowledge/cards.ts';
import { readArticle } from '../../../src/core/read-article.ts';
import { extract } from '../../../src/dom/extract/extract.ts';
import { inEnglish } from './english-wording.ts';

const FILE = '../shared/articles/csre-2026-plenary.html';
const ADDRESS = 'https://rareearthexchanges.com/news/china-rare-earth-society-2026-agenda/';

function read() {
  const extraction = extract(new JSDOM(readFileSync(FILE, 'utf8'), { url: ADDRESS }).window.document, ADDRESS);
  if (extraction.status !== 'ok') throw new Error(extraction.reason);
  return readArticle(extraction.article, { today: '2026-11-26' });
}

describe.runIf(existsSync(FILE))('the article Loupe started from', () => {
  const reading = existsSync(FILE) ? read() : null;

  it('is told to have one state-affiliated source, no link to the society’s notice, and a disclaimer', () => {
    expect(reading?.checks.map(({ message }) => inEnglish(message))).toEqual([
      'All that this text attributes goes back to one source, and it is state-affiliated: Chinese Society of Rare Earths.',
      'Mentions “March 20 plenary” but doesn’t link to the Chinese Society of Rare Earths, its publisher.',
      'The text itself asks to be verified: “The content reflects official perspectives and should be independently verified before making investment or policy decisions”.',
    ]);
  });

  it('is told where it gives the society’s words as the country’s', () => {
    const told = reading?.claims.filter(({ checks }) => checks.some(({ id }) => id === 'wording:learned-society'));
    expect(told?.map(({ text }) => text.slice(0, 32))).toEqual(['The most important takeaway: Chi']);
    const alsoAt = told?.[0]?.checks.find(({ id }) => id === 'wording:learned-society')?.alsoAt;
    const others = reading?.claims.filter(({ id }) => alsoAt?.includes(id));
    expect(others?.map(({ text }) => text.slice(0, 32))).toEqual(['China is formalizing a shift fro']);
  });

  it('has a card of the plenary that says that no independent report was found', () => {
    const words = cardById('csre-plenary-2026')
      ?.facts.map(({ text }) => text)
      .join(' ');
    expect(words).toMatch(/no independent report/);
  });
});
