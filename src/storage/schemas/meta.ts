import * as v from 'valibot';
import { COLOURS } from '../../core/annotation/annotation.ts';
import type { MetaKey, MetaValues } from '../../core/annotation/library-data.ts';
import { instant, listOf } from './fields.ts';

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40));
const query = v.pipe(
  v.string(),
  v.maxLength(4_000),
  v.check((text) => isJson(text), 'is no JSON'),
);
const search = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80)),
  query,
});

/** What each value kept beside the records must look like. */
export const META_SCHEMAS: { readonly [Key in MetaKey]: v.GenericSchema<unknown, MetaValues[Key]> } = {
  'colour-names': v.object(v.entriesFromList(COLOURS, v.exactOptional(name))),
  'saved-searches': v.pipe(
    listOf(search, 200),
    v.check((searches) => haveOwnIds(searches), 'two have the same id'),
  ),
  'last-backup': instant,
  'trash-purged': instant,
};

function haveOwnIds(searches: readonly { readonly id: string }[]): boolean {
  return new Set(searches.map(({ id }) => id)).size === searches.length;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
