import type { LibraryData } from '../../annotation/library-data.ts';
import { withArticles } from '../complete.ts';
import type { ImportFault } from '../import-result.ts';
import { MetaSchema } from '../schema/meta-schema.ts';
import { RECORD_SCHEMAS } from '../schema/record-schemas.ts';
import { checked } from '../schema/schema-fault.ts';
import { canonicalJson } from './canonical-json.ts';
import { BLOCK, Checksum, type Digest } from './checksum.ts';
import {
  BACKUP_FORMAT,
  BACKUP_LISTS,
  BACKUP_VERSION,
  type BackupHead,
  type BackupList,
  type RecordIn,
  recordsIn,
} from './format.ts';

/** What a backup is told from outside. */
export interface BackupStamp {
  /** Version of Loupe. */
  readonly app: string;
  /** The present instant, ISO 8601. */
  readonly exportedAt: string;
  readonly digest: Digest;
}

/** The next piece of a backup. */
export interface BackupChunk {
  readonly text: string;
  /** Records written so far, and in all: articles, annotations and texts together. */
  readonly done: number;
  readonly total: number;
}

/** Records that are not in a backup, since no Loupe would read them back: the path of each, and what is wrong with it. */
export type LeftOut = readonly ImportFault[];

/** A backup as one text. */
export interface Backup {
  readonly text: string;
  readonly leftOut: LeftOut;
}

/**
 * A backup in pieces of some hundred records, so that a large library can be written with progress, and given up between
 * two of them. The pieces in a row are one JSON text, a record a line; what is returned at the end is what was left out.
 * Everything is in it: trash and tombstones too.
 */
export async function* backupChunks(data: LibraryData, stamp: BackupStamp): AsyncGenerator<BackupChunk, LeftOut, undefined> {
  const { content, leftOut } = yield* readable(data);
  const head = headOf(content, stamp);
  const checksum = new Checksum(stamp.digest);
  const total = BACKUP_LISTS.reduce((sum, list) => sum + (head.counts[list] ?? 0), 0);
  let done = 0;
  await checksum.add(canonicalJson(head));
  let before = `${JSON.stringify(head).slice(0, -1)},"content":{`;
  for (const list of BACKUP_LISTS) {
    const records = recordsIn(content, list);
    if (content[list] === undefined) continue;
    before += `"${list}":[\n`;
    for (let from = 0; from < records.length; from += BLOCK) {
      const lines = records.slice(from, from + BLOCK).map(canonicalJson);
      await checksum.add(lines.join('\n'));
      done += lines.length;
      yield { text: before + lines.join(',\n'), done, total };
      before = ',\n';
    }
    before = before.endsWith(',\n') ? '\n],' : `${before}],`;
  }
  const meta = canonicalJson(content.meta);
  await checksum.add(meta);
  yield { text: `${before}"meta":${meta}},"checksum":"${await checksum.value()}"}\n`, done, total };
  return leftOut;
}

/** A backup of all of `data` as one JSON text. */
export async function toBackup(data: LibraryData, stamp: BackupStamp): Promise<Backup> {
  const chunks = backupChunks(data, stamp);
  const texts: string[] = [];
  while (true) {
    const { value, done } = await chunks.next();
    if (done) return { text: texts.join(''), leftOut: value };
    texts.push(value.text);
  }
}

function headOf(content: LibraryData, { app, exportedAt }: BackupStamp): BackupHead {
  const counts = {
    articles: content.articles.length,
    annotations: content.annotations.length,
    texts: content.texts.length,
    ...(content.pictures && { pictures: content.pictures.length }),
  };
  return { format: BACKUP_FORMAT, version: BACKUP_VERSION, exported: exportedAt, app, counts };
}

/** Of an article whose pictures were left behind. */
const NO_ROOM: ImportFault = { code: 'too-large', where: 'pictures', detail: 'a file holds only so many pictures' };

/** What a backup can hold of a library, and what it cannot. */
interface Readable {
  readonly content: LibraryData;
  readonly leftOut: LeftOut;
}

/**
 * What of `data` a backup can hold. `readBackup` refuses a file for one bad record, so that none may get into it: a backup
 * that cannot be read back is worse than one with a gap that is told. Pauses between blocks of records, as the writing does.
 */
function* readable(data: LibraryData): Generator<BackupChunk, Readable, undefined> {
  const leftOut: ImportFault[] = [];
  const articles = yield* valid(data, 'articles', leftOut);
  const annotations = yield* valid(data, 'annotations', leftOut);
  const texts = yield* valid(data, 'texts', leftOut);
  const saved = new Map(texts.map((text) => [text.key, text.saved]));
  const pictures = (yield* valid(data, 'pictures', leftOut)).filter((one) => saved.get(one.key) === one.saved);
  for (let left = 0; left < (data.withoutPictures ?? 0); left++) leftOut.push(NO_ROOM);
  const meta = checked(MetaSchema, data.meta, ['meta']);
  if (!meta.ok) leftOut.push(meta.fault);
  const content = { articles, annotations, texts, ...(pictures.length > 0 && { pictures }), meta: meta.ok ? meta.value : {} };
  return { content: withArticles(content), leftOut };
}

function* valid<List extends BackupList>(
  data: LibraryData,
  list: List,
  leftOut: ImportFault[],
): Generator<BackupChunk, RecordIn<List>[], undefined> {
  const total = BACKUP_LISTS.reduce((sum, name) => sum + recordsIn(data, name).length, 0);
  const kept: RecordIn<List>[] = [];
  for (const [index, record] of recordsIn(data, list).entries()) {
    const result = checked(RECORD_SCHEMAS[list], record, [list, index]);
    if (result.ok) kept.push(record);
    else leftOut.push(result.fault);
    if (index % BLOCK === BLOCK - 1) yield { text: '', done: 0, total };
  }
  return kept;
}
