import type { LibraryData } from '../../core/annotation/library-data.ts';
import type { ColourNames } from '../../messaging/views.ts';
import type { Watch, Written } from '../library/data/exchange/exchange.ts';
import type { TabClient } from './tab-client.ts';

/** One article is written at once: there is nothing to be told of, or to be stopped. */
const UNWATCHED: Watch = { signal: new AbortController().signal, onProgress: () => {} };

/** What a report takes beside what it tells of. */
interface Asked extends Pick<TabClient, 'call'> {
  readonly colourNames: ColourNames;
}

/** A report of `data` as a file, written where the library writes its own; null where that fails. */
export async function reportFile(data: LibraryData, { call, colourNames }: Asked): Promise<Written | null> {
  // What writes files comes when one is asked for.
  const [{ workerExchange }, { writeOrder }, { diskThrough }] = await Promise.all([
    import('../library/data/exchange/worker-exchange.ts'),
    import('../library/data/write-order.ts'),
    import('../library/disk.ts'),
  ]);
  const exchange = workerExchange(diskThrough(call));
  try {
    const brought = await exchange.bring(data, UNWATCHED);
    const order = await writeOrder({ call, now: () => new Date() }, colourNames, brought, 'report');
    return await exchange.write(order, UNWATCHED);
  } catch {
    return null;
  } finally {
    exchange.close();
  }
}
