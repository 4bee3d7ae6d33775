import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlightOf, noteOf, tagsOf } from '../../../../src/core/annotation/edit.ts';
import { hypothesisIn, readHypothesis } from '../../../../src/core/exchange/foreign/read-hypothesis.ts';
import { AnnotationSchema } from '../../../../src/core/exchange/schema/annotation-schema.ts';
import { checked } from '../../../../src/core/exchange/schema/schema-fault.ts';
import { runs } from '../../../long.ts';
import { faultOf, NOW, taken } from '../fixtures.ts';

const PAGE = 'https://news.example/quota';
const SELECTOR = [
  { type: 'RangeSelector', startContainer: '/main[1]/p[2]', startOffset: 4, endContainer: '/main[1]/p[2]', endOffset: 17 },
  { type: 'TextPositionSelector', start: 812, end: 825 },
  { type: 'TextQuoteSelector', exact: 'Exports fell.', prefix: 'Then. ', suffix: ' So' },
];

/** A row as the API of Hypothesis gives it, and as its client writes it to a file. */
const row = (rest: object = {}) => ({
  id: 'p2dX7mTrEe6u_RvP1a2b3Q',
  created: '2024-12-09T07:17:52.123456+00:00',
  updated: '2024-12-10T09:00:00.000001+01:00',
  user: 'acct:somebody@hypothes.is',
  uri: PAGE,
  text: 'Look',
  tags: ['quota'],
  group: '__world__',
  permissions: { read: ['group:__world__'], admin: [], update: [], delete: [] },
  target: [{ source: PAGE, selector: SELECTOR }],
  document: { title: ['Exports of rare earths fall'] },
  links: { html: 'https://hypothes.is/a/x' },
  flagged: false,
  hidden: false,
  ...rest,
});

const client = (annotations: readonly unknown[]) => ({
  export_date: '2025-01-01T00:00:00.000Z',
  export_userid: 'acct:somebody@hypothes.is',
  client_version: '1.1547.0',
  annotations,
});

const read = (value: unknown) => readHypothesis(JSON.stringify(value), NOW);
const codes = (value: unknown) => taken(read(value)).notes.map(({ code, where }) => `${code} ${where}`);

describe('an annotation of Hypothesis', () => {
  test('becomes a highlight with note, tags, quotation and instants', () => {
    const { data, notes } = taken(read(client([row()])));
    expect(notes).toEqual([]);
    const [annotation] = data.annotations;
    expect(annotation && highlightOf(annotation)).toEqual({ colour: 'yellow', claim: null, note: 'Look', tags: ['quota'] });
    expect(annotation).toMatchObject({
      created: '2024-12-09T07:17:52.123Z',
      modified: '2024-12-10T08:00:00.000Z',
      articleKey: 'news.example/quota',
      target: {
        source: PAGE,
        selector: [
          { type: 'TextQuoteSelector', exact: 'Exports fell.' },
          {
            type: 'RangeSelector',
            startSelector: { value: '/html[1]/body[1]/main[1]/p[2]', refinedBy: { start: 4 } },
            endSelector: { value: '/html[1]/body[1]/main[1]/p[2]', refinedBy: { start: 17 } },
          },
        ],
      },
    });
    // Offsets of Hypothesis count all text of the page; ours the article's alone.
    expect(annotation?.target.selector).toHaveLength(2);
  });

  test('brings its article, with title and the time between first and last', () => {
    const rows = [row(), row({ id: 'b', created: '2024-01-01T00:00:00Z', uri: `${PAGE}?utm_source=x#top` })];
    expect(taken(read(client(rows))).data.articles).toMatchObject([
      {
        key: 'news.example/quota',
        head: { url: PAGE, title: 'Exports of rare earths fall' },
        addresses: [PAGE, `${PAGE}?utm_source=x`],
        firstRead: '2024-01-01T00:00:00.000Z',
        lastRead: '2024-12-10T08:00:00.000Z',
      },
    ]);
  });

  test('without words and tags of its own is a highlight all the same', () => {
    const [annotation] = taken(read(client([row({ text: '', tags: [] })]))).data.annotations;
    expect(annotation?.body).toEqual([{ type: 'Highlight', purpose: 'highlighting', colour: 'yellow', claim: null }]);
  });

  test('on the page as a whole becomes the note and the tags of the article', () => {
    const { data } = taken(read(client([row({ target: [{ source: PAGE }] })])));
    expect(data.annotations.map((one) => [one.motivation, noteOf(one), tagsOf(one)])).toEqual([
      ['commenting', 'Look', []],
      ['tagging', null, ['quota']],
    ]);
  });

  test.each([
    ['an answer of the API', (rows: object[]) => ({ total: rows.length, rows })],
    ['rows alone', (rows: object[]) => rows],
  ])('is found in %s, with the ids of the client’s file', (_, wrap) => {
    const ids = (value: unknown) => taken(read(value)).data.annotations.map(({ id }) => id);
    expect(ids(wrap([row(), row({ id: 'b' })]))).toEqual(ids(client([row(), row({ id: 'b' })])));
  });
});

