import type { EchoEntry } from '../core/echo/echo-index.ts';
import { echoEntries, echoLength } from '../core/echo/entries.ts';
import { ECHO_VERSION } from '../core/echo/facts.ts';
import { readText } from './records.ts';
import type { Transaction, Writing } from './transact.ts';

/** The claims of one saved text, made ready to be met again. */
export interface EchoRecord {
  /** Key of the article. */
  readonly key: string;
  /** `ECHO_VERSION` when they were made. */
  readonly version: number;
  readonly entries: readonly EchoEntry[];
}

/** The claims of all saved texts that are not in the trash, and of how many texts they are still to be made. */
export interface Echoes {
  readonly entries: readonly EchoEntry[];
  readonly waiting: number;
}

/** Characters of claims that are made ready in one transaction: about a tenth of a second's work. */
const BATCH = 400_000;
/** What a text counts at the least: it is read. */
const LEAST = 10_000;

/** Makes ready the claims of texts that have none yet, until a `BATCH` of them is done. Gives how many are left. */
export async function makeEchoes(transaction: Writing): Promise<number> {
  const missing = [...(await textsWithout(transaction))];
  for (let made = 0; made < BATCH && missing.length > 0; ) {
    const key = missing.shift() ?? '';
    const text = readText(await transaction.objectStore('texts').get(key));
    const entries = text ? echoEntries(text.reading) : [];
    await transaction.objectStore('echoes').put({ key, version: ECHO_VERSION, entries });
    made += LEAST + entries.reduce((sum, entry) => sum + echoLength(entry), 0);
  }
  return missing.length;
}

/** Keys of texts whose claims are not ready. */
async function textsWithout(transaction: Writing): Promise<readonly string[]> {
  const [keys, made] = await Promise.all([
    transaction.objectStore('texts').getAllKeys(),
    transaction.objectStore('echoes').getAll(),
  ]);
  const ready = new Set(made.filter(({ version }) => version === ECHO_VERSION).map(({ key }) => key));
  return keys.filter((key) => !ready.has(key));
}

/** Reads what is ready. */
export async function readEchoes(transaction: Transaction): Promise<readonly EchoEntry[]> {
  const [records, trashed] = await Promise.all([
    transaction.objectStore('echoes').getAll(),
    transaction.objectStore('articles').index('deleted').getAllKeys(),
  ]);
  const gone = new Set(trashed);
  return records.flatMap(({ key, version, entries }) => (gone.has(key) || version !== ECHO_VERSION ? [] : entries));
}
