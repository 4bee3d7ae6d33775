import type { Page } from 'puppeteer';
import type { Extension } from '../browser/extension.ts';
import { poll } from '../browser/poll.ts';
import type { Imported } from './in-page/exchange.ts';
import type { Searched } from './in-page/search.ts';
import { openTimed } from './open-timed.ts';

const OPENINGS = 5;
/** Fewer than of the rest: they take longest. */
const EXCHANGES = 3;

/** Milliseconds of openings of the library's page. */
export interface Opened {
  /** The first, without an index; `indexing`: from all entries there until the index is. */
  readonly cold: { readonly usable: number; readonly indexing: number };
  readonly openings: readonly { readonly usable: number; readonly whole: number }[];
}

/** Milliseconds of keystrokes and of frames. */
export interface Listed {
  readonly typed: readonly number[];
  readonly frames: readonly number[];
}

/** Milliseconds of exports and imports, and the size of the backup. */
export interface Exchanged {
  readonly exports: readonly number[];
  readonly imports: readonly Imported[];
  readonly bytes: number;
}

/** Does something in a page of the extension that has the measuring code. */
export type Inside = <T>(work: (page: Page) => Promise<T>) => Promise<T>;

/** Opens the library for the first time, and waits until its index is kept. */
export async function openFirst(extension: Extension, inside: Inside): Promise<Opened['cold']> {
  const { page, usable } = await openTimed(extension);
  const whole = Number(await page.evaluate('marks.whole'));
  const indexed = Number(await page.evaluate('marks.indexed'));
  await poll('the index to be kept', async () => (await inside((one) => one.evaluate('bench.hasKeptIndex()'))) || null);
  await page.close();
  return { usable, indexing: indexed - whole };
}

/** Opens the library some more times. */
export async function openAgain(extension: Extension): Promise<Opened['openings']> {
  const openings: { usable: number; whole: number }[] = [];
  for (let run = 0; run < OPENINGS; run += 1) {
    const { page, usable } = await openTimed(extension);
    openings.push({ usable, whole: Number(await page.evaluate('marks.whole')) });
    await page.close();
  }
  return openings;
}

/** Types in the library's page, and scrolls it. */
export async function useList(extension: Extension, code: string): Promise<Listed> {
  const { page } = await openTimed(extension);
  await page.evaluate('marks.whole');
  await page.evaluate(code);
  const typed = (await page.evaluate('bench.typeAll()')) as readonly number[];
  const frames = (await page.evaluate('bench.scroll()')) as readonly number[];
  await page.close();
  return { typed, frames };
}

/** Searches without drawing. */
export async function searchAll(page: Page): Promise<Searched> {
  return (await page.evaluate('bench.searchAll()')) as Searched;
}

/** Exports and imports; at least one export, without which there is nothing to import. One call a run: the driver waits for none of them for ever. */
export async function exchange(page: Page, isWanted: (part: 'export' | 'import') => boolean): Promise<Exchanged> {
  const exports: number[] = [];
  const imports: Imported[] = [];
  const runs = isWanted('export') ? EXCHANGES : 1;
  while (exports.length < runs) exports.push(Number(await page.evaluate('bench.exportBackup()')));
  while (isWanted('import') && imports.length < EXCHANGES) {
    imports.push((await page.evaluate('bench.importBackup()')) as Imported);
  }
  return { exports, imports, bytes: Number(await page.evaluate('bench.backupBytes()')) };
}
