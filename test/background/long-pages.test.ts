import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../src/messaging/views.ts';
import { articleOf, HOST, SENTENCES } from './article.ts';
import { call, fake, pageOf, startAnew, value, viewOf } from './running.ts';

const [TITLE = '', ...PARAGRAPHS] = SENTENCES;
/** An article of `count` times the paragraphs. */
const longArticle = (count: number) => articleOf(HOST, [TITLE, ...Array.from({ length: count }, () => PARAGRAPHS).flat()]);

beforeEach(async () => {
  await startAnew();
  fake.tabList.set(2, { id: 2, windowId: 10, url: HOST, incognito: false });
});
afterEach(() => vi.restoreAllMocks());

/** Sets a clock by which every look at it takes so many milliseconds, so that a busy machine has no part in it. */
function withEveryLook(milliseconds: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += milliseconds;
    return now;
  });
}

describe('a page of very much text', () => {
  it.each(['page/read', 'page/add-background'])('lets other tabs be answered while it is read: %s', async (call) => {
    const article = longArticle(20);
    withEveryLook(0);
    if (call === 'page/add-background') await value('page/read', { article }, pageOf(1));
    withEveryLook(2);
    let isRead = false;
    const reading = value(call, { article }, pageOf(1)).finally(() => {
      isRead = true;
    });
    let answers = 0;
    while (!isRead) {
      await viewOf(2);
      answers++;
    }
    await reading;
    expect(answers).toBeGreaterThan(5);
  });

  it('is read as far as there is time, and told as cut', async () => {
    withEveryLook(0);
    const whole = await value<Mark[]>('page/read', { article: longArticle(20) }, pageOf(2));
    expect((await viewOf(2)).reading?.isTruncated).toBe(false);
    withEveryLook(4);
    const marks = await value<Mark[]>('page/read', { article: longArticle(20) }, pageOf(1));
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.length).toBeLessThan(whole.length);
    // Which of them are underlined hangs on all that are read.
    const placesOf = (some: readonly Mark[]) => some.map(({ isMarked: _, ...place }) => place);
    expect(placesOf(marks)).toEqual(placesOf(whole.slice(0, marks.length)));
    expect((await viewOf(1)).reading?.isTruncated).toBe(true);
  });

  it('has the background of its first claims told where there is no time for more, and says so', async () => {
    const article = longArticle(20);
    withEveryLook(0);
    await value('page/read', { article }, pageOf(1));
    const claims = (await viewOf(1)).reading?.claims ?? [];
    withEveryLook(60);
    await value('page/add-background', { article }, pageOf(1));
    const { reading } = await viewOf(1);
    expect(reading?.claims.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
    expect(reading?.claims[0]?.cards).not.toEqual([]);
    expect(reading?.claims.at(-1)?.cards).toEqual([]);
    expect(reading?.isTruncated).toBe(true);
  });

  it('is given up for what its tab sends next', async () => {
    const long = value<Mark[]>('page/read', { article: longArticle(20) }, pageOf(1));
    const marks = await value<Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1));
    await long;
    expect((await viewOf(1)).reading?.claims.map(({ id }) => id)).toEqual(marks.map(({ id }) => id));
    expect((await viewOf(1)).reading?.isTruncated).toBe(false);
  });
});

describe('a page that calls hundreds of times at once', () => {
  it('has a few of its calls worked on at a time', async () => {
    const { session } = fake.api.storage;
    const get = session.get.bind(session);
    let [underWay, most] = [0, 0];
    vi.spyOn(session, 'get').mockImplementation(async (keys) => {
      if (![keys].flat().includes('tab:1')) return get(keys);
      most = Math.max(most, ++underWay);
      await new Promise((resume) => setImmediate(resume));
      underWay--;
      return get(keys);
    });
    const calls = Array.from({ length: 300 }, () => call('page/anchored', { articleKey: 'a', lost: [], moved: [] }, pageOf(1)));
    await Promise.all(calls);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(10);
  });
});
