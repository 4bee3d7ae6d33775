import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { looksWorthReading } from '../../src/core/article/gate-terms.ts';
import { isShort, sampleOf } from '../../src/page/gate/sample.ts';

const documentOf = (html: string) => new JSDOM(html).window.document;
const worth = (html: string) => {
  const { title, text } = sampleOf(documentOf(html));
  return looksWorthReading(title, text).length > 0;
};

describe('what the gate looks at', () => {
  it('is enough to tell a rare-earth article from other news', () => {
    const file = (name: string) => readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url), 'utf8');
    for (const name of ['wire-csp.html', 'state-media.html', 'think-tank.html']) expect(worth(file(name)), name).toBe(true);
    expect(worth(file('lithium.html'))).toBe(false);
  });
  it('is not what scripts and styles hold', () => {
    const html =
      '<title>Town news</title><script>var tags = {"topic": "rare earth magnets from China"}</script><p>The council met.</p>';
    expect(sampleOf(documentOf(html)).text).toBe('');
  });
  it('reaches the article behind a menu of any length', () => {
    const menu = '<li><a href="#">Markets</a></li>\n'.repeat(4_000);
    expect(
      worth(`<title>News</title><ul>${menu}</ul><p>China said exporters of rare earth magnets need a licence from today.</p>`),
    ).toBe(true);
  });
  it('is short on a page that is still on its way, and only there', () => {
    expect(isShort(sampleOf(documentOf('<div id="app"></div>')))).toBe(true);
    expect(isShort(sampleOf(documentOf(`<p>${'A long text about something else. '.repeat(300)}</p>`)))).toBe(false);
  });
});
