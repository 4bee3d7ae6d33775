import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { looksWorthReading } from '../../src/core/article/gate-terms.ts';
import { sampleOf, TEXT_LIMIT } from '../../src/page/gate/sample.ts';
import { cpuTimeOf } from '../cpu-time.ts';

const sampleFrom = (html: string) => sampleOf(new JSDOM(html).window.document, false).text;
const isWorth = (html: string) => looksWorthReading(sampleFrom(html));

describe('what the gate looks at', () => {
  it('is enough to tell a rare-earth article from other news', () => {
    const file = (name: string) => readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url), 'utf8');
    for (const name of ['wire-csp.html', 'state-media.html', 'think-tank.html']) expect(isWorth(file(name)), name).toBe(true);
    expect(isWorth(file('lithium.html'))).toBe(false);
  });
  it('is not what scripts and styles hold', () => {
    const html =
      '<title>Town news</title><script>var tags = {"topic": "rare earth magnets from China"}</script><p>The council met.</p>';
    expect(sampleFrom(html)).toBe('Town news\n');
  });
  it('reaches the article behind a menu of any length', () => {
    const menu = '<li><a href="#">Markets</a></li>\n'.repeat(4_000);
    expect(
      isWorth(`<title>News</title><ul>${menu}</ul><p>China said exporters of rare earth magnets need a licence from today.</p>`),
    ).toBe(true);
  });
  it('takes no longer however many paragraphs lie around the same elements', () => {
    const menu = '<li><a href="#">Markets</a></li>\n'.repeat(600);
    const timeOf = (count: number) => {
      const { document } = new JSDOM(`<title>News</title><ul>${menu}</ul><div></div>`).window;
      let at = document.querySelector('div') as Element;
      for (let i = 0; i < count; i++) {
        at = at.appendChild(document.createElement('p'));
      }
      at.append(...Array.from({ length: 2_000 }, () => document.createElement('b')));
      // The first look at a document costs what later ones do not.
      sampleOf(document, true);
      // What else the process did has the least part in the least of some looks.
      return Math.max(1, Math.min(...Array.from({ length: 5 }, () => cpuTimeOf(() => sampleOf(document, true)))));
    };
    expect(timeOf(1_600)).toBeLessThan(4 * timeOf(200));
  });
  it('is short on a page that is still on its way, and only there', () => {
    expect(sampleFrom('<div id="app"></div>').length).toBeLessThan(TEXT_LIMIT);
    const text = 'A long text about something else. '.repeat(300);
    expect(sampleFrom(`<p>${text}</p>`).length).toBeGreaterThanOrEqual(TEXT_LIMIT);
  });
  it('is not much more than the limit, however long a single paragraph is, also behind a long menu', () => {
    const text = 'A long text about something else. '.repeat(30_000);
    const menu = '<li><a href="#">Markets</a></li>\n'.repeat(4_000);
    for (const html of [`<p>${text}</p>`, `<ul>${menu}</ul><p>${text}</p>`])
      expect(sampleFrom(html).length).toBeLessThan(2 * TEXT_LIMIT);
  });
});
