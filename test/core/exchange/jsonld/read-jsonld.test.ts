import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlightOf, noteOf, tagsOf } from '../../../../src/core/annotation/edit.ts';
import { readJsonLd } from '../../../../src/core/exchange/jsonld/read-jsonld.ts';
import { toJsonLd } from '../../../../src/core/exchange/jsonld/to-jsonld.ts';
import { library } from '../arbitraries.ts';
import { faultOf, NOW, taken } from '../fixtures.ts';

const PAGE = 'https://news.example/quota';
const QUOTE = { type: 'TextQuoteSelector', exact: 'Exports fell.', prefix: 'Then. ', suffix: ' So' };

/** An annotation as another program may write it. */
const foreign = (rest: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/1',
  type: 'Annotation',
  created: '2026-01-02T03:04:05Z',
  body: { type: 'TextualBody', value: 'Look' },
  target: { source: PAGE, selector: QUOTE },
  ...rest,
});

const read = (value: unknown) => readJsonLd(JSON.stringify(value), NOW);
const only = (value: unknown) => {
  const { data, notes } = taken(read(value));
  expect(data.annotations).toHaveLength(1);
  return { ...data.annotations[0], annotation: data.annotations[0] as NonNullable<(typeof data.annotations)[0]>, notes };
};
const noteCodes = (value: unknown) => taken(read(value)).notes.map(({ code, where }) => `${code} ${where}`);

describe('what Loupe wrote', () => {
  test('comes back: highlights, notes, answers, days, tags, and their articles', () => {
    fc.assert(
      fc.property(library, (data) => {
        const articles = data.articles.filter(({ deleted }) => deleted === null).map((one) => ({ ...one, saved: null }));
        const keys = articles.map(({ key }) => key);
        const live = data.annotations.filter(({ deleted, articleKey }) => deleted === null && keys.includes(articleKey));
        const result = readJsonLd(toJsonLd(data), NOW);
        if (articles.length === 0) expect(faultOf(result).code).toBe('nothing-usable');
        else expect(result).toEqual({ ok: true, notes: [], data: { articles, annotations: live, texts: [], meta: {} } });
      }),
      { numRuns: 80 },
    );
  });

  test('and somebody then changed into what it cannot be is left out, and the rest taken', () => {
    const file = JSON.parse(toJsonLd(taken(read(foreign())).data));
    const [item] = file.first.items;
    file.first.items.push({ ...item, id: 'urn:uuid:00000000-0000-4000-8000-000000000001', 'loupe:colour': 'invisible' });
    file.first.items.push({ ...item, target: { ...item.target, source: 'javascript:alert(1)' } });
    file.first.items.push(item);
    expect(noteCodes(file)).toEqual(['invalid first.items[1]', 'invalid first.items[2]', 'duplicate first.items[3]']);
  });
});

describe('an annotation of another program', () => {
  test('on a passage becomes a highlight with note and tags', () => {
    const body = [
      { type: 'TextualBody', value: 'One', purpose: 'commenting' },
      { type: 'TextualBody', value: 'two  words', purpose: 'tagging' },
      { type: 'TextualBody', value: 'Three' },
    ];
    const { annotation, articleKey, created, modified, target, claimId } = only(foreign({ body }));
    expect(highlightOf(annotation)).toEqual({ colour: 'yellow', claim: null, note: 'One\n\nThree', tags: ['two words'] });
    expect({ articleKey, created, modified, claimId }).toEqual({
      articleKey: 'news.example/quota',
      created: '2026-01-02T03:04:05.000Z',
      modified: '2026-01-02T03:04:05.000Z',
      claimId: null,
    });
    expect(target).toEqual({ source: PAGE, selector: [QUOTE] });
  });

  test('has the same id on every import, a UUID, its own where that is one', () => {
    const id = (rest?: object) => only(foreign(rest)).annotation.id;
    expect(id()).toBe(id());
    expect(id()).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(id()).not.toBe(id({ id: 'https://notes.example/2' }));
    expect(id({ id: undefined })).toBe(id({ id: undefined }));
    expect(id({ id: 'urn:uuid:B1E7C2AA-0000-4000-8000-000000000009' })).toBe('b1e7c2aa-0000-4000-8000-000000000009');
  });

  test.each([
    ['a single one', (one: object) => one],
    ['a list', (one: object) => [one]],
    ['a page', (one: object) => ({ type: 'AnnotationPage', items: [one] })],
    ['a collection', (one: object) => ({ type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items: [one] } })],
    [
      'the second page of a collection',
      (one: object) => ({
        type: 'AnnotationCollection',
        first: { type: 'AnnotationPage', items: [], next: { type: 'AnnotationPage', items: [one] } },
      }),
    ],
    ['a graph', (one: object) => ({ '@graph': [one] })],
  ])('is found in %s', (_, wrap) => {
    expect(highlightOf(only(wrap(foreign())).annotation)?.note).toBe('Look');
  });

  test.each([
    ['the address of a page', PAGE],
    ['a resource', { id: PAGE, type: 'Text' }],
    ['a source', { source: PAGE }],
    ['a source that is described', { source: { id: PAGE, format: 'text/html' } }],
    ['one in a list', [{ source: PAGE }]],
    ['an address with a fragment', `${PAGE}#top`],
  ])('on %s is a note on the article', (_, target) => {
    const { annotation } = only(foreign({ target }));
    expect([noteOf(annotation), annotation.target]).toEqual(['Look', { source: PAGE, selector: [] }]);
  });

  test.each([
    ['a text', { body: 'plain' }, 'plain'],
    ['the value of a body', { body: undefined, bodyValue: 'valued' }, 'valued'],
    ['HTML', { body: { type: 'TextualBody', format: 'text/html', value: '<p>a &amp; <b>b</b></p><p>c</p>' } }, 'a & b\nc'],
    [
      'HTML of no entities',
      { body: { type: 'TextualBody', format: 'text/html', value: 'a &constructor; b' } },
      'a &constructor; b',
    ],
    ['a choice', { body: { type: 'Choice', items: [{ value: 'first' }, { value: 'other' }] } }, 'first'],
    ['another page', { body: { id: 'https://other.example/', type: 'Text' } }, 'https://other.example/'],
    ['a specific resource', { body: { source: 'https://other.example/' } }, 'https://other.example/'],
  ])('may say %s', (_, fields, note) => {
    expect(highlightOf(only(foreign(fields)).annotation)?.note).toBe(note);
  });

  test('may quote in a refinement, and give a range as a hint; offsets of another text are not taken', () => {
    const point = (value: string, start: number) => ({
      type: 'XPathSelector',
      value,
      refinedBy: { type: 'TextPositionSelector', start, end: start },
    });
    const range = {
      type: 'RangeSelector',
      startSelector: point('/html/body/p[1]', 3),
      endSelector: point('/html/body/p[1]', 16),
    };
    const selector = [
      { type: 'FragmentSelector', value: 'p1', refinedBy: QUOTE },
      range,
      { type: 'TextPositionSelector', start: 3, end: 16 },
    ];
    expect(only(foreign({ target: { source: PAGE, selector } })).target?.selector).toEqual([QUOTE, range]);
  });

  test('without instants has the present one', () => {
    expect(only(foreign({ created: 'last week' }))).toMatchObject({ created: NOW, modified: NOW });
  });

  test('that only names a page keeps the article', () => {
    const { data } = taken(read(foreign({ body: undefined, target: PAGE, motivation: 'bookmarking' })));
    expect(data).toMatchObject({ annotations: [], articles: [{ key: 'news.example/quota', head: { url: PAGE } }] });
  });
});

