import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tagOf } from '../../src/core/settings/languages.ts';
import { catalogueOf, NAMES, pluralOf } from './catalogues.ts';
import { typographyFaults } from './typography.ts';
import { sharedWith } from './untranslated.ts';

const ENGLISH = catalogueOf('en');
const TRANSLATED = NAMES.filter((name) => name !== 'en');

/** Most that the shops of Chrome and Firefox take. */
const MOST = { app_name: 45, app_description: 132 };

/** Whole numbers up to 999,999 among which every rule that CLDR has for them is met: no rule looks further than the last six digits. */
const COUNTS = [...Array.from({ length: 1_100 }, (_, count) => count), 10_000, 100_000, 999_999];

const blanksOf = (text: string): string => [...new Set(text.match(/\$\d/g))].sort().join();
const wordsOf = (text: string): string => text.replace(/\$\d/g, '').trim();

/** Stems of the plurals, as English has them. */
const STEMS = [...new Set([...ENGLISH.keys()].flatMap((key) => pluralOf(key, { texts: ENGLISH })?.stem ?? []))];
const SINGLE = [...ENGLISH.keys()].filter((key) => pluralOf(key, { texts: ENGLISH }) === null);

it('has a folder of texts for every language a reader can choose, and for no other', () => {
  expect(readdirSync('public/_locales').sort()).toEqual([...NAMES].sort());
});

describe.each(NAMES)('the texts in %s', (name) => {
  const texts = catalogueOf(name);

  it('say which language they are in', () => {
    expect(texts.get('app_language')).toBe(tagOf(name));
  });

  it('are as short as the browsers want name and description', () => {
    const lengths = Object.keys(MOST).map((key) => [key, [...(texts.get(key) ?? '')].length] as const);
    expect(lengths.filter(([key, length]) => length === 0 || length > MOST[key as keyof typeof MOST])).toEqual([]);
  });

  it('have each plural in just the forms that the language chooses among', () => {
    const rules = new Intl.PluralRules(tagOf(name));
    const forms = new Set([...COUNTS.map((count) => rules.select(count)), 'other']);
    const wanted = STEMS.flatMap((stem) => [...forms].map((form) => `${stem}_${form}`));
    const stems = new Set(STEMS);
    const there = [...texts.keys()].filter((key) => stems.has(key.replace(/_(?:zero|one|two|few|many|other)$/, '')));
    expect(there.filter((key) => !SINGLE.includes(key)).sort()).toEqual(wanted.sort());
  });

  it('hold nothing that Chrome takes for a named placeholder, for the sake of which it refuses the whole extension', () => {
    expect([...texts].filter(([, text]) => /\$[\w@]+\$/.test(text))).toEqual([]);
  });

  it('keep to the typography of the language', () => {
    expect([...texts].flatMap(([key, text]) => typographyFaults(key, text, name))).toEqual([]);
  });
});

describe.each(TRANSLATED)('the translation into %s', (name) => {
  const texts = catalogueOf(name);

  it('has every text that English has, and no other', () => {
    const plurals = [...texts.keys()].filter((key) => STEMS.some((stem) => key.startsWith(`${stem}_`) && !SINGLE.includes(key)));
    expect({
      missing: SINGLE.filter((key) => !texts.get(key)),
      unknown: [...texts.keys()].filter((key) => !ENGLISH.has(key) && !plurals.includes(key)),
    }).toEqual({ missing: [], unknown: [] });
  });

  it('has the same blanks in each', () => {
    const blanks = (key: string) => blanksOf(ENGLISH.get(key) ?? ENGLISH.get(key.replace(/_[a-z]+$/, '_other')) ?? '');
    expect([...texts].filter(([key, text]) => blanksOf(text) !== blanks(key)).map(([key]) => key)).toEqual([]);
  });

  it('leaves nothing in English but what is the same in both', () => {
    const same = [...texts].filter(([key, text]) => ENGLISH.get(key) === text && /\p{L}/u.test(wordsOf(text)));
    const shared = sharedWith(name);
    expect(same.filter(([, text]) => !shared.includes(wordsOf(text)))).toEqual([]);
    expect(shared.filter((word) => !same.some(([, text]) => wordsOf(text) === word))).toEqual([]);
  });
});
