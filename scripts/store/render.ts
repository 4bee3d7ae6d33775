import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer';
import { settled } from '../start/pictures.ts';
import type { Base64Png, Size } from './sheets.ts';

/** The first eight bytes of a PNG file. */
const SIGNATURE = '89504e470d0a1a0a';

/** Width and height of a PNG. Throws where the bytes are none. */
export function sizeOfPng(bytes: Uint8Array): Size {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('This is no PNG.');
  return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) };
}

/** A picture of what `page` shows once it stands still. */
export async function photograph(page: Page): Promise<Base64Png> {
  await page.bringToFront();
  await settled(page);
  return page.screenshot({ encoding: 'base64' });
}

/** Renders a page of HTML at a size into a PNG file. Rejects where the picture has another size: the stores would refuse it. */
export async function renderSheet(browser: Browser, html: string, size: Size, file: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ ...size, deviceScaleFactor: 1 });
  await page.setContent(html, { waitUntil: 'load' });
  const bytes = Buffer.from(await photograph(page), 'base64');
  await page.close();
  const { width, height } = sizeOfPng(bytes);
  if (width !== size.width || height !== size.height) throw new Error(`${file} came out as ${width} × ${height}.`);
  writeFileSync(file, bytes);
}