describe('what cannot be taken', () => {
  test('is told with its place and its reason', () => {
    const rows = [
      row(),
      row({ id: 'b', references: ['p2dX7mTrEe6u_RvP1a2b3Q'] }),
      row({ id: 'c', uri: 'urn:x-pdf:0123456789abcdef' }),
      row({ id: 'd', target: [{ source: PAGE, selector: [{ type: 'PageSelector', index: 3 }] }] }),
      row({ id: 'e', target: [{ source: PAGE, selector: [{ type: 'PageSelector', index: 3 }] }], text: '', tags: [] }),
      'not a row',
      row({ tags: Array.from({ length: 60 }, (_, index) => `t${index}`), id: 'f' }),
      row(),
    ];
    expect(codes(client(rows)).toSorted()).toEqual(
      [
        'reply annotations[1]',
        'no-address annotations[2]',
        'place-left-out annotations[3]',
        'no-quote annotations[4]',
        'not-an-annotation annotations[5]',
        'body-left-out annotations[6]',
        'duplicate annotations[7]',
      ].toSorted(),
    );
  });

  test('refuses a file that has nothing else, or is of another kind', () => {
    expect(faultOf(read(client([row({ references: ['x'] })])))).toMatchObject({
      code: 'nothing-usable',
      where: 'annotations[0]',
    });
    expect(faultOf(read(client([])))).toMatchObject({ code: 'nothing-usable' });
    expect(faultOf(read({ hello: [] }))).toMatchObject({ code: 'foreign' });
    expect(faultOf(read([{ type: 'Annotation', uri: PAGE }]))).toMatchObject({ code: 'foreign' });
  });

  test('by its very names refuses the file', () => {
    const text = JSON.stringify(client([row()])).replace('"document":{', '"document":{"constructor":{},');
    expect(faultOf(readHypothesis(text, NOW))).toMatchObject({
      code: 'forbidden-field',
      where: 'annotations[0].document.constructor',
    });
  });
});

describe('what is made of any row', () => {
  const long = fc.nat(13_000).map((length) => 'x'.repeat(length));
  /** Grows by what addresses, and after that keys, write otherwise. */
  const grown = fc.tuple(fc.constantFrom('é', "?q='", ' ', '/'), fc.constantFrom('é', "'", '~', '*'), fc.nat(9_900));
  const address = fc.oneof(
    fc.constant(PAGE),
    grown.map(([first, other, times]) => `https://news.example/${first}${other.repeat(times)}`),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
  );
  const instant = fc.oneof(
    fc.date().map(String),
    fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
    fc.string(),
  );
  const words = fc.oneof(fc.string({ unit: 'binary' }), long);
  const selector = fc.record({
    type: fc.constantFrom('TextQuoteSelector', 'RangeSelector', 'XPathSelector'),
    exact: words,
    prefix: words,
    suffix: words,
    startContainer: words,
    startOffset: fc.oneof(fc.integer(), fc.double()),
    endContainer: words,
    endOffset: fc.oneof(fc.integer(), fc.double()),
  });
  const rows = fc.array(
    fc.record({
      id: fc.oneof(fc.uuid(), words),
      uri: address,
      created: instant,
      updated: instant,
      text: words,
      tags: fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(' a', 'A ', 'a  b')), { maxLength: 60 }),
      target: fc.array(fc.record({ selector: fc.array(selector, { maxLength: 2 }) }), { maxLength: 1 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

  test('is as the schema of a library says, without being looked at again', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const result = hypothesisIn({ rows: all }, NOW);
        for (const one of result.ok ? result.data.annotations : []) {
          expect(checked(AnnotationSchema, one, [])).toEqual({ ok: true, value: one });
        }
      }),
      { numRuns: runs(200, 3_000) },
    );
  });

  test('has no address that is too long by how it is written', () => {
    const tilde = row({ id: 'a', uri: `https://news.example/?q=${'~'.repeat(9_900)}` });
    expect(codes(client([row(), tilde]))).toEqual(['invalid annotations[1]']);
  });
});
