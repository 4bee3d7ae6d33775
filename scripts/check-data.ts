import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklistFaults } from '../src/core/checklist/faults.ts';
import { type ChecksData, checksFaults } from '../src/core/checks/faults.ts';
import { dateFaults } from '../src/core/knowledge/date-faults.ts';
import { elementFaults } from '../src/core/knowledge/element-faults.ts';
import { cardFaults, type DataFile, type Fault } from '../src/core/knowledge/faults.ts';
import type { Instrument } from '../src/core/knowledge/instrument.ts';
import { instrumentFaults, instrumentSources } from '../src/core/knowledge/instrument-faults.ts';
import { seriesFaults, sourcesOfSeries } from '../src/core/knowledge/series-faults.ts';
import { siteFaults } from '../src/core/sites/faults.ts';
import { untidyTables } from './data/tables.ts';

// Checks the data a domain expert edits: cards, sources, instruments, series, questions, places, sites. One line per fault, exit status 1.
// Tables have an entry a line, for diffs and merges: `npm run check:data -- --write` lays them out so.

const CORE = join(import.meta.dirname, '../src/core');
const MESSAGES = join(import.meta.dirname, '../public/_locales/en/messages.json');

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function rowsOf(path: string): readonly unknown[] {
  const rows = read(path);
  if (!Array.isArray(rows)) throw new Error(`${path}: not a list`);
  return rows;
}

function cardFiles(): DataFile[] {
  const folder = join(CORE, 'knowledge/data/cards');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, rows: rowsOf(join(folder, file)) }));
}

function main(): void {
  const isWriting = process.argv.includes('--write');
  const untidy = untidyTables(isWriting);
  const files = cardFiles();
  const cards = files.flatMap(({ rows }) => rows as readonly { id: string; facts: readonly unknown[] }[]);
  const sources = read(join(CORE, 'knowledge/data/sources.json')) as Record<string, unknown>;
  const instrumentFile = read(join(CORE, 'knowledge/data/instruments.json')) as { instruments?: readonly unknown[] };
  const instruments = instrumentFile.instruments ?? [];
  const series = { file: 'series.json', rows: rowsOf(join(CORE, 'knowledge/data/series.json')) };
  const cardIds = new Set(cards.map(({ id }) => id));
  const questions = rowsOf(join(CORE, 'checklist/data/questions.json'));
  const sites = rowsOf(join(CORE, 'sites/data/sites.json'));
  const messages = new Set(existsSync(MESSAGES) ? Object.keys(read(MESSAGES) as object) : []);
  const faults: Fault[] = [
    ...cardFaults(files, sources, [...instrumentSources(instruments), ...sourcesOfSeries(series)]),
    ...dateFaults(files, instruments as readonly Instrument[], new Date().toISOString().slice(0, 10)),
    ...instrumentFaults(instrumentFile, cardIds, new Set(Object.keys(sources))),
    ...seriesFaults(series, { cards: cardIds, sources: new Set(Object.keys(sources)) }),
    ...elementFaults(
      { file: 'elements.json', rows: rowsOf(join(CORE, 'knowledge/data/elements.json')) },
      cardIds,
      new Set(instruments.map((row) => (row as { id?: string }).id ?? '')),
    ),
    ...checklistFaults({
      questions,
      places: read(join(CORE, 'checklist/data/places.json')),
      queries: read(join(CORE, 'checklist/data/queries.json')),
      cards: cardIds,
      messages,
    }),
    ...checksFaults({
      misreadings: read(join(CORE, 'checks/data/misreadings.json')) as ChecksData['misreadings'],
      bodies: rowsOf(join(CORE, 'checks/data/bodies.json')),
      cards: cardIds,
      sources: new Set(Object.keys(sources)),
      messages,
    }),
    ...siteFaults(sites),
  ];
  for (const { file, row, field, what } of faults)
    console.error([file, row, field, what].filter((part) => part !== '').join(': '));
  for (const path of untidy) {
    console.error(isWriting ? `${path}: laid out anew` : `${path}: not an entry a line; npm run check:data -- --write`);
  }
  if (faults.length > 0 || (untidy.length > 0 && !isWriting)) process.exitCode = 1;
  const facts = cards.reduce((sum, card) => sum + (card.facts?.length ?? 0), 0);
  console.log(
    `${cards.length} cards, ${facts} facts, ${instruments.length} instruments, ` +
      `${series.rows.length} series, ${Object.keys(sources).length} sources, ${questions.length} questions, ` +
      `${sites.length} sites: ${faults.length === 0 ? 'no faults' : `${faults.length} faults`}`,
  );
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
