import { describe, expect, it } from 'vitest';
import type { ClaimWork } from '../../../src/messaging/views.ts';
import { coloursIn, filtered, NO_FILTER, tagsIn } from '../../../src/ui/sidebar/notes/filter.ts';
import { rowAfter } from '../../../src/ui/sidebar/notes/row-after.ts';
import { asMarkedOf, noteRows } from '../../../src/ui/sidebar/notes/rows.ts';
import { HIGHLIGHTS, highlight, highlightId } from '../harness/fixtures/highlights.ts';
import { reading, tabView } from '../harness/fixtures/views.ts';

const WORK = tabView().work['claim-2'] as ClaimWork;
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('the lines of the list', () => {
  it('are highlights and claims with work, in the order of the page, and apart what it no longer holds', () => {
    const rows = noteRows({
      reading: reading(),
      highlights: [
        highlight(1, { claimId: 'claim-1' }),
        highlight(2, { isLost: true }),
        highlight(3),
        highlight(4, { claimId: 'claim-6' }),
      ],
      work: { 'claim-2': WORK, 'claim-7': WORK },
    });
    expect(idsOf(rows.here)).toEqual([highlightId(1), highlightId(3), 'claim-2', highlightId(4), 'claim-7']);
    expect(idsOf(rows.gone)).toEqual([highlightId(2)]);
  });

  it('show a claim once that is both highlighted and worked on, with its number', () => {
    const { here } = noteRows({
      reading: reading(),
      highlights: [highlight(1, { claimId: 'claim-2' })],
      work: { 'claim-2': WORK },
    });
    expect(here).toHaveLength(1);
    expect(here[0]).toMatchObject({ kind: 'highlight', claim: { number: 2, work: WORK } });
  });

  it('tell the words as they were marked, of a highlight or of work on a claim', () => {
    const { here } = noteRows({
      reading: reading(),
      highlights: [highlight(1, { claimId: 'claim-1', asMarked: 'Prices fell.' }), highlight(2)],
      work: { 'claim-2': { ...WORK, asMarked: 'Prices rose.' } },
    });
    expect(here.map(asMarkedOf)).toEqual(['Prices fell.', null, 'Prices rose.']);
  });

  it('are there on a page that was not read, and for a claim that the page holds no more', () => {
    const { here } = noteRows({ reading: null, highlights: [highlight(1), highlight(2, { claimId: 'gone' })], work: {} });
    expect(here.map(({ claim }) => claim)).toEqual([null, null]);
  });
});

describe('the filter', () => {
  const rows = noteRows({ reading: reading(), highlights: HIGHLIGHTS.slice(0, 4), work: { 'claim-2': WORK } }).here;
  const listed = (change: Partial<typeof NO_FILTER>) => idsOf(filtered(rows, { ...NO_FILTER, ...change }));

  it('lists what holds all words, in quote, note or tags, whatever their case and quotation marks', () => {
    expect(listed({ text: '"QUALITY"' })).toEqual([highlightId(1)]);
    expect(listed({ text: 'adopted plan' })).toEqual([highlightId(4)]);
    expect(listed({ text: 'adopted in March' })).toEqual([highlightId(4)]);
    expect(listed({ text: '稀土' })).toEqual([highlightId(1), highlightId(2), highlightId(3)]);
    expect(listed({ text: 'tightening' })).toEqual(['claim-2']);
    expect(listed({ text: 'no such word' })).toEqual([]);
  });

  it('lists colours and tags, which a claim that is only worked on has none of', () => {
    expect(listed({ colours: new Set(['red', 'blue']) })).toEqual([highlightId(2), highlightId(4)]);
    expect(listed({ tag: 'framing' })).toEqual([highlightId(1), highlightId(4)]);
    expect(listed({ tag: 'framing', colours: new Set(['red']) })).toEqual([highlightId(4)]);
  });

  it('offers the colours and tags that there are, each once', () => {
    expect([...coloursIn(rows)]).toEqual(['green', 'blue', 'violet', 'red']);
    expect(tagsIn(rows).filter((tag) => tag.toLowerCase() === 'framing')).toEqual(['framing']);
  });
});

describe('the line that takes the focus from one that goes', () => {
  it('is the next, else the one before, else none', () => {
    expect(rowAfter(['a', 'b', 'c'], 'b')).toBe('c');
    expect(rowAfter(['a', 'b', 'c'], 'c')).toBe('b');
    expect(rowAfter(['a'], 'a')).toBeNull();
    expect(rowAfter(['a'], 'x')).toBeNull();
  });
});
