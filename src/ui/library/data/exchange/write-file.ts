import type { LibraryData } from '../../../../core/annotation/library-data.ts';
import type { Digest } from '../../../../core/exchange/backup/checksum.ts';
import { type BackupChunk, backupChunks, type LeftOut } from '../../../../core/exchange/backup/to-backup.ts';
import { withArticles } from '../../../../core/exchange/complete.ts';
import { fileName } from '../../../../core/exchange/markdown/file-name.ts';
import type { MarkdownFile } from '../../../../core/exchange/markdown/to-markdown.ts';
import { FILE_FORMS } from '../formats.ts';
import type { BackedUp, ExchangeJobs, Watch, WriteOrder, Written } from './exchange.ts';
import { wordingOf } from './phrases.ts';
import { markdownParts, PIECE, piecesOf, reportIn, withUniqueNames } from './pieces.ts';
import { zipOf } from './zip.ts';

/** SHA-256 by the browser. */
export const digest: Digest = (bytes) => crypto.subtle.digest('SHA-256', bytes);

/** What is to be written. */
export interface Gathered {
  readonly data: LibraryData;
  /** Keys of the articles of which all is there, not only some passages; null where that is so of all. */
  readonly whole: ReadonlySet<string> | null;
}

/** `data` as a file of the format that is ordered. Rejects where it is stopped. */
export async function writeFile({ data, whole }: Gathered, order: WriteOrder, watch: Watch): Promise<Written> {
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
export async function writeBackup(
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
