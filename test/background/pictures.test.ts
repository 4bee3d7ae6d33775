import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/core/article/article.ts';
import { articleKey } from '../../src/core/article/article-key.ts';
import type { SavedPictures } from '../../src/core/pictures/picture.ts';
import { keepableRaster } from '../../src/core/pictures/raster.ts';
import { toBase64 } from '../../src/core/text/base64.ts';
import { openLibrary } from '../../src/storage/library.ts';
import { webpOf } from '../core/pictures/files.ts';
import { eventually } from '../eventually.ts';
import { articleOf, HOST } from './article.ts';
import { fake, ON, pageOf, startAnew, surface, value } from './running.ts';

const article = articleOf(HOST) as Article;
const { text: _, blocks: __, isTruncated: ___, links: ____, ...head } = article;
const PLACE = { block: 2, address: 'https://cdn.example/a.png', alternative: 'A furnace' };
const FILE = webpOf('VP8 ', 640, 360);
const TOKEN = '5a0f6f0e-2d0c-4b6e-9a53-0f6f7c1e8d21';
const listing = (places: unknown, token = TOKEN) => ({ token, places });

/** What the page's reader answers, by call, and what it was asked. */
let answers: Record<string, unknown>;
let asked: { readonly call: string; readonly request: Readonly<Record<string, unknown>> }[];

beforeEach(async () => {
  await startAnew();
  answers = { 'reader/pictures': listing([PLACE, { ...PLACE, block: 3 }]), 'reader/picture': toBase64(FILE) };
  asked = [];
  // The browser makes of a file what it says that it is.
  vi.stubGlobal('createImageBitmap', async (file: Blob) => {
    const raster = keepableRaster(new Uint8Array(await file.arrayBuffer()));
    return { ...raster, close: () => undefined };
  });
});
afterEach(() => vi.unstubAllGlobals());

async function open(isPrivate = false, url = HOST): Promise<void> {
  const answer = (message: { call: string }) => {
    asked.push(message as (typeof asked)[number]);
    const told = message.call === 'reader/article' ? article : (answers[message.call] ?? null);
    return told instanceof Promise ? told : { ok: true, value: told };
  };
  fake.tabList.set(1, { id: 1, windowId: 10, url, incognito: isPrivate, isOpen: true, answer });
  await value('page/read', { article }, pageOf(1, HOST, isPrivate));
  await value('page/highlights', { head }, pageOf(1, HOST, isPrivate));
}

const choose = (isKept: boolean) => value('settings/pictures', { isKept }, surface);
const save = () => value('tab/save-article', { ...ON, isSaved: true }, surface);
const picturesAsked = () => asked.filter(({ call }) => call.startsWith('reader/picture')).map(({ call }) => call);

async function stored(): Promise<SavedPictures | null> {
  const library = openLibrary();
  const result = await library.pictures(ON.articleKey);
  await library.close();
  return result.ok ? result.value : null;
}

/** How often surfaces were told that the work on the article changed. */
const timesTold = () => fake.told.filter((one) => (one as { notice?: string }).notice === 'work-changed').length;

/** Saves the article, waits until its pictures are told of too, and gives how many of how many are kept. */
async function saveWithPictures(): Promise<string> {
  const before = timesTold();
  await save();
  return keptAfter(before);
}

/** As above, of a save before which surfaces had been told so often: it is told, and then its pictures are. */
async function keptAfter(before: number): Promise<string> {
  await eventually(() => expect(timesTold()).toBe(before + 2));
  const { pictures = [] } = (await stored()) ?? {};
  return `${pictures.filter(({ bytes }) => bytes !== null).length} of ${pictures.length}`;
}

/** Long enough for what must not be asked for to be asked for. */
async function aWhile(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resume) => setImmediate(resume));
}

