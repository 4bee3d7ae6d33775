import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../../src/core/article/article.ts';
import data from '../../../src/core/checklist/data/places.json';
import { type Filling, placesFor } from '../../../src/core/checklist/places.ts';
import { queryFor } from '../../../src/core/checklist/query.ts';
import { TOPICS } from '../../../src/core/claim/claim.ts';
import { allCards, cardById } from '../../../src/core/knowledge/cards.ts';

const HEAD: ArticleHead = {
  url: 'https://example.org/a?b=1#c',
  title: 'A title & more',
  site: null,
  author: null,
  published: '2026-03-24',
  language: 'en',
};

function filling(rest: Partial<Filling> = {}): Filling {
  const { topics = ['export-controls'], cards = [] } = rest;
  return { head: HEAD, topics, cards, text: '', forms: [], query: queryFor(topics, cards), ...rest };
}

const urlOf = (id: string, rest?: Partial<Filling>) => placesFor([id], filling(rest))[0]?.url;
const cards = (...ids: string[]) => ids.flatMap((id) => cardById(id) ?? []);

test('the Chinese query is the linked card’s own, percent-encoded', () => {
  expect(urlOf('mofcom-search', { cards: cards('mofcom-18-2025') })).toContain(
    encodeURIComponent('商务部 海关总署公告2025年第18号'),
  );
});

test('without a telling card the query is the topic’s', () => {
  expect(urlOf('mofcom-search', { cards: cards('mofcom') })).toContain(encodeURIComponent('稀土 出口管制 公告'));
});

describe('Chinese pages', () => {
  test('are searched for by the engine that the reader chose, within a site too', () => {
    expect(urlOf('csre-web')).toMatch(/^https:\/\/www\.bing\.com\/search\?q=site%3Acs-re\.org\.cn%20/);
    expect(urlOf('csre-web', { chineseEngine: 'baidu' })).toMatch(/^https:\/\/www\.baidu\.com\/.*wd=site%3Acs-re\.org\.cn%20/);
    expect(urlOf('web-search-chinese', { chineseEngine: 'google' })).toMatch(/^https:\/\/www\.google\.com\/search\?q=%E7/);
  });

  test('are where a Chinese claim is searched for, and no others', () => {
    const of = (text: string) => urlOf('claim-search', { text, chineseEngine: 'baidu' });
    expect(of('赣州警方破获稀土走私案')).toContain('https://www.baidu.com/');
    expect(of('Police in Ganzhou broke up a ring of smugglers')).toContain('https://duckduckgo.com/');
  });
});

describe('trade data', () => {
  test('of magnets, for the year the claim names', () => {
    const url = urlOf('comtrade', { topics: ['magnets-and-applications'], text: 'Exports fell in 2023 and rose in 2024.' });
    expect(url).toContain('CommodityCodes=850511&');
    expect(url).toContain('period=2024&');
  });

  test('of compounds and metals, for the last full year before publication', () => {
    const url = urlOf('comtrade', { text: 'By 2030 exports will double.' });
    expect(url).toContain('CommodityCodes=280530%2C284610%2C284690&');
    expect(url).toContain('period=2025&');
  });

  test.each([
    ['Exports in 2024 came to 2031 t, against 2010 tonnes before.', '2024'],
    ['Output rose to 2010 tonnes.', '2025'],
    ['2024年出口2010吨。', '2024'],
    ['In 2023 metric rules changed on 15.10.2024.', '2024'],
  ])('take no mass for a year: %s', (text, year) => {
    expect(urlOf('comtrade', { text })).toContain(`period=${year}&`);
  });

  test('are left out where no year is known', () => {
    expect(placesFor(['comtrade'], filling({ head: { ...HEAD, published: null } }))).toEqual([]);
  });
});

test('the archive is given the article’s address, and none for a page without one', () => {
  expect(urlOf('wayback')).toBe('https://web.archive.org/web/*/https://example.org/a?b=1%23c');
  expect(placesFor(['wayback'], filling({ head: { ...HEAD, url: 'file:///home/a.html' } }))).toEqual([]);
});

