import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../src/core/settings/languages.ts';

/** The texts of a language, by key. */
export type Catalogue = ReadonlyMap<string, string>;

/** The languages that Loupe is written in; English, the first, is the one that is translated. */
export const NAMES = Object.keys(LANGUAGES) as readonly Language[];

/** The texts of a language as its file has them. */
export function catalogueOf(language: Language): Catalogue {
  const file = readFileSync(`public/_locales/${language}/messages.json`, 'utf8');
  const entries = Object.entries(JSON.parse(file) as Readonly<Record<string, { readonly message: string }>>);
  return new Map(entries.map(([key, { message }]) => [key, message]));
}

/** A key of the form of a plural, as its stem and the form; null where it is none. */
export function pluralOf(
  key: string,
  { texts }: { readonly texts: Catalogue },
): { readonly stem: string; readonly form: string } | null {
  const [, stem, form] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  if (stem === undefined || form === undefined) return null;
  // "Other" and "one" are words as well: only a pair of them counts.
  return texts.has(`${stem}_one`) && texts.has(`${stem}_other`) ? { stem, form } : null;
}
