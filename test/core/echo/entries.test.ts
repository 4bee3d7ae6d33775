import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { echoEntries } from '../../../src/core/echo/entries.ts';
import { sourceKeys } from '../../../src/core/echo/sources.ts';
import { readClaims } from '../../../src/core/read-article.ts';

const TEXTS = [
  'China exported 4,000 tonnes of rare earths in October, 12 percent less than a year before.',
  'Beijing shipped abroad some 4,000 tonnes of rare earths last month, as its export controls bit.',
];

/** The entries of an article at this address whose page calls itself so. */
const entriesOf = (url: string, site: string, text: string) => echoEntries(readClaims(articleOf(url, site, text), true));

function articleOf(url: string, site: string, text: string): Article {
  const blocks = [{ kind: 'paragraph', level: 0, leadIn: null, start: 0, end: text.length }] as const;
  return {
    url,
    title: 'Rare earth exports',
    site,
    author: null,
    published: '2026-11-12',
    language: 'en',
    text,
    blocks,
    isTruncated: false,
    links: null,
  };
}

describe('the claims of an article as they are met elsewhere', () => {
  it('are from one outlet, however often its pages call themselves by another name', () => {
    const entries = TEXTS.flatMap((text, at) =>
      entriesOf(`https://elsewhere.example/${at}`, ['Reuters', 'Bloomberg'][at] ?? '', text),
    );
    expect(entries.map(({ site }) => site)).toEqual(['elsewhere.example', 'elsewhere.example']);
    expect(new Set(sourceKeys(entries)).size).toBe(1);
  });

  it('are from one outlet, however its pages write its name', () => {
    const names = [
      ['Elsewhere', 'ELSE-WHERE!'],
      ['Elsewhere', 'Reuters'],
      ['Reuters', 'Else where'],
    ];
    for (const pair of names) {
      const entries = TEXTS.flatMap((text, at) => entriesOf(`https://elsewhere.example/${at}`, pair[at] ?? '', text));
      expect(new Set(sourceKeys(entries)).size, pair.join()).toBe(1);
    }
  });

  it('are from two where two outlets have them', () => {
    const entries = TEXTS.flatMap((text, at) => entriesOf(`https://${['reuters', 'bloomberg'][at]}.com/${at}`, 'Any name', text));
    expect(entries.map(({ site }) => site)).toEqual(['Reuters', 'Bloomberg']);
    expect(new Set(sourceKeys(entries)).size).toBe(2);
  });

  it('hold no more figures than a text of that length has, whatever a file says', () => {
    const [text = ''] = TEXTS;
    const reading = readClaims(articleOf('https://elsewhere.example/', 'Elsewhere', text), true);
    const [claim] = reading.claims;
    if (!claim) throw new Error('no claim');
    const quantities = Array.from({ length: 50 }, (_, value) => ({ text: '', value, unit: null, start: 0, end: 0 }));
    const claims = Array.from({ length: 10_000 }, (_, i) => ({ ...claim, id: `${i}`, text: `${i}`, quantities, dates: [] }));
    expect(echoEntries({ ...reading, claims }).reduce((sum, entry) => sum + entry.quantities.length, 0)).toBeLessThan(30_000);
    expect(echoEntries({ ...reading, claims: claims.map((one) => ({ ...one, quantities: [] })) })).toHaveLength(10_000);
  });

  it('hold no more each than sentences, names and titles do, whatever a file says', () => {
    const [text = ''] = TEXTS;
    const reading = readClaims(articleOf('https://elsewhere.example/', 'Elsewhere', text), true);
    const [claim] = reading.claims;
    if (!claim) throw new Error('nothing is claimed');
    const [quantity] = claim.quantities;
    if (!quantity) throw new Error('nothing is measured');
    const long = { ...claim, speakerName: 'Ab '.repeat(3_000), quantities: Array.from({ length: 5_000 }, () => quantity) };
    const head = { ...reading.head, title: 'Ab '.repeat(3_000), url: `https://${'a'.repeat(3_000)}.example/` };
    const entries = echoEntries({ ...reading, head, claims: [{ ...claim, text: text.repeat(100) }, long] });
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries).length).toBeLessThan(20_000);
  });

  it('are read as far as others where each sign stands for many', () => {
    const [text = ''] = TEXTS;
    const reading = readClaims(articleOf('https://elsewhere.example/', 'Elsewhere', text), true);
    const [claim] = reading.claims;
    if (!claim) throw new Error('nothing is claimed');
    const signs = '\ufdfa'.repeat(1_000);
    const entries = echoEntries({
      ...reading,
      claims: [signs, signs.normalize('NFKC').slice(0, 1_200)].map((long) => ({ ...claim, text: long })),
    });
    expect(entries[0]?.tokens).toEqual(entries[1]?.tokens);
  });
});
