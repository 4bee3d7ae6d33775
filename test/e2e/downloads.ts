// What the browser saves for the reader: files in a folder of the test's own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { until, type World } from './world.ts';

/** The part of puppeteer's connection to Firefox that takes calls it has no method for. */
interface RawConnection {
  send(method: string, parameters: object): Promise<unknown>;
}

/** Has the browser save whatever it saves into `folder`, without asking. */
export async function saveDownloadsIn({ extension: { browser, kind } }: World, folder: string): Promise<void> {
  if (kind === 'chrome') {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return;
  }
  const { connection } = browser as Browser & { readonly connection: RawConnection };
  const downloadBehavior = { type: 'allowed', destinationFolder: folder };
  await connection.send('browser.setDownloadBehavior', { downloadBehavior });
}

/** The text of a file once the browser has saved it whole; `isWhole` tells that from a part of it. */
export function savedFile(folder: string, name: string, isWhole: (text: string) => boolean): Promise<string> {
  const path = join(folder, name);
  return until(`the file ${name}`, async () => {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return isWhole(text) && text;
  });
}
