import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { RESUMES } from '../../src/messaging/take-over.ts';
import type { Mark } from '../../src/messaging/views.ts';
import { eventually } from '../eventually.ts';
import { articleOf, HOST } from './article.ts';
import { fake, pageOf, start, startAnew, surface, value } from './running.ts';

const OTHER = 'https://www.mining.com/terbium';
const TYPED = 'Ask the ministry';

beforeEach(startAnew);

/** Reads the page, and has something typed in the card of its first claim. */
async function typeIn(tabId: number, url: string, text: string): Promise<string> {
  const [mark] = await readIn(tabId, url);
  await value('page/keep-draft', { draft: { claimId: mark?.id, text } }, pageOf(tabId, url));
  return mark?.id ?? '';
}

function readIn(tabId: number, url: string, isPrivate = false): Promise<Mark[]> {
  fake.tabList.set(tabId, { id: tabId, windowId: 10, url, incognito: isPrivate, isOpen: true });
  return value<Mark[]>('page/read', { article: articleOf(url) }, pageOf(tabId, url, isPrivate));
}

/** Has the browser crash, or be closed, over what is open, and start again. */
async function startBrowser(): Promise<void> {
  fake.kept.clear();
  fake.tabList.clear();
  await start();
  fake.happen('startup');
  await eventually(() => expect(draftsKept()).not.toContainEqual(expect.stringContaining('draft:')));
}

/** What the reader that comes into a page is told to ask for, and is told. */
async function offeredIn(tabId: number, url = HOST, isPrivate = false): Promise<unknown> {
  fake.tabList.set(tabId, { id: tabId, windowId: 10, url, incognito: isPrivate, isOpen: true });
  await value('page/worth-reading', {}, pageOf(tabId, url, isPrivate));
  if (!(RESUMES in (fake.handed.get(tabId) ?? {}))) return null;
  await readIn(tabId, url, isPrivate);
  return value('page/draft', {}, pageOf(tabId, url, isPrivate));
}

const draftsKept = () => [...fake.settings.keys()].filter((key) => key.startsWith('draft'));

describe('what was typed in a card over which the browser was closed, and is not kept', () => {
  it('is offered where its page is read next, once', async () => {
    const claimId = await typeIn(1, HOST, TYPED);
    await startBrowser();
    expect(await offeredIn(8, OTHER)).toBeNull();
    expect(await offeredIn(7)).toEqual({ claimId, text: TYPED });
    expect(await offeredIn(9)).toBeNull();
    expect(draftsKept()).toEqual([]);
  });

  it('goes with everything that is deleted, as does what is typed in an open card', async () => {
    await typeIn(1, HOST, TYPED);
    await startBrowser();
    await typeIn(2, OTHER, TYPED);
    await value('library/imported', {}, surface);
    expect(draftsKept()).toHaveLength(2);
    await value('library/imported', { isEmptied: true }, surface);
    expect(JSON.stringify([...fake.settings])).not.toContain(TYPED);
  });

  it('goes when the browser starts once more', async () => {
    await typeIn(1, HOST, TYPED);
    await startBrowser();
    await startBrowser();
    await eventually(() => expect(draftsKept()).toEqual([]));
    expect(await offeredIn(1)).toBeNull();
  });

  it('is not shown in a private window', async () => {
    await typeIn(1, HOST, TYPED);
    await startBrowser();
    expect(await offeredIn(7, HOST, true)).toBeNull();
    await readIn(7, HOST, true);
    expect(await value('page/draft', {}, pageOf(7, HOST, true))).toBeNull();
  });

  it('is not offered where the note has it', async () => {
    const claimId = await typeIn(1, HOST, TYPED);
    await value('page/save-left', { claimId, text: TYPED }, pageOf(1, HOST));
    await startBrowser();
    expect(await offeredIn(7)).toBeNull();
    expect(draftsKept()).toEqual([]);
  });

  it('leaves nothing where nothing was typed, and nothing of other tabs is offered to one of the same number', async () => {
    await typeIn(1, HOST, '');
    await typeIn(2, OTHER, TYPED);
    await startBrowser();
    expect(draftsKept()).toEqual(['drafts-left']);
    expect(await offeredIn(2)).toBeNull();
    expect(await offeredIn(1)).toBeNull();
  });

  it('outlives a stop of the background, which is no start of the browser', async () => {
    const claimId = await typeIn(1, HOST, TYPED);
    await start();
    expect(await value('page/draft', {}, pageOf(1, HOST))).toEqual({ claimId, text: TYPED });
  });
});

it('what was typed before an update is not offered where the note has it: the card alone is shown again', async () => {
  const claimId = await typeIn(1, HOST, TYPED);
  await value('page/save-left', { claimId, text: TYPED }, pageOf(1, HOST));
  expect(await value('page/draft', {}, pageOf(1, HOST))).toEqual({ claimId, text: '' });
});
