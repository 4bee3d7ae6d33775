import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/read-article.ts';
import type { ReadClaim, Reading } from '../../../src/core/reading.ts';
import { extract } from '../../../src/dom/extract/extract.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = 'test/fixtures/articles';

interface Expected {
  readonly kind: string;
  readonly claims: Readonly<Record<string, string>>;
  readonly unmarked: readonly string[];
}

const EXPECTED = JSON.parse(readFileSync(join(ROOT, FOLDER, 'expected.json'), 'utf8')) as Readonly<Record<string, Expected>>;
/** Pages that write their text by script once they run, as the browser tests let them. */
const SCRIPTED = new Set(['spa.html']);

function readingOf(page: string): Reading | null {
  const path = page.includes('/') ? page : join(FOLDER, page);
  const url = `https://www.example.com/${basename(page)}`;
  const html = readFileSync(join(ROOT, path), 'utf8');
  const runScripts = SCRIPTED.has(page) ? { runScripts: 'dangerously' as const } : {};
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole(), ...runScripts });
  try {
    const extraction = extract(window.document, url);
    return extraction.status === 'unreadable' ? null : readArticle(extraction.article, { today: '2026-11-26' });
  } finally {
    window.close();
  }
}

const withWords = (claims: readonly ReadClaim[], words: string): ReadClaim | undefined =>
  claims.find(({ text }) => text.includes(words));

const readings = Object.entries(EXPECTED).map(([page, expected]) => ({ page, expected, reading: readingOf(page) }));

describe('the demo article and the fixtures', () => {
  it('have each page of the folder that expects something read', () => {
    const pages = readdirSync(join(ROOT, FOLDER));
    expect(Object.keys(EXPECTED).filter((page) => !page.includes('/') && !pages.includes(page))).toEqual([]);
  });

  it.each(readings)('$page is what it is', ({ expected, reading }) => {
    expect(reading?.detection.kind ?? 'other').toBe(expected.kind);
  });

  it('have at least 85 in 100 of the expected claims marked, and 80 in 100 of those in the right layer', () => {
    const wanted = readings.flatMap(({ page, expected, reading }) =>
      Object.entries(expected.claims).map(([words, layer]) => ({
        page,
        words,
        layer,
        found: withWords(reading?.claims ?? [], words),
      })),
    );
    const marked = wanted.filter(({ found }) => found !== undefined);
    const missed = wanted.filter(({ found }) => found === undefined).map(({ page, words }) => `${page}: ${words}`);
    const misread = marked
      .filter(({ found, layer }) => found?.layer !== layer)
      .map(({ words, layer, found }) => `${words}: ${layer}, read as ${found?.layer}`);
    expect(marked.length / wanted.length, missed.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(1 - misread.length / marked.length, misread.join('\n')).toBeGreaterThanOrEqual(0.8);
    if (missed.length + misread.length > 0) console.info([...missed, ...misread].join('\n'));
  });

  it.each(readings)('$page has nothing marked that no reader would check', ({ expected, reading }) => {
    expect(expected.unmarked.filter((words) => withWords(reading?.claims ?? [], words))).toEqual([]);
  });
});
