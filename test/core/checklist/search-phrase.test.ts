import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ArticleHead } from '../../../src/core/article/article.ts';
import type { PlaceLink } from '../../../src/core/checklist/checklist.ts';
import data from '../../../src/core/checklist/data/places.json';
import { placesFor } from '../../../src/core/checklist/places.ts';
import { queryFor } from '../../../src/core/checklist/query.ts';
import { searchPhrase } from '../../../src/core/checklist/search-phrase.ts';
import { TOPICS } from '../../../src/core/claim/claim.ts';

/** What search engines take for more than words, with what makes it invisible, turns it round or writes it otherwise. */
const ORDERS = [
  '! site:evil.example',
  '\\',
  '!g',
  '!ducky ',
  'site:evil.example',
  'intitle:',
  'filetype:exe',
  ' -China',
  ' +magnets',
  ' OR ',
  ' AND ',
  ' NOT ',
  '"',
  '“',
  '(',
  ')',
  '*',
  '..',
  '|',
  '~',
  '@',
  '&kp=-2&q=',
  '#',
  '%22',
  '！',
  '：',
  '＂',
  '＼',
  '－',
  '﹣',
  '﹕',
  '\u202E',
  '\u200B!',
  '\u2066',
  '\uFEFF',
  '\u3164',
  '\u00AD',
  '\u0000',
  '\n',
  '\t',
  '\uD83D',
] as const;

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ORDERS),
      fc.constantFrom('China', 'rare-earth', '稀土', '91%', ' '),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

/** All places that are built for a page with these words. */
function placesOf(words: Partial<ArticleHead>, text = ''): readonly PlaceLink[] {
  const head = {
    url: 'https://a.example/b',
    title: 'Curbs',
    site: 'Wire',
    author: null,
    published: '2026-03-24',
    language: 'en',
    ...words,
  };
  const ids = data.places.map(({ id }) => id);
  return TOPICS.flatMap((topic) => {
    const query = queryFor([topic], [], { about: ['policy'], text });
    return placesFor(ids, { head, query, topics: [topic], cards: [], text, forms: [], speaker: words.author ?? null });
  });
}

/** What an address has a search engine look for, with and without what stands in quotation marks. */
function searchOf({ url }: PlaceLink): { readonly orders: string; readonly phrases: readonly string[] } {
  const sought = new URL(url).searchParams.get('q') ?? '';
  return { orders: sought.replaceAll(/"[^"]*"/g, '""'), phrases: sought.match(/"[^"]*"/g) ?? [] };
}

describe('what a page says, searched for', () => {
  it('is the headline as one phrase', () => {
    expect(searchPhrase('China tightens rare-earth curbs')).toBe('"China tightens rare-earth curbs"');
    expect(searchPhrase('商务部：稀土“出口管制”措施')).toBe('"商务部 稀土 出口管制 措施"');
    expect(searchPhrase('China’s share of 91.5% “holds” – U.S. envoy')).toBe('"China’s share of 91.5 holds U.S envoy"');
  });

  it.each([
    ['! site:evil.example rare earths', '"site evil.example rare earths"'],
    ['\\rare earths', '"rare earths"'],
    ['！ｇ rare －earths', '"g rare earths"'],
    ['rare" OR site:evil.example "earths', '"rare OR site evil.example earths"'],
    ['!\u200Bg \u202Erare\u202C earths', '"g rare earths"'],
    ['-China --magnets', '"China magnets"'],
  ])('of %j are words', (title, phrase) => {
    expect(searchPhrase(title)).toBe(phrase);
  });

  it('is nothing where there are no words, and no place is offered then', () => {
    expect(searchPhrase('! "\\" \u202E…')).toBeNull();
    const of = (title: string) => placesOf({ title }).filter(({ id }) => id === 'title-search' || id === 'claim-search').length;
    expect(of('Curbs')).toBe(2 * TOPICS.length);
    expect(of('!!!')).toBe(0);
  });

  it('is no longer than an engine looks at', () => {
    expect(searchPhrase('rare earths '.repeat(200))?.length).toBeLessThan(200);
    expect(searchPhrase('稀'.repeat(900))?.length).toBeLessThan(200);
  });
});

test('whatever a page says, what stands outside of our quotation marks is ours or bare words, and within them are words', () => {
  const others = (places: readonly PlaceLink[]) => places.filter(({ id }) => id !== 'claim-search');
  const ordersOf = (places: readonly PlaceLink[]) => others(places).map((place) => searchOf(place).orders);
  expect(ordersOf(placesOf({ site: null }))).toEqual(ordersOf(placesOf({})));
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, site, text) => {
      // With a word in each, so that all places are offered.
      const built = placesOf({ title: `a ${title}`, site: `a ${site}`, author: site }, text);
      // The number of a notice is the one thing of the text that is put into a query of ours.
      expect(ordersOf(built)).toEqual(ordersOf(placesOf({}, text)));
      const searches = built.map(searchOf);
      for (const { orders } of searches)
        expect(orders.replace(/^site:[a-z.-]+ /, '')).not.toMatch(/[!\\:“”]|(?:^|\s)[-+]|\b(?:OR|AND|NOT)\b/);
      for (const phrase of searches.flatMap((search) => search.phrases))
        expect(phrase).toMatch(/^"[\p{L}\p{M}\p{N}]+(?:[-'’., ][\p{L}\p{M}\p{N}]+)*"$/u);
      for (const { orders } of built.filter(({ id }) => id === 'claim-search').map(searchOf))
        expect(orders).toMatch(
          /^(?:""|[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*)(?: [\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*)*$/u,
        );
    }),
  );
});

test('an address with a fragment leads nowhere else in the archive', () => {
  const archive = (url: string) => placesOf({ url }).find(({ id }) => id === 'wayback')?.url;
  for (const url of [
    'https://a.example/b#/../../../../../save/https://evil.example/',
    'https://a.example/b#\\..\\..\\..\\..\\..\\save',
    'https://a.example/b?c={d}#/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/save',
  ])
    expect(new URL(archive(url) ?? '').pathname, url).toMatch(/^\/web\/\*\/https:\/\/a\.example\/b/);
  expect(archive('https://a.example/*')).toBe('https://web.archive.org/web/*/https://a.example/%2A');
  expect(archive('https://a.example/b%20c?d=1#e')).toBe('https://web.archive.org/web/*/https://a.example/b%20c?d=1%23e');
});
