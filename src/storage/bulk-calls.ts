import type * as v from 'valibot';
import { type MetaKey, SHARED_META } from '../core/annotation/library-data.ts';
import type { StoreResult } from '../core/annotation/store-result.ts';
import { type Access, checked } from './access.ts';
import { makeEchoes, readEchoes } from './echoes.ts';
import { checkedMeta, readMeta, writeMeta } from './meta.ts';
import { pictureBytes } from './read/picture-bytes.ts';
import { readRecent } from './read/recent.ts';
import { readUsage } from './read/usage.ts';
import { BulkInboxSchema, BulkTagSchema, RecordsSchema } from './schemas/edits.ts';
import { instant } from './schemas/fields.ts';
import { readSearchIndex } from './search-index.ts';
import type { BulkCalls } from './store.ts';
import { transact, type Writing } from './transact.ts';
import { inboxAll } from './write/inbox-all.ts';
import { dropAsides } from './write/let-go.ts';
import { purge } from './write/purge.ts';
import { stampOf, touch } from './write/put.ts';
import { restoreFrom, restoreRecords } from './write/restore.ts';
import { tagAll } from './write/tag-all.ts';
import { trash } from './write/trash.ts';

/** The calls that work on many records at once, and on what is kept beside them. */
export function bulkCalls({ connection, stamps }: Access): BulkCalls {
  const change = async <S extends v.GenericSchema, T>(
    schema: S,
    raw: unknown,
    write: (transaction: Writing, what: v.InferOutput<S>) => Promise<T>,
  ): Promise<StoreResult<T>> => {
    const what = checked(schema, raw);
    return what.ok ? transact(connection, 'readwrite', (transaction) => write(transaction, what.value)) : what;
  };

  return {
    dropLetGo: () => transact(connection, 'readwrite', (transaction) => dropAsides(transaction, null)),
    trash: (records) => change(RecordsSchema, records, (transaction, named) => trash(transaction, named, stamps)),
    restore: (at, keys) => change(instant, at, (transaction, deleted) => restoreFrom(transaction, { deleted, keys }, stamps)),
    restoreRecords: (records) =>
      change(RecordsSchema, records, (transaction, named) => restoreRecords(transaction, named, stamps)),
    purge: async (raw) => {
      const before = checked(instant, raw);
      return before.ok ? purge(connection, before.value) : before;
    },
    emptyTrash: () => purge(connection, null),
    tagAll: (records, tags) =>
      change(BulkTagSchema, { records, tags }, (transaction, edit) => tagAll(transaction, edit.records, edit.tags, stamps)),
    inboxAll: (articles, state, from) =>
      change(BulkInboxSchema, { articles, state, from }, (transaction, edit) => inboxAll(transaction, edit, stamps)),
    echoes: async () => {
      const made = await transact(connection, 'readwrite', makeEchoes);
      if (!made.ok) return made;
      const entries = await transact(connection, 'readonly', readEchoes);
      return entries.ok ? { ok: true, value: { entries: entries.value, waiting: made.value } } : entries;
    },
    stamp: () => transact(connection, 'readonly', stampOf),
    pictureBytes: () => transact(connection, 'readonly', pictureBytes),
    usage: () => transact(connection, 'readonly', readUsage),
    recent: (limit) => transact(connection, 'readonly', (transaction) => readRecent(transaction, limit)),
    searchIndex: () => readSearchIndex(connection),
    meta: (key) => transact(connection, 'readonly', (transaction) => readMeta(transaction, key)),
    setMeta: async (key, value) => {
      const clean = checkedMeta(key, value);
      if (!clean.ok) return clean;
      return transact(connection, 'readwrite', async (transaction) => {
        // What a backup has of them counts as records do.
        if ((SHARED_META as readonly MetaKey[]).includes(key)) await touch(transaction);
        return writeMeta(transaction, key, clean.value);
      });
    },
  };
}
