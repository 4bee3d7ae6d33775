import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_CORRECTION } from '../../src/core/annotation/correction.ts';
import { DEFAULT_MARKS, type Density } from '../../src/core/settings/marks.ts';
import { eventually } from '../eventually.ts';
import { articleOf, HOST } from './article.ts';
import { call, fake, ON, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(startAnew);

const NEXT = 'https://www.reuters.com/markets/rare-earth-next';
const step = (density: Density, tabId = 1) => value('tab/set-density', { tabId, density }, surface);
const unmarkedNow = (tabId = 1, url = HOST, isPrivate = false) =>
  value<readonly string[]>('page/unmarked', {}, pageOf(tabId, url, isPrivate));

async function read(tabId = 1, url = HOST, isPrivate = false): Promise<readonly string[]> {
  await value('page/read', { article: articleOf(url) }, pageOf(tabId, url, isPrivate));
  return value('page/add-background', { article: articleOf(url) }, pageOf(tabId, url, isPrivate));
}

function answering(tabId = 1, url = HOST, incognito = false): string[] {
  const calls: string[] = [];
  const answer = ({ call: name }: { call: string }) => {
    calls.push(name);
    return { ok: true, value: null };
  };
  fake.tabList.set(tabId, { id: tabId, windowId: 10, url, incognito, isOpen: true, answer });
  return calls;
}

describe('which claims one page marks', () => {
  it('is chosen for that page, at once and without reading it anew, and told to its reader, view and button alike', async () => {
    const calls = answering();
    await read();
    await step('all');
    expect(calls).toContain('reader/mark-anew');
    expect(calls).not.toContain('reader/read-again');
    expect(await unmarkedNow()).toEqual([]);
    expect(await viewOf(1)).toMatchObject({ density: 'all', unmarked: [] });
    await step('notable');
    const few = await unmarkedNow();
    const { reading, unmarked, checkCounts, toLookAt } = await viewOf(1);
    expect(unmarked).toEqual(few);
    expect(few).toEqual(reading?.claims.map(({ id }) => id).filter((id) => !checkCounts[id]));
    const { length } = reading?.claims ?? [];
    expect(fake.titles.get(1)).toBe(
      `badge_title_other(${length}) · badge_marked_other(${length - few.length}) · checks_count_other(${toLookAt})`,
    );
  });

  it('holds when the page is read again and the background was stopped, in no other tab, and not for the next page', async () => {
    await read();
    await step('all');
    await start();
    expect(await read()).toEqual([]);
    answering(2);
    expect((await read(2)).length).toBeGreaterThan(0);
    fake.tabList.set(1, { id: 1, windowId: 10, url: NEXT, incognito: false, isOpen: true });
    expect((await read(1, NEXT)).length).toBeGreaterThan(0);
    expect((await viewOf(1)).density).toBe('worth');
  });

  it('is not among the settings, and follows them again once it is what they say', async () => {
    await read();
    await step('all');
    await step('worth');
    expect(fake.synced.get('settings')).toBeUndefined();
    await value('settings/marks', { marks: { ...DEFAULT_MARKS, density: 'notable' } }, surface);
    expect((await viewOf(1)).density).toBe('notable');
    await step('all');
    await value('settings/marks', { marks: DEFAULT_MARKS }, surface);
    expect((await viewOf(1)).density).toBe('all');
  });

  it('changes with the settings in pages that are open without reading them anew', async () => {
    const calls = answering();
    await read();
    await value('settings/marks', { marks: { ...DEFAULT_MARKS, density: 'all' } }, surface);
    await eventually(() => expect(calls).toContain('reader/mark-anew'));
    expect(calls).not.toContain('reader/read-again');
    expect(await unmarkedNow()).toEqual([]);
  });

  it('can be chosen in a private window, and leaves nothing behind', async () => {
    answering(1, HOST, true);
    await read(1, HOST, true);
    await step('all');
    expect(await unmarkedNow(1, HOST, true)).toEqual([]);
    expect(fake.synced.size).toBe(0);
  });

  it('is no page’s to choose, nor to ask of what it did not send', async () => {
    await read();
    expect(await call('tab/set-density', { tabId: 1, density: 'all' }, pageOf(1))).toMatchObject({ ok: false });
    expect(await call('page/unmarked', {}, pageOf(1, NEXT))).toMatchObject({ ok: false });
    expect(await call('tab/set-density', { tabId: 1, density: 'none' }, surface)).toMatchObject({ ok: false });
  });

  it('leaves all others as they are where the reader works on a claim or corrects one', async () => {
    const buyers = ['Japan', 'Korea', 'India', 'Vietnam', 'Brazil', 'Canada'];
    const article = articleOf(HOST, [
      'China tightens rare earth export controls',
      ...buyers.map((buyer) => `China banned exports of dysprosium to ${buyer} on Monday.`),
      ...buyers.map((buyer) => `Analysts said China may stop shipments of terbium to ${buyer}.`),
    ]);
    await value('page/read', { article }, pageOf(1));
    const before = await value<readonly string[]>('page/add-background', { article }, pageOf(1));
    const { reading } = await viewOf(1);
    const isMarked = ({ id }: { readonly id: string }) => !before.includes(id);
    const shown = reading?.claims.find(isMarked)?.id ?? '';
    expect(reading?.claims.length).toBeGreaterThan(10);
    for (const claimId of before.slice(-3)) {
      await value('tab/save-note', { ...ON, claimId, text: 'Ask.', base: '' }, surface);
      expect(await unmarkedNow()).toEqual(before.filter((id) => id !== claimId));
      await value('tab/save-note', { ...ON, claimId, text: '', base: 'Ask.' }, surface);
    }
    for (const layer of ['forecast', 'interpretation', 'official']) {
      await value('tab/correct', { ...ON, claimId: shown, correction: { ...NO_CORRECTION, layer } }, surface);
      expect(await unmarkedNow()).toEqual(before);
    }
  });

  it('takes in what the reader works on, and lets go what has only notes that she put aside', async () => {
    const [first = ''] = await read();
    await value('tab/save-note', { ...ON, claimId: first, text: 'Ask.', base: '' }, surface);
    expect(await unmarkedNow()).not.toContain(first);
    await step('notable');
    const { reading } = await viewOf(1);
    const noted = await value<readonly string[]>('page/noted', {}, pageOf(1));
    const [claimId = ''] = noted;
    const claim = reading?.claims.find(({ id }) => id === claimId);
    for (const { id: check } of claim?.checks ?? []) {
      await value('tab/dismiss-check', { ...ON, claimId, check, isDismissed: true }, surface);
    }
    expect(claim?.checks.length).toBeGreaterThan(0);
    expect(await unmarkedNow()).toContain(claimId);
    expect(await value('page/noted', {}, pageOf(1))).not.toContain(claimId);
  });
});
