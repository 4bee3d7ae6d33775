import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKED, FACETS, KINDS, SAVED } from '../../../src/core/library/facets.ts';
import { SORTS } from '../../../src/core/library/query.ts';
import { OTHER_VIEWS } from '../../../src/ui/library/route.ts';

const MESSAGES = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Readonly<
  Record<string, { message: string } | undefined>
>;

/** Keys that are made of a prefix and a code. */
const BY_CODE: Readonly<Record<string, readonly string[]>> = {
  library_facet: FACETS,
  library_kind: KINDS,
  library_checked: CHECKED,
  library_saved: SAVED,
  library_sort: SORTS,
  library_view: ['list', ...OTHER_VIEWS.filter((view) => view !== 'article' && view !== 'met')],
};

describe('the words of the library', () => {
  it.each(Object.entries(BY_CODE))('has a message for each code of %s', (prefix, codes) => {
    const keys = codes.map((code) => `${prefix}_${code.replaceAll('-', '_')}`);
    expect(keys.filter((key) => !MESSAGES[key]?.message)).toEqual([]);
  });
});
