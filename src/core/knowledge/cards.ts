import type { Card, CardKind, Fact, Source } from './card.ts';
import company from './data/cards/company.json';
import element from './data/cards/element.json';
import event from './data/cards/event.json';
import institution from './data/cards/institution.json';
import place from './data/cards/place.json';
import policy from './data/cards/policy.json';
import statistic from './data/cards/statistic.json';
import technology from './data/cards/technology.json';
import term from './data/cards/term.json';
import sourceTable from './data/sources.json';
import type { CardRecord, FactRecord, SourceRecord } from './schema.ts';

/** The cards as written in the data, a list per kind. `schema.ts` says what a record must be; the build checks it. */
export const CARD_RECORDS = {
  policy,
  event,
  institution,
  company,
  technology,
  statistic,
  element,
  place,
  term,
} as Readonly<Record<CardKind, readonly CardRecord[]>>;

/** The sources of all facts by id, as written in the data. */
export const SOURCE_RECORDS: Readonly<Record<string, SourceRecord>> = sourceTable;

let sources: Map<string, Source> | null = null;
let cards: ReadonlyMap<string, Card> | null = null;

/** The source with this id, or null where there is none (a note kept by an older version may name one that is gone). */
export function sourceById(id: string): Source | null {
  sources ??= new Map();
  const known = sources.get(id);
  if (known) return known;
  const record = Object.hasOwn(SOURCE_RECORDS, id) ? SOURCE_RECORDS[id] : undefined;
  if (!record) return null;
  const { title, publisher, url, isPrimary, isOpened, isLinkable = true } = record;
  const source = { title, publisher, url, isPrimary, isOpened, isLinkable };
  sources.set(id, source);
  return source;
}

function requiredSource(id: string): Source {
  const source = sourceById(id);
  if (!source) throw new Error(`no source "${id}" in sources.json`);
  return source;
}

function factOf(record: FactRecord): Fact {
  return {
    ...record,
    couldChange: record.couldChange ?? null,
    conflict: record.conflict ?? null,
    sources: record.sources.map(requiredSource),
  };
}

function load(): ReadonlyMap<string, Card> {
  const records = Object.values(CARD_RECORDS).flat();
  return new Map(records.map(({ cues: _, ...record }) => [record.id, { ...record, facts: record.facts.map(factOf) }]));
}

/** Every card with its facts and their sources, in the order of the data: instruments first, general terms last. */
export function allCards(): readonly Card[] {
  cards ??= load();
  return [...cards.values()];
}

/** The card with this id, or null where there is none (a reading kept by an older version may name one that is gone). */
export function cardById(id: string): Card | null {
  cards ??= load();
  return cards.get(id) ?? null;
}
