import type { LibraryData } from '../../../../core/annotation/library-data.ts';
import { readLibraryFile } from '../../../../core/exchange/read-library-file.ts';
import type { LibraryReader } from '../../../../storage/library.ts';
import { collectedFrom } from './collected.ts';
import type { Exchange, ExchangeJobs, Watch } from './exchange.ts';
import { summaryOf } from './file-found.ts';
import { gatherSome } from './gather.ts';
import { digest, writeBackup, writeFile } from './write-file.ts';

/** Bytes from which on a file is refused unread: a browser can hardly hold it, as text and as what the text says. */
export const MOST_BYTES = 500_000_000;

const NOTHING: LibraryData = { articles: [], annotations: [], texts: [], meta: {} };

/** An exchange over the library itself. Its work takes as long as it takes: let it stand in a worker. */
export function libraryExchange(library: LibraryReader): Exchange {
  let gathered: LibraryData = NOTHING;
  /** Keys of the articles that are written whole, or null where all are. */
  let whole: ReadonlySet<string> | null = null;
  let incoming: LibraryData | null = null;
  return {
    async gather(wanted, watch) {
      const read = await (wanted === null ? library.exportAll(watch) : gatherSome(library, wanted, watch));
      if (!read.ok) return read;
      gathered = read.value;
      whole = wanted && new Set(wanted.articles);
      return { ok: true, value: collectedFrom(gathered) };
    },
    async bring(data) {
      gathered = data;
      whole = null;
      return collectedFrom(gathered);
    },
    write: async (order, watch) => writeFile({ data: gathered, whole }, order, watch),
    async backup(head, watch) {
      const stamp = await library.stamp();
      if (!stamp.ok) return stamp;
      const read = await library.exportAll(watch, true);
      if (!read.ok) return read;
      return { ok: true, value: { ...(await writeBackup(read.value, head, watch)), stamp: stamp.value } };
    },
    async read({ file, now }) {
      const text = await textOf(file);
      if (typeof text !== 'string') return { ok: false, fault: text };
      const result = await readLibraryFile(text, now, digest);
      if (!result.ok) return { ok: false, fault: { code: result.fault.code, where: result.fault.where } };
      if (result.kind === null) return { ok: false, fault: { code: 'foreign', where: '' } };
      incoming = result.data;
      return { ok: true, summary: summaryOf(result.kind, result.data, result.notes) };
    },
    take: (way, watch) => take(library, way, incoming, watch),
    async clear(_, watch) {
      const cleared = await library.replace(NOTHING, watch);
      if (!cleared.ok) return cleared;
      // The words of what is gone must not stay behind in an index of it.
      return library.putSearchIndex({ stamp: -1, version: 0, data: null });
    },
  };
}

type Taken = ExchangeJobs['take']['give'];

async function take(
  library: LibraryReader,
  way: ExchangeJobs['take']['ask'],
  incoming: LibraryData | null,
  watch: Watch,
): Promise<Taken> {
  if (incoming === null) return { ok: false, fault: { kind: 'invalid', detail: 'no file was read' } };
  return way === 'merge' ? library.merge(incoming, watch) : library.replaceAsOf(way.replaceAsOf, incoming, watch);
}

/** What a file holds, or why that cannot be had. */
async function textOf(file: Blob): Promise<string | { readonly code: 'too-large' | 'unreadable'; readonly where: string }> {
  if (file.size >= MOST_BYTES) return { code: 'too-large', where: '' };
  try {
    return await file.text();
  } catch {
    // It was moved meanwhile, is a folder, or is not for us to read.
    return { code: 'unreadable', where: '' };
  }
}