test('a card’s official document is offered, a mirror or a news report never', () => {
  expect(placesFor(['card-source'], filling({ cards: cards('mofcom-18-2025', 'aecc') }))).toEqual([
    {
      id: 'source-mofcom-18-2025',
      name: 'MOFCOM/GACC Announcement No. 18 of 2025',
      url: 'https://www.mofcom.gov.cn/zcfb/zc/art/2025/art_a6ea0f03b9be475a9d06ee9d088d605d.html',
    },
  ]);
});

test('no place ever leads to a source that must not be linked, and every address is http(s)', () => {
  const mirrors = new Set(
    allCards().flatMap(({ facts }) =>
      facts.flatMap(({ sources }) => sources.filter((one) => !one.isLinkable).map(({ url }) => url)),
    ),
  );
  expect(mirrors.size).toBeGreaterThan(10);
  const ids = [...data.places.map(({ id }) => id), 'card-source'];
  const topics = fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 3 });
  const linked = fc.uniqueArray(fc.constantFrom(...allCards()), { maxLength: 6 });
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(topics, linked, text, text, (on, own, title, url) => {
      for (const place of placesFor(ids, filling({ topics: on, cards: own, text: title, head: { ...HEAD, title, url } }))) {
        expect(place.url).toMatch(/^https?:\/\/[^\s"<>{}]+$/);
        expect(URL.canParse(place.url)).toBe(true);
        expect(mirrors).not.toContain(place.url);
      }
    }),
  );
});

describe('an article of another time', () => {
  const of = (published: string) => ({ head: { ...HEAD, published } });

  test('is sent to the edition that was out then, and to the statistics of all years', () => {
    expect(urlOf('usgs-rare-earths', of('2023-05-04'))).toContain('/mcs2023/mcs2023-rare-earths.pdf');
    expect(urlOf('usgs-rare-earths', of('2011-05-04'))).toBeUndefined();
    expect(urlOf('usgs-statistics', of('2011-05-04'))).toContain('statistics');
    expect(urlOf('iea-outlook', of('2019-05-04'))).toBeUndefined();
  });

  test('is searched for with its year, or the year its sentence names', () => {
    expect(decodeURIComponent(urlOf('web-search', of('2011-07-14')) ?? '')).toMatch(/ 2011$/);
    expect(decodeURIComponent(urlOf('web-search', { ...of('2012-07-14'), text: 'In 2010 the quota fell.' }) ?? '')).toMatch(
      / 2010$/,
    );
  });

  test('is searched for with its own words, who speaks and its month', () => {
    const text = 'Shenghe Resources agreed to buy Peak Rare Earths for A$158 million, and the board is said to like it.';
    const url = urlOf('claim-search', { ...of('2025-05-23'), text, speaker: 'Amanda Lacaze' });
    const words = decodeURIComponent(url ?? '').split('q=')[1];
    expect(words).toMatch(/^amanda lacaze shenghe resources .*\bpeak\b.* May 2025$/);
    expect(words).not.toMatch(/\b(?:and|the|is|said|million)\b/);
  });

  test('is searched for with the words that it quotes as a phrase', () => {
    const text = 'The society called it a “critical transition window” for magnets.';
    expect(decodeURIComponent(urlOf('claim-search', { text }) ?? '')).toContain('q="critical transition window" society magnets');
  });

  test('is searched for in Chinese with words of which it tells', () => {
    const url = urlOf('claim-search', {
      ...of('2014-07-23'),
      text: '据悉，广州警方打掉一个盗采稀土团伙，目前已有人被刑事拘留。',
    });
    expect(decodeURIComponent(url ?? '')).toMatch(/q=广州 警方 .*刑事 拘留.* 2014年7月$/);
    expect(decodeURIComponent(url ?? '')).not.toMatch(/据悉|目前|已有|一个/);
  });

  test('is searched for with words of its headline where it says little', () => {
    const head = { ...HEAD, published: '2024-10-30', title: 'Northern Rare Earth plans an oxide plant in Baotou' };
    expect(decodeURIComponent(urlOf('claim-search', { head, text: 'Revenue fell by 14%.' }) ?? '')).toMatch(
      /q=northern rare earth .*revenue fell October 2024$/,
    );
  });
});
