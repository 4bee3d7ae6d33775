import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteFaults } from '../../../src/core/sites/faults.ts';
import { matchPatterns, SITES, siteOf } from '../../../src/core/sites/sites.ts';

describe('siteOf', () => {
  test.each([
    ['https://www.reuters.com/markets/commodities/x', 'reuters'],
    ['https://reuters.com', 'reuters'],
    ['http://REUTERS.com./x', 'reuters'],
    ['https://rareearthexchanges.com/news/china-rare-earth-society-2026-agenda/', 'rare-earth-exchanges'],
    ['https://en.people.cn/n3/2026/0101/c1.html', 'peoples-daily'],
    ['https://asia.nikkei.com/Business', 'nikkei-asia'],
    ['https://news.metal.com/newscontent/1', 'smm'],
    ['https://user:pass@www.ft.com:8443/content/1', 'ft'],
  ])('%s', (url, id) => {
    expect(siteOf(url)?.id).toBe(id);
  });

  test.each([
    'https://reuters.com.evil.example/x',
    'https://notreuters.com/x',
    'https://evil.example/reuters.com',
    'https://reuters.com@evil.example/',
    'https://nikkei.com/',
    'https://com/',
    'ftp://reuters.com/x',
    'javascript:"https://reuters.com"',
    'moz-extension://reuters.com/',
    'reuters.com',
    '',
  ])('not %s', (url) => {
    expect(siteOf(url)).toBeNull();
  });

  test('never fails', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (url) => void siteOf(url)));
  });
});

test('the manifest asks for every host once, and for nothing wider', () => {
  const patterns = matchPatterns();
  expect(patterns.length).toBeGreaterThanOrEqual(SITES.length);
  expect(new Set(patterns).size).toBe(patterns.length);
  for (const pattern of patterns) expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  expect(patterns).toContain('*://*.rareearthexchanges.com/*');
});

test('the data has no fault', () => {
  expect(siteFaults(SITES)).toEqual([]);
});

test('whoever reads a state-affiliated site is told who runs it, and where that is written', () => {
  const state = SITES.filter(({ stateAffiliated }) => stateAffiliated);
  expect(state.map(({ id }) => id)).toEqual(expect.arrayContaining(['xinhua', 'global-times', 'cgtn', 'tass', 'mofcom']));
  const sentences = state.map(({ ownership }) => ownership?.says.trim() ?? '');
  expect(sentences).not.toContain('');
  expect(new Set(sentences).size).toBe(state.length);
  for (const { id, ownership } of state) expect(URL.parse(ownership?.source.url ?? '')?.protocol, id).toBe('https:');
});

test.each(['bbc', 'dw', 'abc-australia', 'nhk-world', 'france24', 'npr'])(
  'a public broadcaster with editors of its own is not called state-affiliated: %s',
  (id) => {
    expect(SITES.find((site) => site.id === id)).toMatchObject({ stateAffiliated: false });
  },
);

const reuters = SITES[0];
const ownership = {
  says: 'Owned by nobody.',
  source: { publisher: 'Example', title: 'About', url: 'https://example.org/about', isChecked: true },
};
const from = (url: string) => ({ ownership: { ...ownership, source: { ...ownership.source, url } } });
const copied = SITES.find(({ id }) => id === 'xinhua')?.ownership;

test.each([
  ['a host with www', { hosts: ['www.example.org'] }, 'hosts.0'],
  ['a host with a path', { hosts: ['example.org/news'] }, 'hosts.0'],
  ['a host in capitals', { hosts: ['Example.org'] }, 'hosts.0'],
  ['no host', { hosts: [] }, 'has no host'],
  ['a country in words', { country: 'China' }, 'country'],
  ['an unknown kind', { kind: 'blog' }, 'kind'],
  ['a host another site has', { id: 'other', hosts: ['reuters.com'] }, 'stands there twice'],
  ['a host below another site’s', { id: 'other', hosts: ['graphics.reuters.com'] }, 'lies below reuters.com'],
  ['a state-affiliated site without an owner', { stateAffiliated: true }, 'ownership: is missing'],
  ['an owner without a source', { ownership: { says: ownership.says } }, 'ownership.source'],
  ['an owner without a sentence', { ownership: { ...ownership, says: '' } }, 'ownership.says: is empty'],
  ['two sentences on the owner', { ownership: { ...ownership, says: 'One. Two.' } }, 'ownership.says: is not one sentence'],
  [
    'a long sentence on the owner',
    { ownership: { ...ownership, says: `${'long '.repeat(30)}one.` } },
    'ownership.says: has more',
  ],
  ['the sentence of another site', { id: 'other', hosts: ['example.org'], ownership: copied }, 'is the sentence of xinhua too'],
  ['a source that is not encrypted', from('http://example.org/about'), 'ownership.source.url: is not an https address'],
  ['a source that cannot be opened', from('https://exa mple.org'), 'ownership.source.url: is not an http(s) address'],
])('is told: %s', (_, change, what) => {
  const faults = siteFaults([...SITES, { ...reuters, ...change }]);
  expect(faults.map((fault) => `${fault.field}: ${fault.what}`).join('\n')).toContain(what);
});

test('a site of the state is in order once it says who runs it', () => {
  const site = { ...reuters, id: 'other', hosts: ['example.org'], stateAffiliated: true, ownership };
  expect(siteFaults([...SITES, site])).toEqual([]);
});
