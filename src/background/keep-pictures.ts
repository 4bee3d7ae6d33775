import {
  bytesOf,
  type ListedPictures,
  MOST_ARTICLE_BYTES,
  MOST_PICTURE_BYTES,
  type SavedPicture,
} from '../core/pictures/picture.ts';
import { keepableRaster } from '../core/pictures/raster.ts';
import { fromBase64 } from '../core/text/base64.ts';
import { callReader } from '../messaging/client.ts';
import type { ReaderCalls, RequestOf } from '../messaging/contract.ts';
import { checkedListing } from '../messaging/schemas.ts';
import { tabById } from '../platform/tabs.ts';
import type { Store } from '../storage/store.ts';
import type { Ground } from './keep-highlights.ts';
import { tellWorkChanged } from './notify.ts';
import { isSameSite } from './same-site.ts';
import { settings } from './settings.ts';

/** Bytes below which a picture is not worth being asked for: where so little is left of an article's room, it is full. */
const LEAST_ROOM = 20_000;

const NO_PICTURES: ListedPictures = { token: '', places: [] };

/** The pictures of one article that are being taken out of one tab. */
interface Run {
  readonly tabId: number;
  readonly articleKey: string;
}

/** The one that counts of each tab and each article: its picture may still be on the way when the next begins. */
const runs = new Set<Run>();

/**
 * Keeps the pictures of the article in a tab beside its text, which was kept just now, where the reader wishes so; never in a private
 * window. The page's reader is asked for one after the other: no page hands in a picture unasked. What the site does not let be read is
 * kept as a place without a picture. Ends once others of the tab or the article begin. Never rejects.
 */
export async function keepPictures(tabId: number, ground: Ground, store: Store): Promise<void> {
  if (ground.isPrivate || !(await settings()).keepPictures) return;
  const run = begin({ tabId, articleKey: ground.articleKey });
  await takeAll(run, ground, store);
  runs.delete(run);
}

function begin(run: Run): Run {
  for (const other of runs) if (other.tabId === run.tabId || other.articleKey === run.articleKey) runs.delete(other);
  runs.add(run);
  return run;
}

async function takeAll(run: Run, ground: Ground, store: Store): Promise<void> {
  const { tabId, articleKey } = run;
  const text = await store.savedText(articleKey);
  if (!text.ok || !text.value) return;
  const { article, saved } = text.value;
  const answer = await callReader(tabId, 'reader/pictures', { length: article.text.length });
  const { token, places } = (answer.ok ? checkedListing(answer.value) : null) ?? NO_PICTURES;
  const isOfText = places.length > 0 && places.every(({ block }) => block < article.blocks.length);
  if (!isOfText || !(await isOn(run, ground))) return;
  let pictures: readonly SavedPicture[] = places.map((place) => ({ ...place, bytes: null }));
  const begun = await store.savePictures({ key: articleKey, saved, pictures });
  let isWanted = begun.ok && begun.value;
  for (const [number, { address }] of places.entries()) {
    const most = Math.min(MOST_PICTURE_BYTES, MOST_ARTICLE_BYTES - bytesOf(pictures));
    if (!isWanted || most < LEAST_ROOM || !(await isOn(run, ground))) break;
    const bytes = await pictureFrom(tabId, { token, number, most });
    if (!runs.has(run)) break;
    if (!bytes) continue;
    pictures = pictures.map((one, at) => (at === number ? { ...one, bytes } : one));
    const kept = await store.savePicture({ key: articleKey, saved, number, address, bytes });
    isWanted = kept.ok && kept.value;
  }
  await tellWorkChanged(articleKey);
}

/** Whether nothing took the place of a run, and its tab still shows the site of the article, as far as the browser tells. */
async function isOn(run: Run, { head }: Ground): Promise<boolean> {
  const tab = await tabById(run.tabId);
  return runs.has(run) && tab !== null && (tab.address === null || isSameSite(head.url, tab.address));
}

/** A picture as the page's reader gives it, where it is one that is kept: its process is the page's. */
async function pictureFrom(
  tabId: number,
  asked: RequestOf<ReaderCalls, 'reader/picture'>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const answer = await callReader(tabId, 'reader/picture', asked);
  const isText = answer.ok && typeof answer.value === 'string' && answer.value.length <= Math.ceil(asked.most / 3) * 4;
  const bytes = isText ? fromBase64(answer.value) : null;
  return bytes && bytes.length <= asked.most && (await isWhole(bytes)) ? bytes : null;
}

/** Whether bytes are a picture that is kept, and the browser makes of them what they say that they are. */
async function isWhole(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const raster = keepableRaster(bytes);
  if (!raster) return false;
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type: raster.type }));
    const { width, height } = bitmap;
    bitmap.close();
    return width === raster.width && height === raster.height;
  } catch {
    return false;
  }
}
