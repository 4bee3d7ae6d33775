import * as v from 'valibot';
import { type DataFile, type Fault, schemaFaults } from './faults.ts';
import { Id, IdList, WordList, Words } from './schema.ts';

// For the build's check and for tests; never part of the extension.

const ElementSchema = v.strictObject({
  symbol: v.pipe(v.string(), v.regex(/^[A-Z][a-z]?$/, 'is not a symbol')),
  number: v.pipe(v.number(), v.integer(), v.minValue(21), v.maxValue(71)),
  name: Words,
  chinese: v.pipe(v.string(), v.regex(/^\p{Script=Han}$/u, 'is not one character')),
  group: v.picklist(['light', 'heavy']),
  uses: v.pipe(WordList, v.minLength(1, 'has no use')),
  card: Id,
  instruments: IdList,
});

/** All that is wrong with the table of elements; `cards` and `instruments` are the ids that there are. */
export function elementFaults(data: DataFile, cards: ReadonlySet<string>, instruments: ReadonlySet<string>): Fault[] {
  const seen = new Map<unknown, string>();
  const named = data.rows.flatMap((row) => {
    if (!v.is(ElementSchema, row)) return [];
    const faults: Fault[] = [];
    const add = (field: string, what: string): void => void faults.push({ file: data.file, row: row.symbol, field, what });
    if (!cards.has(row.card)) add('card', `names "${row.card}", which is no card`);
    for (const id of row.instruments) if (!instruments.has(id)) add('instruments', `names "${id}", which is no instrument`);
    for (const field of ['symbol', 'number', 'name', 'chinese'] as const) {
      const taken = seen.get(row[field]);
      if (taken) add(field, `is that of ${taken} too`);
      seen.set(row[field], row.symbol);
    }
    return faults;
  });
  return [...schemaFaults(ElementSchema, data), ...named];
}
