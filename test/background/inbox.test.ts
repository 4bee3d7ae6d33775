import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { SavingTrouble } from '../../src/messaging/views.ts';
import { articleOf, HOST } from './article.ts';
import { call, fake, ON, pageOf, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(startAnew);

const read = (isPrivate = false) => {
  fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: isPrivate });
  return value('page/read', { article: articleOf(HOST) }, pageOf(1, HOST, isPrivate));
};

it('is set from the tab and from the library, and told to both', async () => {
  await read();
  expect((await viewOf(1)).inbox).toBeNull();
  expect(await value<SavingTrouble>('tab/save-inbox', { ...ON, state: 'reading' }, surface)).toBeNull();
  expect((await viewOf(1)).inbox).toBe('reading');
  const articles = [ON.articleKey];
  expect(await value<SavingTrouble>('library/inbox', { articles, state: 'done' }, surface)).toBeNull();
  expect((await viewOf(1)).inbox).toBe('done');
  await value('library/inbox', { articles, state: null }, surface);
  expect((await viewOf(1)).inbox).toBeNull();
});

it('gives the article a day to come back from tab and library, which is due on every tab and can be taken back', async () => {
  await read();
  const request = { articleKey: ON.articleKey, claimId: null };
  expect(await value<SavingTrouble>('tab/save-revisit', { ...ON, claimId: null, date: '2099-01-01' }, surface)).toBeNull();
  expect(await viewOf(1)).toMatchObject({ revisit: '2099-01-01', orphans: [], due: [] });
  expect(await value<SavingTrouble>('library/save-revisit', { ...request, date: '2020-01-01' }, surface)).toBeNull();
  fake.tabList.set(2, { id: 2, windowId: 10, url: 'https://www.reuters.com/elsewhere', incognito: false });
  expect((await viewOf(2)).due).toMatchObject([{ claimId: null, quote: '', date: '2020-01-01', url: HOST }]);
  await value('library/save-revisit', { ...request, date: null }, surface);
  expect(await viewOf(1)).toMatchObject({ revisit: null, due: [] });
});

it('keeps nothing of a private window', async () => {
  await read(true);
  const trouble = await value<SavingTrouble>('tab/save-inbox', { ...ON, state: 'reading' }, surface);
  expect(trouble?.reason).toBe('private-window');
  const day = await value<SavingTrouble>('tab/save-revisit', { ...ON, claimId: null, date: '2099-01-01' }, surface);
  expect(day?.reason).toBe('private-window');
  expect(await viewOf(1)).toMatchObject({ inbox: null, revisit: null });
});

it('takes no other state, and no word of a page', async () => {
  await read();
  expect(await call('tab/save-inbox', { ...ON, state: 'later' }, surface)).toMatchObject({ ok: false });
  expect(await call('tab/save-inbox', { ...ON, state: 'done' }, pageOf(1))).toMatchObject({ ok: false });
});
