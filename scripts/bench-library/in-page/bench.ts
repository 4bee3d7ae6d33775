import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import { exchangeOf } from './exchange.ts';
import { type LibrarySize, libraryData } from './library-data.ts';
import { scroll, typeAll } from './list.ts';
import { given, type Parts } from './parts.ts';
import { searchAll } from './search.ts';

/** What the driver calls in a page of the extension. All times are milliseconds. Rejects where the library gives a fault. */
export function benchOf(parts: Parts) {
  const library = parts.openLibrary();
  const put = async (data: LibraryData): Promise<null> => {
    const { refused } = given(await library.replace(data));
    if (refused > 0) throw new Error(`${refused} records were refused`);
    return null;
  };
  return {
    fill: (size: LibrarySize) => put(libraryData(size)),
    put,
    hasKeptIndex: async () => given(await library.searchIndex()) !== null,
    searchAll: () => searchAll(parts, library),
    typeAll,
    scroll,
    ...exchangeOf(library),
  };
}
