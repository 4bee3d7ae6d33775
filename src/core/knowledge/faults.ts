import * as v from 'valibot';
import { nameKey } from './aliases.ts';
import { CardSchema, SourceSchema } from './schema.ts';

// For the build's check and for tests; never part of the extension.

/** One thing wrong with the data, in words an editor can act on. */
export interface Fault {
  readonly file: string;
  /** Id of the row, or its place in the file where it has none. */
  readonly row: string;
  /** Path to the field (`facts.2.asOf`), or empty where the row as a whole is meant. */
  readonly field: string;
  readonly what: string;
}

/** Rows of one data file. */
export interface DataFile {
  readonly file: string;
  readonly rows: readonly unknown[];
}

function nameOf(row: unknown, index: number): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null;
  return typeof id === 'string' && id !== '' ? id : `row ${index + 1}`;
}

/** What `schema` finds wrong with the rows of one file, a fault per field. */
export function schemaFaults(schema: v.GenericSchema, { file, rows }: DataFile): Fault[] {
  return rows.flatMap((row, index) => {
    const { issues = [] } = v.safeParse(schema, row);
    return issues.map((issue) => ({ file, row: nameOf(row, index), field: v.getDotPath(issue) ?? '', what: issue.message }));
  });
}

/** A fault for each row whose `id` an earlier row of any file has. */
export function repeatedIds(files: readonly DataFile[]): Fault[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ file, rows }) =>
    rows.flatMap((row, index) => {
      const id = nameOf(row, index);
      const first = seen.get(id);
      seen.set(id, first ?? file);
      return first ? [{ file, row: id, field: 'id', what: `is taken already, in ${first}` }] : [];
    }),
  );
}

type Card = v.InferOutput<typeof CardSchema>;

/** Facts that call themselves better sourced than notes, encyclopaedias and aggregators can make them. */
function secondHandFaults(file: string, card: Card, secondHand: ReadonlySet<string>): Fault[] {
  return card.facts.flatMap(({ sources, confidence }, index) =>
    confidence !== 'low' && sources.every((id) => secondHand.has(id))
      ? [
          {
            file,
            row: card.id,
            field: `facts.${index}.confidence`,
            what: `is "${confidence}", though all its sources are second-hand`,
          },
        ]
      : [],
  );
}

function referenceFaults(file: string, card: Card, ids: ReadonlySet<string>, sources: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, what: string): void => void faults.push({ file, row: card.id, field, what });
  for (const id of card.related) if (!ids.has(id) || id === card.id) add('related', `names "${id}", which is no other card`);
  for (const [index, fact] of card.facts.entries()) {
    for (const id of fact.sources)
      if (!sources.has(id)) add(`facts.${index}.sources`, `names "${id}", which is not in sources.json`);
  }
  for (const alias of [...card.aliases, ...card.weakAliases])
    if (nameKey(alias) === '') add('aliases', `has "${alias}", which has no word in it`);
  for (const cue of card.cues ?? []) if (nameKey(cue) === '') add('cues', `has "${cue}", which has no word in it`);
  return faults;
}

/** Strong aliases that two cards share, as they are compared: without case, punctuation and plural `s`. */
function sharedAliases(cards: readonly { file: string; card: Card }[]): Fault[] {
  const owners = new Map<string, string>();
  return cards.flatMap(({ file, card }) =>
    card.aliases.flatMap((alias) => {
      const key = nameKey(alias);
      const owner = owners.get(key) ?? card.id;
      owners.set(key, owner);
      return owner === card.id
        ? []
        : [{ file, row: card.id, field: 'aliases', what: `"${alias}" means ${owner} already: make it weak in one of them` }];
    }),
  );
}

/**
 * All that is wrong with the cards and their sources. `sources` is the table of `sources.json`; `usedElsewhere` has the ids
 * that events and figures name.
 */
export function cardFaults(
  files: readonly DataFile[],
  sources: Readonly<Record<string, unknown>>,
  usedElsewhere: Iterable<string> = [],
): Fault[] {
  const table = { file: 'sources.json', rows: Object.entries(sources).map(([id, source]) => ({ ...(source as object), id })) };
  const parsed = files.flatMap(({ file, rows }) => rows.flatMap((row) => (v.is(CardSchema, row) ? [{ file, card: row }] : [])));
  const ids = new Set(parsed.map(({ card }) => card.id));
  const used = new Set([...usedElsewhere, ...parsed.flatMap(({ card }) => card.facts.flatMap((fact) => fact.sources))]);
  const known = new Set(Object.keys(sources));
  const secondHand = new Set([...known].filter((id) => (sources[id] as { isSecondHand?: unknown }).isSecondHand === true));
  const kindFaults = parsed.filter(({ file, card }) => file !== `${card.kind}.json`);
  return [
    ...files.flatMap((file) => schemaFaults(CardSchema, file)),
    ...schemaFaults(v.strictObject({ ...SourceSchema.entries, id: v.string() }), table),
    ...repeatedIds(files),
    ...parsed.flatMap(({ file, card }) => referenceFaults(file, card, ids, known)),
    ...parsed.flatMap(({ file, card }) => secondHandFaults(file, card, secondHand)),
    ...sharedAliases(parsed),
    ...kindFaults.map(({ file, card }) => ({
      file,
      row: card.id,
      field: 'kind',
      what: `is "${card.kind}": its file is ${card.kind}.json`,
    })),
    ...[...known]
      .filter((id) => !used.has(id))
      .map((id) => ({ file: 'sources.json', row: id, field: '', what: 'is used by no fact, event or figure' })),
    ...repeatedAddresses(sources),
  ];
}

function repeatedAddresses(sources: Readonly<Record<string, unknown>>): Fault[] {
  const seen = new Map<unknown, string>();
  return Object.entries(sources).flatMap(([id, source]) => {
    const { url } = source as { url?: unknown };
    const first = seen.get(url);
    seen.set(url, first ?? id);
    return first ? [{ file: 'sources.json', row: id, field: 'url', what: `is the address of ${first} too` }] : [];
  });
}
