import * as v from 'valibot';
import { COLOURS } from '../../annotation/annotation.ts';
import { instant, key, listUpTo, shortText } from './fields.ts';

/** Longest value of another Loupe's own, as JSON. */
const MAX_VALUE = 1_000_000;

const colourNames = Object.fromEntries(COLOURS.map((colour) => [colour, v.exactOptional(shortText)]));
const savedSearch = v.strictObject({ id: key, name: shortText, query: shortText });

/** What is kept beside the records; keys that are not known here are kept as they are. */
export const MetaSchema: v.GenericSchema<unknown, Readonly<Record<string, unknown>>> = v.objectWithRest(
  {
    'colour-names': v.exactOptional(v.strictObject(colourNames)),
    'saved-searches': v.exactOptional(listUpTo(savedSearch, 10_000)),
    'last-backup': v.exactOptional(instant),
    'trash-purged': v.exactOptional(instant),
  },
  v.pipe(
    v.unknown(),
    v.check((value) => jsonLength(value) <= MAX_VALUE, 'too-long'),
  ),
);

/** Without bounds where JSON cannot hold `value` at all. */
function jsonLength(value: unknown): number {
  try {
    return (JSON.stringify(value) ?? '').length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
