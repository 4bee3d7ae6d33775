import { highlightOf, questionOf } from '../../../../core/annotation/edit.ts';
import type { LibraryData } from '../../../../core/annotation/library-data.ts';
import type { Digest } from '../../../../core/exchange/backup/checksum.ts';
import { type BackupChunk, backupChunks, type LeftOut } from '../../../../core/exchange/backup/to-backup.ts';
import { withArticles } from '../../../../core/exchange/complete.ts';
import { fileName } from '../../../../core/exchange/markdown/file-name.ts';
import type { MarkdownFile } from '../../../../core/exchange/markdown/to-markdown.ts';
import { needsOf } from '../../../../core/exchange/notes.ts';
import { readLibraryFile } from '../../../../core/exchange/read-library-file.ts';
import type { LibraryReader } from '../../../../storage/library.ts';
import { FILE_FORMS } from '../formats.ts';
import type { BackedUp, Collected, Exchange, ExchangeJobs, Watch, WriteOrder, Written } from './exchange.ts';
import { summaryOf } from './file-found.ts';
import { gatherSome } from './gather.ts';
import { wordingOf } from './phrases.ts';
import { markdownParts, PIECE, piecesOf, reportIn, withUniqueNames } from './pieces.ts';
import { zipOf } from './zip.ts';

/** SHA-256 by the browser. */
const digest: Digest = (bytes) => crypto.subtle.digest('SHA-256', bytes);

/** What is to be written. */
interface Gathered {
  readonly data: LibraryData;
  /** Keys of the articles of which all is there, not only some passages; null where that is so of all. */
  readonly whole: ReadonlySet<string> | null;
}

/** `data` as a file of the format that is ordered. Rejects where it is stopped. */
async function writeFile({ data, whole }: Gathered, order: WriteOrder, watch: Watch): Promise<Written> {
  const { format, phrases, behind, now, day } = order;
  const { ending, type } = FILE_FORMS[format];
  const words = wordingOf(phrases);
  const total = Math.ceil(data.articles.length / PIECE);
  const written = (): BlobPart[] => {
    switch (format) {
      case 'markdown-files':
        return zipOf(withUniqueNames(all<readonly MarkdownFile[]>(markdownParts(data, words), total, watch).flat()), now);
      case 'report':
        return all(reportIn(data, { words, language: phrases.language, day, behind, whole }), total, watch);
      default:
        return all(piecesOf(data, format, words), format === 'jsonld' ? 0 : total, watch);
    }
  };
  const parts = written();
  return { file: new Blob(parts, { type }), name: `${nameOf(data, order)}.${ending}` };
}

/** All that `pieces` give, watched between one and the next. */
function all<Piece>(pieces: Iterable<Piece>, total: number, { signal, onProgress }: Watch): Piece[] {
  const written: Piece[] = [];
  onProgress(0, total);
  for (const piece of pieces) {
    signal.throwIfAborted();
    written.push(piece);
    onProgress(Math.min(written.length, total), total);
  }
  return written;
}

/** One article's file has its title, others the day; the two kinds of CSV are told apart. */
function nameOf(data: LibraryData, { format, day }: WriteOrder): string {
  const live = withArticles(data).articles.filter(({ deleted }) => deleted === null);
  const [only] = live;
  const isForReadwise = format === 'readwise';
  if (live.length === 1 && only) return `${fileName(only.head.title, 'article')}${isForReadwise ? ' - Readwise' : ''}`;
  return isForReadwise ? `loupe-readwise-${day}` : `loupe-${day}`;
}

/** A backup of all of `data`. Rejects where it is stopped. */
async function writeBackup(
  data: LibraryData,
  { app, now }: ExchangeJobs['backup']['ask'],
  { signal, onProgress }: Watch,
): Promise<Omit<BackedUp, 'stamp'>> {
  const chunks: AsyncGenerator<BackupChunk, LeftOut, undefined> = backupChunks(data, { app, exportedAt: now, digest });
  const texts: string[] = [];
  let records = 0;
  for (;;) {
    const next = await chunks.next();
    signal.throwIfAborted();
    if (next.done) {
      const file = new Blob(texts, { type: FILE_FORMS.backup.type });
      return { file, records, leftOut: next.value.length };
    }
    const { text, done, total } = next.value;
    texts.push(text);
    records = done;
    onProgress(done, total);
  }
}

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

/** What has been gathered, in figures. Trash and tombstones do not count: they are not written. */
function collectedFrom(data: LibraryData): Collected {
  const live = data.annotations.filter(({ deleted }) => deleted === null);
  return {
    articles: withArticles(data).articles.filter(({ deleted }) => deleted === null).length,
    highlights: live.filter((one) => highlightOf(one) !== null).length,
    questions: [...new Set(live.flatMap((one) => questionOf(one) ?? []))],
    needs: needsOf(data.texts.map(({ reading }) => reading)),
  };
}
