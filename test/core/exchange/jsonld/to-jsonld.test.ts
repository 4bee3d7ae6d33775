import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Body, Selector } from '../../../../src/core/annotation/annotation.ts';
import { isDay } from '../../../../src/core/annotation/day.ts';
import { noteBody } from '../../../../src/core/annotation/edit.ts';
import { highlightBodies } from '../../../../src/core/annotation/highlight.ts';
import { readJsonLd } from '../../../../src/core/exchange/jsonld/read-jsonld.ts';
import { toJsonLd } from '../../../../src/core/exchange/jsonld/to-jsonld.ts';
import { library } from '../arbitraries.ts';
import { libraryOf, NOW, saying, taken } from '../fixtures.ts';

// The MUSTs of https://www.w3.org/TR/annotation-model/ that an export such as ours can break, by its sections.

type Json = Readonly<Record<string, unknown>>;

const ANNO = 'http://www.w3.org/ns/anno.jsonld';
const MOTIVATIONS = ['assessing', 'bookmarking', 'classifying', 'commenting', 'editing', 'highlighting', 'moderating', 'tagging'];
/** Sections 4.2.3 to 4.2.9, as far as we write them: what each kind of selector must have. */
const SELECTORS: Readonly<Record<string, (selector: Json) => boolean>> = {
  TextQuoteSelector: ({ exact }) => typeof exact === 'string',
  TextPositionSelector: ({ start, end }) => isCount(start) && isCount(end),
  XPathSelector: ({ value, refinedBy }) => typeof value === 'string' && isSelector(refinedBy),
  RangeSelector: ({ startSelector, endSelector }) => isSelector(startSelector) && isSelector(endSelector),
};

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isSelector = (value: unknown): boolean => SELECTORS[String((value as Json)['type'])]?.(value as Json) ?? false;
/** RFC 3986: a scheme, and no character that has to be written otherwise. */
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z\d+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i.test(value) && !/%(?![\da-f]{2})/i.test(value);
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value) && isDay(value.slice(0, 10));
const hasContext = (value: Json): boolean => ([value['@context']].flat() as unknown[]).includes(ANNO);

function expectAnnotation(annotation: Json): void {
  const { id, type, target, body, motivation, created, modified, bodyValue } = annotation;
  expect(hasContext(annotation), '3.1 context').toBe(true);
  expect(isIri(id), `3.1 id ${id}`).toBe(true);
  expect(type, '3.1 type').toBe('Annotation');
  expect(isInstant(created) && isInstant(modified), '3.3.1 created, modified').toBe(true);
  expect(MOTIVATIONS, '3.3.5 motivation').toContain(motivation);
  expect(bodyValue, '3.2.5 no bodyValue beside bodies').toBeUndefined();
  for (const one of (body ?? []) as Json[]) {
    expect(one, '3.2.4 embedded text').toMatchObject({ type: 'TextualBody', value: expect.any(String) });
    expect(MOTIVATIONS, '3.3.5 purpose').toContain(one['purpose']);
    expect(one['source'] ?? one['id'] ?? one['items'], '3.2.4 and 3.2.7 nothing but text').toBeUndefined();
  }
  if (typeof target === 'string') expect(isIri(target), `3.2.1 target ${target}`).toBe(true);
  else expectSpecific(target as Json);
}

function expectSpecific({ source, selector, id }: Json): void {
  expect(isIri(source), `4 source ${source}`).toBe(true);
  expect(id, '4 a specific resource has no id of its page').toBeUndefined();
  expect(selector, '4.2 selectors').not.toEqual([]);
  for (const one of selector as Json[]) expect(isSelector(one), `4.2 ${JSON.stringify(one)}`).toBe(true);
}

describe('JSON-LD', () => {
  test('keeps the rules of the W3C model, whatever the library holds', () => {
    fc.assert(
      fc.property(library, (data) => {
        const collection = JSON.parse(toJsonLd(data)) as Json;
        const page = collection['first'] as Json;
        const items = page['items'] as Json[];
        expect(hasContext(collection), '5.1 context').toBe(true);
        expect([collection['id'], page['id'], collection['last'], page['partOf']].every(isIri), '5.1, 5.2 ids').toBe(true);
        expect([collection['type'], page['type']], '5.1, 5.2 types').toEqual(['AnnotationCollection', 'AnnotationPage']);
        expect(collection['total'], '5.1 total').toBe(items.length);
        for (const item of items) expectAnnotation(item);
      }),
      { numRuns: 100 },
    );
  });

  test('tells others a note and tags, and a colour only to Loupe', () => {
    const said = highlightBodies({ colour: 'red', claim: null, note: 'Look', tags: ['quota'] });
    const { first } = JSON.parse(toJsonLd(libraryOf([saying(said, { exact: 'Exports fell.' })])));
    expect(first.items[0]).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:/),
      motivation: 'highlighting',
      target: { source: 'https://news.example/quota', selector: [{ exact: 'Exports fell.' }, { start: 0, end: 13 }] },
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: 'Look' },
        { type: 'TextualBody', purpose: 'tagging', value: 'quota' },
      ],
      'loupe:colour': 'red',
    });
  });

  test('tells others in words what was read of a claim, and Loupe field by field; and what a passage read when marked', () => {
    const read: Body = {
      type: 'Claim',
      purpose: 'classifying',
      layer: 'official',
      topics: ['export-controls'],
      speaker: 'chinese-government',
      speakerName: null,
    };
    const one = saying([noteBody('Look'), read], { exact: 'Exports rose.', claimId: 'c' });
    const marked: Selector = { type: 'TextQuoteSelector', exact: 'Exports fell.', prefix: '', suffix: '' };
    const edited = { ...one, target: { ...one.target, selector: [...one.target.selector, marked] } };
    const text = toJsonLd(libraryOf([edited]));
    const [item] = JSON.parse(text).first.items;
    expect(item.motivation).toBe('commenting');
    expect(item.body).toEqual([
      expect.objectContaining({ purpose: 'commenting', value: 'Look' }),
      expect.objectContaining({
        type: 'TextualBody',
        purpose: 'classifying',
        value: 'official; chinese-government; export-controls',
        'loupe:layer': 'official',
        'loupe:speakerName': null,
      }),
    ]);
    expect(item.target.selector.map(({ type }: Json) => type)).toEqual([
      'TextQuoteSelector',
      'TextPositionSelector',
      'TextQuoteSelector',
    ]);
    expect(taken(readJsonLd(text, NOW)).data.annotations).toEqual([edited]);
  });

  test('leaves trash and tombstones at home', () => {
    const gone = saying(highlightBodies({ colour: 'red', claim: null, note: '', tags: [] }), {
      deleted: '2026-04-01T00:00:00.000Z',
    });
    expect(JSON.parse(toJsonLd(libraryOf([gone])))).toMatchObject({ total: 0, first: { items: [] } });
  });
});
