import { describe, expect, it } from 'vitest';
import { nameBesideHost } from '../../../src/core/article/named-host.ts';
import { outletOf } from '../../../src/core/sites/outlet.ts';

const at = (url: string, site: string | null) => ({ url, site });

describe('the outlet of an article', () => {
  it.each([
    ['https://www.reuters.com/a', 'Reuters China', 'Reuters'],
    ['https://www.mining.com/a', 'Reuters', 'MINING.COM'],
    ['https://meridian-news.example/a', 'Meridian News', 'Meridian News'],
    ['https://www.meridiannews.co.uk/a', 'Meridian News', 'Meridian News'],
    ['https://elsewhere.example/a', 'Reuters', 'elsewhere.example'],
    ['https://reuters.elsewhere.example/a', 'Reuters', 'reuters.elsewhere.example'],
    ['https://elsewhere.example/a', null, 'elsewhere.example'],
    ['https://elsewhere.example/a', '—', 'elsewhere.example'],
    ['https://meridian-news.example/a', 'Meridian News Ⓥⓔⓡⓘⓕⓘⓔⓓ', 'meridian-news.example'],
    ['https://meridian-news.example/a', '✔ Meridian News 🆁🅴🆄🆃🅴🆁🆂', 'meridian-news.example'],
    ['https://meridian-news.example/a', `Meridian News${'\u2800'.repeat(9)}`, 'meridian-news.example'],
    ['https://reuters.example/a', 'Reuters', 'reuters.example'],
    ['file:///home/a.html', 'Reuters', 'file:///home/a.html'],
  ])('of %s, which calls itself %s, is %s', (url, site, outlet) => {
    expect(outletOf(at(url, site)).toLowerCase()).toBe(outlet.toLowerCase());
  });

  it('is told with the name that the page gives it only where that is more than the host', () => {
    expect(nameBesideHost(at('https://www.mining.com/a', 'MINING.com'))).toBeNull();
    expect(nameBesideHost(at('https://www.mining.com/a', 'Reuters'))).toBe('Reuters');
    expect(nameBesideHost(at('https://www.mining.com/a', null))).toBeNull();
  });
});
