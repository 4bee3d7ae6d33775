import { expect, it } from 'vitest';
import { withFacts } from '../../../src/core/annotation/claim-facts.ts';
import { correctionBody, NO_CORRECTION } from '../../../src/core/annotation/correction.ts';
import { toCsv } from '../../../src/core/exchange/csv/to-csv.ts';
import { readJsonLd } from '../../../src/core/exchange/jsonld/read-jsonld.ts';
import { toJsonLd } from '../../../src/core/exchange/jsonld/to-jsonld.ts';
import { toMarkdown } from '../../../src/core/exchange/markdown/to-markdown.ts';
import { libraryOf, saying, taken, WORDS } from './fixtures.ts';

const WAS = { layer: 'reported', topics: ['stockpiling'], speaker: 'outlet', speakerName: null } as const;
const saidOf = (said: Partial<typeof NO_CORRECTION> | object, id: string) =>
  withFacts({ ...saying([correctionBody({ ...NO_CORRECTION, ...said })]), id, claimId: id }, WAS);
const data = libraryOf([
  saidOf({ layer: 'forecast', speaker: 'analyst', speakerName: 'A. *Li*' }, 'one'),
  saidOf({ isClaim: false }, 'two'),
]);

it('is told in Markdown as the reader has it, with what Loupe had, and nothing of it is markup', () => {
  const text = toMarkdown(data, WORDS).replaceAll('\\_', '_');
  expect(text).toContain('layer_forecast');
  expect(text).toMatch(/correction_by_reader_had.*correction_what_layer.*correction_what_speaker/);
  expect(text).toMatch(/correction_by_reader_had.*correction_what_not_a_claim/);
  expect(text).not.toContain('A. *Li*');
});

it('has cells of its own in a table, and the claim’s are as the reader has them', () => {
  const [head, , first, second] = toCsv(data, WORDS, { hasMark: false })
    .split('\r\n')
    .map((row) => row.slice(1, -1).split('","'));
  const cell = (row: readonly string[] | undefined, column: string) => row?.[head?.indexOf(column) ?? -1];
  const columns = head?.filter((name) => /corrected|loupe_had|csv_layer/.test(name)) ?? [];
  expect(columns).toHaveLength(3);
  expect(columns.map((name) => cell(first, name))).toEqual([
    'layer_forecast',
    'correction_what_layer; correction_what_speaker',
    'layer_reported; speaker_outlet',
  ]);
  expect(columns.map((name) => cell(second, name))).toEqual([
    '',
    'correction_what_not_a_claim',
    'layer_reported; speaker_outlet',
  ]);
});

it('is an annotation of the W3C’s with words for others, and comes back whole', () => {
  const text = toJsonLd(data);
  expect(text).toContain('"motivation": "editing"');
  expect(text).toContain('"value": "not a claim"');
  expect(taken(readJsonLd(text, '2026-11-29T10:00:00.000Z')).data.annotations).toEqual(data.annotations);
});
