import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import type { Behind } from '../../src/core/exchange/report/setting.ts';
import { eventsSeenTo } from '../../src/core/knowledge/instruments.ts';
import { allSeries } from '../../src/core/knowledge/reference-series.ts';
import type { Mark } from '../../src/messaging/views.ts';
import { articleOf, HOST } from './article.ts';
import { call, fake, ON, pageOf, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(startAnew);

const read = async (isPrivate = false): Promise<readonly Mark[]> => {
  fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: isPrivate });
  return value<Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1, HOST, isPrivate));
};

it('tells a report what was read in the tab, and the work on it, of an article that is not saved too', async () => {
  const [mark] = await read();
  await value('tab/save-note', { ...ON, claimId: mark?.id ?? '', text: 'ask the ministry', base: '' }, surface);
  const { articles, annotations, texts } = await value<LibraryData>('tab/report', ON, surface);
  expect(articles).toMatchObject([{ key: ON.articleKey, saved: null, deleted: null }]);
  expect(annotations.map(({ body }) => body[0])).toMatchObject([{ value: 'ask the ministry' }]);
  expect(texts.map(({ reading }) => reading.claims.map(({ id }) => id))).toEqual([
    (await viewOf(1)).reading?.claims.map(({ id }) => id),
  ]);
});

it('tells a report of a private window what was read, and no work', async () => {
  const marks = await read(true);
  const { annotations, texts } = await value<LibraryData>('tab/report', ON, surface);
  expect([annotations, texts[0]?.reading.claims.length]).toEqual([[], marks.length]);
});

it('tells no page of either', async () => {
  await read();
  for (const [name, request] of [
    ['tab/report', ON],
    ['knowledge/behind', { ids: [] }],
  ] as const)
    expect(await call(name, request, pageOf(1))).toMatchObject({ ok: false });
});

it('knows the sources that notes name, and to which day the background reaches', async () => {
  const source = allSeries()[0]?.points[0]?.source ?? '';
  const { asOf, sources } = await value<Behind>('knowledge/behind', { ids: [source, 'gone', '__proto__', source] }, surface);
  expect(Object.keys(sources)).toEqual([source]);
  expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
});

it('tells popup, options and report one day up to which events are known, and no later one for a single fact looked up since', async () => {
  await read();
  const { asOf } = await value<Behind>('knowledge/behind', { ids: [] }, surface);
  expect(asOf).toBe(eventsSeenTo());
  expect(await value<string>('knowledge/as-of', {}, surface)).toBe(asOf);
  expect((await viewOf(1)).knowledgeAsOf).toBe(asOf);
});