describe('what cannot be taken', () => {
  const rest = (others: object[]) => [
    foreign(),
    ...others.map((other, index) => foreign({ id: `https://notes.example/x${index}`, ...other })),
  ];

  test('is told with its place and its reason, and the rest is taken', () => {
    const file = rest([
      { type: 'Note' },
      { target: 'urn:isbn:9780262035613' },
      { target: { source: 'javascript:alert(1)' } },
      { target: 'https://user@bank.example/' },
      { target: 'https://notes.example/1', motivation: 'replying' },
      { target: 'https://notes.example/1' },
      { target: { source: PAGE, selector: { type: 'SvgSelector', value: '<svg/>' } }, body: undefined },
      { id: 'https://notes.example/1' },
      { body: { type: 'TextualBody', value: 'x'.repeat(20_001) } },
    ]);
    expect(noteCodes(file)).toEqual([
      'not-an-annotation [1]',
      'no-address [2]',
      'no-address [3]',
      'no-address [4]',
      'reply [5]',
      'reply [6]',
      'no-quote [7]',
      'too-long [9]',
      'duplicate [8]',
    ]);
    expect(taken(read(file)).data.annotations).toHaveLength(1);
  });

  test('in part is told too', () => {
    const selector = { type: 'SvgSelector', value: '<svg/>' };
    const file = [
      foreign({ target: { source: PAGE, selector } }),
      foreign({ id: 'https://notes.example/2', target: [{ source: PAGE, selector: QUOTE }, 'https://other.example/'] }),
      foreign({ id: 'https://notes.example/3', body: [{ type: 'Image' }] }),
    ];
    expect(noteCodes(file)).toEqual(['place-left-out [0]', 'several-targets [1]', 'body-left-out [2]']);
    expect(taken(read(file)).data.annotations.map((one) => noteOf(one) ?? highlightOf(one)?.note)).toEqual(['Look', '', 'Look']);
  });

  test('refuses a file that has nothing else', () => {
    expect(faultOf(read(foreign({ target: 'urn:isbn:1' })))).toMatchObject({
      code: 'nothing-usable',
      detail: expect.stringContaining('no-address'),
    });
    expect(faultOf(read([]))).toMatchObject({ code: 'nothing-usable' });
    expect(faultOf(read({ type: 'AnnotationCollection', first: 'https://notes.example/page1' }))).toMatchObject({
      code: 'nothing-usable',
    });
    expect(faultOf(read({ hello: 'world' }))).toMatchObject({ code: 'foreign' });
  });

  test('by its very names refuses the file', () => {
    const text = JSON.stringify([foreign()]).replace('"body":{', '"body":{"__proto__":{"isAdmin":true},');
    expect(faultOf(readJsonLd(text, NOW))).toMatchObject({ code: 'forbidden-field', where: '[0].body.__proto__' });
  });
});

test('notes and tags on one page become one of each, since an article has one of each', () => {
  const on = (id: number, value: string, purpose: string, created: string) =>
    foreign({ id: `https://notes.example/${id}`, target: PAGE, created, body: { type: 'TextualBody', value, purpose } });
  const file = [
    on(1, 'First', 'commenting', '2026-01-02T00:00:00Z'),
    on(2, 'quota', 'tagging', '2026-01-03T00:00:00Z'),
    on(3, 'Second', 'commenting', '2026-01-01T00:00:00Z'),
    on(4, 'Quota', 'tagging', '2026-01-03T00:00:00Z'),
  ];
  const { data } = taken(read(file));
  expect(data.annotations.map((one) => [noteOf(one), tagsOf(one), one.created])).toEqual([
    ['First\n\nSecond', [], '2026-01-01T00:00:00.000Z'],
    [null, ['quota'], '2026-01-01T00:00:00.000Z'],
  ]);
});
