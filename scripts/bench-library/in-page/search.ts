import { ALL } from '../../../src/core/library/query.ts';
import { select } from '../../../src/core/library/select.ts';
import { soughtIn } from '../../../src/core/library/sought.ts';
import type { Library, Parts } from './parts.ts';
import { QUERIES } from './queries.ts';

/** Milliseconds. */
export interface Searched {
  /** The kept index read and fitted to the entries. */
  readonly loading: number;
  /** Each query, from its words to what is listed, in order and with the counts beside the filters. */
  readonly times: readonly number[];
}

/** Searches as the library's page does after each keystroke, without drawing. */
export async function searchAll(parts: Parts, source: Library): Promise<Searched> {
  const { collection, extent, catalogue, load } = parts.createShelves(source, parts.createPacer());
  await load();
  const { entries } = collection.value;
  const keeper = parts.createIndexKeeper({ source, collection, extent, build: async () => null });
  const since = performance.now();
  await keeper.refresh();
  // The first search fits the index to the entries.
  const isWhole = keeper.find(soughtIn('export'))?.isWhole === true;
  const loading = performance.now() - since;
  if (!isWhole) throw new Error(`the kept index does not serve ${entries.length} entries`);
  let listed = 0;
  const times = QUERIES.map((text) => {
    const start = performance.now();
    const found = keeper.find(soughtIn(text));
    listed += select(collection.value, catalogue, { ...ALL, text }, found?.scores ?? null).places.length;
    return performance.now() - start;
  });
  if (listed === 0) throw new Error('no query found anything');
  return { loading, times };
}
