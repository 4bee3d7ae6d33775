import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleHead } from '../../../src/core/article/article.ts';
import { bibtexOf } from '../../../src/core/citation/bibtex.ts';
import { type Cited, citedOf } from '../../../src/core/citation/cited.ts';
import { cslJson, cslOf } from '../../../src/core/citation/csl.ts';
import { risOf } from '../../../src/core/citation/ris.ts';
import { runs } from '../../long.ts';

// What another program reads of what is copied: citation-js, which knows all three forms.

const HEAD: ArticleHead = {
  url: 'https://www.reuters.com/markets/a_b~c%20d/?q=1&r=#top',
  title: 'US–China: 50% & more_of {Nd}, “re-export” at $5 ^ #1 \\ ~the~ end',
  site: 'Reuters',
  author: 'Jane Doe, John van der Smit',
  published: '2026-11-02',
  language: 'en-us',
};
const citedFrom = (head: Partial<ArticleHead> = {}, exact = 'Paused & “not_repealed”.'): Cited =>
  citedOf({ head: { ...HEAD, ...head }, quote: { exact, prefix: '', suffix: '' }, speaker: 'He Yongqian' }, '2026-11-29');

/** One work, as citation-js reads it. */
function readBack(text: string, form: Form): Readonly<Record<string, unknown>> {
  const { data } = new Cite(text, { forceType: FORMS[form].type });
  expect(data).toHaveLength(1);
  return data[0] ?? {};
}

const dateOf = (field: unknown) => (field as { 'date-parts': number[][] } | undefined)?.['date-parts'][0];
/** Names as one text each: what program reads a particle as is its own matter. */
const namesOf = (field: unknown) =>
  ((field ?? []) as Record<string, string>[]).map(
    (name) =>
      name['literal'] ??
      [name['given'], name['non-dropping-particle'], name['dropping-particle'], name['family']].filter(Boolean).join(' '),
  );

const FORMS = {
  BibTeX: { written: bibtexOf, type: '@biblatex/text' },
  RIS: { written: risOf, type: '@ris/file' },
  'CSL-JSON': { written: cslJson, type: '@else/json' },
} as const;
type Form = keyof typeof FORMS;

describe.each(Object.keys(FORMS) as Form[])('%s', (form) => {
  const back = (cited: Cited) => readBack(FORMS[form].written(cited), form);

  it('is read back as it was', () => {
    const work = back(citedFrom());
    expect(work['title']).toBe(HEAD.title);
    expect(work['URL']).toBe(HEAD.url);
    expect(dateOf(work['issued'])).toEqual([2026, 11, 2]);
    // Its table of RIS has the day of access of a web page elsewhere than Zotero writes and reads it.
    if (form !== 'RIS') expect(dateOf(work['accessed'])).toEqual([2026, 11, 29]);
    expect(namesOf(work['author'])).toEqual(['Jane Doe', 'John van der Smit']);
    expect(work['container-title'] ?? work['publisher']).toBe('Reuters');
    expect(work['type']).toBe('webpage');
  });

  it('keeps names whole that are not a person’s two', () => {
    for (const author of ['王明、李晓红', 'Reuters Staff and Ministry of Commerce', 'Editors, Nature and others'])
      expect(namesOf(back(citedFrom({ author }))['author'])).toEqual(
        citedFrom({ author }).authors.map((name) =>
          'literal' in name ? name.literal.replace(/, /g, form === 'RIS' ? ' ' : ', ') : '',
        ),
      );
  });

  it('leaves out what is not known', () => {
    const work = back(citedFrom({ author: null, published: null }));
    expect(work['author']).toBeUndefined();
    expect(work['issued']).toBeUndefined();
  });

  it('has one work with its title, whatever the page says of itself', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const marks = fc.constantFrom(
      '}',
      '{',
      '\\',
      '\nTY  - BOOK\n',
      '\r\nER  - \r\n',
      '@book{x,',
      '"',
      '%',
      '\\input{x}',
      '},\n  url = {x',
      ' and ',
      ',',
    );
    const hostile = fc.array(fc.oneof(text, marks), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, author, exact) => {
        const cited = citedFrom({ title, author, site: title }, exact);
        const work = back(cited);
        expect(work['URL']).toBe(HEAD.url);
        expect(spaced(work['title'])).toBe(spaced(cited.title));
      }),
      { numRuns: runs(60, 2_000) },
    );
  });
});

/** Programs fold white space each in their way. */
const spaced = (text: unknown) => String(text).replace(/\s+/g, ' ').trim().normalize('NFC');

describe('a RIS record', () => {
  it('is lines of tags alone, with carriage returns', () => {
    const lines = risOf(citedFrom({ title: 'a\nTY  - BOOK', author: 'ER  - \r\nUR  - x' })).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
    expect(lines).toContain('Y2  - 2026/11/29');
  });
});

describe('a CSL item', () => {
  it('tells the passage and who says it', () => {
    expect(cslOf(citedFrom()).note).toBe('“Paused & ‘not_repealed’.” (He Yongqian)');
  });
});
