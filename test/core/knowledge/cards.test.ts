import { expect, test } from 'vitest';
import { CARD_KINDS } from '../../../src/core/knowledge/card.ts';
import { allCards, CARD_RECORDS, cardById, SOURCE_RECORDS } from '../../../src/core/knowledge/cards.ts';
import { cardFaults, type DataFile } from '../../../src/core/knowledge/faults.ts';
import { instrumentSources } from '../../../src/core/knowledge/instrument-faults.ts';
import { INSTRUMENT_RECORDS } from '../../../src/core/knowledge/instruments.ts';
import { SERIES_RECORDS } from '../../../src/core/knowledge/reference-series.ts';
import { sourcesOfSeries } from '../../../src/core/knowledge/series-faults.ts';

const files: DataFile[] = Object.entries(CARD_RECORDS).map(([kind, rows]) => ({ file: `${kind}.json`, rows }));
const usedElsewhere = [
  ...instrumentSources(INSTRUMENT_RECORDS),
  ...sourcesOfSeries({ file: 'series.json', rows: SERIES_RECORDS }),
];

/** The faults after one record of the data was changed. */
function faultsWith(id: string, change: object, sources: object = {}): string[] {
  const changed = files.map(({ file, rows }) => ({
    file,
    rows: rows.map((row) => ((row as { id: string }).id === id ? { ...(row as object), ...change } : row)),
  }));
  return cardFaults(changed, { ...SOURCE_RECORDS, ...sources }, usedElsewhere).map(
    ({ row, field, what }) => `${row}: ${field}: ${what}`,
  );
}

test('the data has no fault', () => {
  expect(cardFaults(files, SOURCE_RECORDS, usedElsewhere)).toEqual([]);
});

const aecc = CARD_RECORDS.institution.find(({ id }) => id === 'aecc');
const fact = aecc?.facts[0];

test.each([
  ['a fact without an as-of date', { facts: [{ ...fact, asOf: '' }] }, 'facts.0.asOf'],
  ['a date in words', { facts: [{ ...fact, date: 'March 2026' }] }, 'facts.0.date'],
  ['a fact without a source', { facts: [{ ...fact, sources: [] }] }, 'facts.0.sources: has no source'],
  ['a source that is not in the table', { facts: [{ ...fact, sources: ['hearsay'] }] }, 'names "hearsay"'],
  ['a fact without confidence', { facts: [{ ...fact, confidence: 'sure' }] }, 'facts.0.confidence'],
  ['a related card that is not there', { related: ['atlantis'] }, 'names "atlantis"'],
  ['an empty name', { aliases: ['AECC', ''] }, 'aliases.1: is empty'],
  ['a full name another card has', { aliases: ['Dysprosium'] }, 'make it weak in one of them'],
  ['an id another card has', { id: 'csre' }, 'is taken already'],
  ['a card in the wrong file', { kind: 'company' }, 'its file is company.json'],
  ['a field nobody reads', { note: 'x' }, 'note'],
])('is told: %s', (_, change, what) => {
  expect(faultsWith('aecc', change).join('\n')).toContain(what);
});

test.each(['javascript:alert(1)', 'ftp://example.org/x', 'http://', 'https://exa mple.org'])('is told: the address %s', (url) => {
  const source = { title: 'T', publisher: 'P', url, isPrimary: false, isOpened: true };
  expect(faultsWith('aecc', { facts: [{ ...fact, sources: ['odd'] }] }, { odd: source }).join('\n')).toContain(
    'odd: url: is not an http(s) address',
  );
});

test('is told: a fact that calls itself well sourced by notes and aggregators alone', () => {
  const notes = {
    title: 'T',
    publisher: 'P',
    url: 'https://example.org/n',
    isPrimary: false,
    isOpened: true,
    isSecondHand: true,
  };
  const resting = (confidence: string, sources: string[]) =>
    faultsWith('aecc', { facts: [{ ...fact, confidence, sources }, ...(aecc?.facts ?? [])] }, { notes });
  expect(resting('medium', ['notes'])).toEqual(['aecc: facts.0.confidence: is "medium", though all its sources are second-hand']);
  expect(resting('low', ['notes'])).toEqual([]);
  expect(resting('medium', ['notes', ...(fact?.sources ?? [])])).toEqual([]);
});

test('is told: a source that no fact, event or figure names', () => {
  const unused = { title: 'T', publisher: 'P', url: 'https://example.org/x', isPrimary: false, isOpened: true };
  expect(faultsWith('aecc', {}, { unused })).toEqual(['unused: : is used by no fact, event or figure']);
});

test('a card handed out is complete: sources in full, absent fields null', () => {
  expect(allCards()).toHaveLength(files.reduce((sum, { rows }) => sum + rows.length, 0));
  expect(new Set(allCards().map(({ kind }) => kind))).toEqual(new Set(CARD_KINDS));
  for (const { facts } of allCards()) {
    for (const { couldChange, conflict, sources } of facts) {
      expect(couldChange).not.toBeUndefined();
      expect(conflict).not.toBeUndefined();
      for (const { title, url, isLinkable } of sources)
        expect([typeof title, typeof url, typeof isLinkable]).toEqual(['string', 'string', 'boolean']);
    }
  }
});

test('mirrors stay in the data, marked as not to be linked', () => {
  const sources = cardById('mofcom-18-2025')?.facts.flatMap((one) => one.sources) ?? [];
  expect(sources.some(({ isLinkable }) => !isLinkable)).toBe(true);
  expect(sources.some(({ isLinkable, isPrimary }) => isLinkable && isPrimary)).toBe(true);
});

test('a card that is not there is null', () => {
  expect(cardById('toString')).toBeNull();
  expect(cardById('')).toBeNull();
});