describe('the pictures of an article that is saved', () => {
  it('are kept once the reader has chosen so, each asked for by itself, and told in the options', async () => {
    await open();
    await choose(true);
    expect(await saveWithPictures()).toBe('2 of 2');
    expect((await stored())?.pictures[0]).toEqual({ ...PLACE, bytes: FILE });
    expect(
      asked.filter(({ call }) => call === 'reader/picture').map(({ request }) => [request['token'], request['number']]),
    ).toEqual([
      [TOKEN, 0],
      [TOKEN, 1],
    ]);
    expect(await value('pictures/size', {}, surface)).toBe(2 * FILE.length);
    expect(await value('library/drop-pictures', { articleKey: ON.articleKey }, surface)).toBeNull();
    expect(await value('pictures/size', {}, surface)).toBe(0);
  });

  it('go and come back with a text that was let go, also where none are saved any more, or the page has them no more', async () => {
    await open();
    await choose(true);
    await saveWithPictures();
    const before = await stored();
    await value('tab/save-article', { ...ON, isSaved: false }, surface);
    expect([await stored(), await value('pictures/size', {}, surface)]).toEqual([null, 0]);
    await choose(false);
    answers['reader/picture'] = null;
    asked = [];
    expect(await value('tab/restore-text', ON, surface)).toBeNull();
    await aWhile();
    expect([await stored(), picturesAsked()]).toEqual([before, []]);
  });

  it('are not even looked for before, nor in a private window', async () => {
    await open();
    await save();
    await choose(true);
    await open(true);
    await save();
    await aWhile();
    expect(picturesAsked()).toEqual([]);
    expect(await stored()).toBeNull();
  });

  it.each<readonly [string, unknown]>([
    ['markup', toBase64(Buffer.from('<svg onload="alert(1)"/>'.padEnd(60)))],
    ['no base64', '<svg/>'],
    ['an object', { data: toBase64(FILE) }],
    ['more pixels than one is kept with', toBase64(webpOf('VP8 ', 9_000, 9_000))],
    ['more bytes than were asked for', toBase64(webpOf('VP8 ', 9, 9, 400_000))],
    ['nothing', null],
  ])('are places without a picture where the page hands in %s', async (_name, answer) => {
    await open();
    await choose(true);
    answers['reader/picture'] = answer;
    expect(await saveWithPictures()).toBe('0 of 2');
  });

  it('are places without a picture where the browser makes something else of a file than it says', async () => {
    vi.stubGlobal('createImageBitmap', async () => ({ width: 640, height: 20_000, close: () => undefined }));
    await open();
    await choose(true);
    expect(await saveWithPictures()).toBe('0 of 2');
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('no picture', 'InvalidStateError')));
    expect(await saveWithPictures()).toBe('0 of 2');
  });

  it.each<readonly [string, unknown]>([
    ['too many', Array.from({ length: 21 }, () => PLACE)],
    ['one beyond the text', [{ ...PLACE, block: 6 }]],
    ['one whose address is no address of the web', [{ ...PLACE, address: 'javascript:alert(1)' }]],
    ['one with a field that none has', [{ ...PLACE, html: '<b>' }]],
    ['something else', { length: 1, 0: PLACE }],
  ])('are none where the page names %s', async (_name, places) => {
    await open();
    await choose(true);
    answers['reader/pictures'] = listing(places);
    await save();
    await eventually(() => expect(picturesAsked()).toEqual(['reader/pictures']));
    await aWhile();
    expect(picturesAsked()).toEqual(['reader/pictures']);
    expect(await stored()).toBeNull();
  });

  it('end where there is no more room for an article’s, or the tab has gone on to another site', async () => {
    await open();
    await choose(true);
    answers['reader/pictures'] = listing(Array.from({ length: 20 }, () => PLACE));
    answers['reader/picture'] = toBase64(webpOf('VP8 ', 9, 9, 298_000));
    expect(await saveWithPictures()).toBe('10 of 20');
    const tab = fake.tabList.get(1);
    if (tab) fake.tabList.set(1, { ...tab, url: 'https://evil.example/' });
    asked = [];
    await save();
    await eventually(() => expect(picturesAsked()).toEqual(['reader/pictures']));
    await aWhile();
    expect(picturesAsked()).toEqual(['reader/pictures']);
  });

  it('are no longer asked for once the tab’s next article is saved', async () => {
    await open();
    await choose(true);
    let send = (_: unknown): void => undefined;
    answers['reader/picture'] = new Promise((resolve) => {
      send = resolve;
    });
    await save();
    await eventually(() => expect(picturesAsked()).toEqual(['reader/pictures', 'reader/picture']));
    const second = articleOf(`${HOST}-second`) as Article;
    const { text, blocks, isTruncated, links, ...secondHead } = second;
    const tab = fake.tabList.get(1);
    const answer = (message: { call: string }) =>
      message.call === 'reader/article' ? { ok: true, value: second } : tab?.answer?.(message as never);
    if (tab) fake.tabList.set(1, { ...tab, url: second.url, answer });
    await value('page/read', { article: second }, pageOf(1, second.url));
    await value('page/highlights', { head: secondHead }, pageOf(1, second.url));
    const token = 'c5a6a9c8-58c5-4f0b-8f0b-6e3c2f7f1b90';
    answers['reader/pictures'] = listing([PLACE], token);
    answers['reader/picture'] = toBase64(FILE);
    const before = timesTold();
    await value('tab/save-article', { tabId: 1, articleKey: articleKey(second.url), isSaved: true }, surface);
    await eventually(() => expect(timesTold()).toBe(before + 2));
    send({ ok: true, value: toBase64(FILE) });
    await eventually(() => expect(timesTold()).toBe(before + 3));
    const tokens = asked.filter(({ call }) => call === 'reader/picture').map(({ request }) => request['token']);
    expect(tokens).toEqual([TOKEN, token]);
    expect((await stored())?.pictures.map(({ bytes }) => bytes)).toEqual([null, null]);
  });

  it('cannot be handed in by a page unasked', async () => {
    await open();
    for (const call of ['page/keep-picture', 'library/drop-pictures', 'settings/pictures', 'pictures/size'])
      expect(await fake.send({ call, request: {} }, pageOf(1))).toMatchObject({ ok: false, fault: { code: 'refused' } });
  });
});
