import * as v from 'valibot';
import type { LibraryData } from '../../annotation/library-data.ts';
import { type ImportFault, type ImportResult, refused } from '../import-result.ts';
import { hostileIn } from '../json/hostile.ts';
import { isObject, type JsonObject } from '../json/is-object.ts';
import { parseJson } from '../json/parse-json.ts';
import { count, instant, key } from '../schema/fields.ts';
import { MAX_RECORDS } from '../schema/limits.ts';
import { MetaSchema } from '../schema/meta-schema.ts';
import { RECORD_SCHEMAS } from '../schema/record-schemas.ts';
import { referenceFault } from '../schema/references.ts';
import { checked } from '../schema/schema-fault.ts';
import { checksumOf, type Digest } from './checksum.ts';
import {
  BACKUP_FORMAT,
  BACKUP_LISTS,
  BACKUP_VERSION,
  type BackupHead,
  type BackupList,
  READ_VERSIONS,
  recordsIn,
} from './format.ts';

const records = v.array(v.unknown());

/** All of a backup but its records, which are checked one by one: a copy of all of them would be as large as the file. */
const BackupSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.picklist(READ_VERSIONS),
  exported: instant,
  app: key,
  counts: v.strictObject({ articles: count, annotations: count, texts: count, pictures: v.exactOptional(count) }),
  content: v.strictObject({
    articles: records,
    annotations: records,
    texts: records,
    pictures: v.exactOptional(records),
    meta: MetaSchema,
  }),
  checksum: v.string(),
});

type BackupFile = BackupHead & { readonly content: LibraryData; readonly checksum: string };

/** The library in the text of a backup. Whatever is wrong with it is found before anything of it is given. */
export async function readBackup(text: string, digest: Digest): Promise<ImportResult> {
  const parsed = parseJson(text);
  return parsed.ok ? backupIn(parsed.value, digest) : parsed;
}

/** The library in a backup that is parsed already. */
export async function backupIn(value: unknown, digest: Digest): Promise<ImportResult> {
  if (!isBackup(value)) return refused('foreign', '', 'not a backup of Loupe');
  const early = versionFault(value) ?? hostileIn(value) ?? sizeFault(value);
  if (early) return { ok: false, fault: early };
  const result = checked(BackupSchema, value, []);
  if (!result.ok) return result;
  const invalid = recordFault(result.value.content);
  if (invalid) return { ok: false, fault: invalid };
  // As it came: what was checked says the same, but not in the order of the file, which `canonicalJson` is quicker with.
  const { content, checksum, ...head } = value as unknown as BackupFile;
  const late = referenceFault(content, ['content']) ?? countFault(head, content);
  if (late) return { ok: false, fault: late };
  const found = await checksumOf(head, content, digest).catch(String);
  if (found !== checksum) return refused('checksum', 'checksum', `worked out as ${found.slice(0, 80)}`);
  return { ok: true, data: content, notes: [] };
}

/** Whether a parsed value says that it is a backup of Loupe. */
export function isBackup(value: unknown): value is JsonObject {
  return isObject(value) && Object.hasOwn(value, 'format') && value['format'] === BACKUP_FORMAT;
}

function versionFault({ version }: JsonObject): ImportFault | null {
  if (typeof version !== 'number' || version <= BACKUP_VERSION) return null;
  return refused('newer', 'version', `version ${version}; this Loupe reads up to ${BACKUP_VERSION}`).fault;
}

/** Counted before the records are looked at, which would take its time. */
function sizeFault({ content }: JsonObject): ImportFault | null {
  if (!isObject(content)) return null;
  for (const list of BACKUP_LISTS) {
    const records = content[list];
    if (Array.isArray(records) && records.length > MAX_RECORDS) {
      return refused('too-many', `content.${list}`, `${records.length} records, at most ${MAX_RECORDS}`).fault;
    }
  }
  return null;
}

function recordFault(content: Readonly<Partial<Record<BackupList, readonly unknown[]>>>): ImportFault | null {
  for (const list of BACKUP_LISTS) {
    for (const [index, record] of content[list]?.entries() ?? []) {
      const result = checked<unknown>(RECORD_SCHEMAS[list], record, ['content', list, index]);
      if (!result.ok) return result.fault;
    }
  }
  return null;
}

function countFault({ counts }: BackupHead, content: LibraryData): ImportFault | null {
  const wrong = BACKUP_LISTS.find((list) => (counts[list] ?? 0) !== recordsIn(content, list).length);
  if (wrong === undefined) return null;
  return refused('counts', `counts.${wrong}`, `${counts[wrong] ?? 0} are told, ${recordsIn(content, wrong).length} are there`)
    .fault;
}
