import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import { readBackup } from '../../../src/core/exchange/backup/read-backup.ts';
import { backupChunks } from '../../../src/core/exchange/backup/to-backup.ts';
import { given, type Library } from './parts.ts';

const NOTHING: LibraryData = { articles: [], annotations: [], texts: [], meta: {} };
const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);

/** Milliseconds of one import: the file read and checked, and its records written. */
export interface Imported {
  readonly read: number;
  readonly written: number;
}

/** Export of all of a library as a file, and import of that file. */
export function exchangeOf(library: Library) {
  let backup = new Blob();
  let records = 0;
  return {
    /** Milliseconds from the library to the file. */
    async exportBackup(): Promise<number> {
      const since = performance.now();
      const data = given(await library.exportAll());
      const texts: string[] = [];
      const chunks = backupChunks(data, { app: '1', exportedAt: '2026-11-01T00:00:00.000Z', digest });
      for await (const { text, done } of chunks) {
        texts.push(text);
        records = done;
      }
      backup = new Blob(texts);
      return performance.now() - since;
    },
    /** From the file to the library, which is emptied before. */
    async importBackup(): Promise<Imported> {
      given(await library.replace(NOTHING));
      const since = performance.now();
      const read = await readBackup(await backup.text(), digest);
      const between = performance.now();
      if (!read.ok) throw new Error(`the backup was refused: ${JSON.stringify(read.fault)}`);
      const { added } = given(await library.merge(read.data));
      const written = performance.now() - between;
      if (added !== records) throw new Error(`${added} records came back of ${records}`);
      return { read: between - since, written };
    },
    backupBytes: () => backup.size,
  };
}
