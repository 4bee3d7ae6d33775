import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/background/tab-work.ts';
import type { Article } from '../../src/core/article/article.ts';
import { echoEntries } from '../../src/core/echo/entries.ts';
import type { EchoSummary } from '../../src/core/echo/summary.ts';
import { readArticle } from '../../src/core/read-article.ts';
import type { EchoesHere, Mark } from '../../src/messaging/views.ts';
import type { Store } from '../../src/storage/store.ts';
import { articleOf, HOST, SENTENCES } from './article.ts';
import { fake, pageOf, start, startAnew, surface, value } from './running.ts';

beforeEach(startAnew);

const OTHER = 'https://www.mining.com/web/rare-earth-curbs';
/** As another desk has it: one sentence is the same but for a word and a figure. */
const RETOLD = [
  'Rare earth export curbs explained',
  'China’s Ministry of Commerce said on Thursday it would require licences for exports of dysprosium and terbium.',
  'China accounts for about 90 percent of global rare earth refining, according to the International Energy Agency.',
];

const readingOf = (url: string) => readArticle(articleOf(url) as Article, { today: '2026-01-01' });

/** Opens an article in a tab, and keeps its text. Gives its marks. */
async function keep(tabId: number, url: string, sentences: readonly string[]): Promise<readonly Mark[]> {
  const article = articleOf(url, [...sentences]);
  const answer = ({ call }: { call: string }) => ({ ok: true, value: call === 'reader/article' ? article : null });
  fake.tabList.set(tabId, { id: tabId, windowId: 10, url, incognito: false, isOpen: true, answer });
  const marks = await value<Mark[]>('page/read', { article }, pageOf(tabId, url));
  const { text: _, blocks, isTruncated, links, ...head } = article;
  const { articleKey } = await value<{ articleKey: string }>('page/highlights', { head }, pageOf(tabId, url));
  await value('tab/save-article', { tabId, articleKey, isSaved: true }, surface);
  return marks;
}

const markOf = (marks: readonly Mark[], url: string, sentences: readonly string[], words: string) => {
  const { text } = articleOf(url, [...sentences]);
  const mark = marks.find(({ start: from, end }) => text.slice(from, end).includes(words));
  if (!mark) throw new Error(`no claim holds ${words}`);
  return mark.id;
};
const echo = (tabId: number, claimId: string, url: string, isPrivate = false) =>
  value<EchoSummary | null>('card/echo', { claimId }, pageOf(tabId, url, isPrivate));

describe('a claim', () => {
  it('that is met nowhere else has no echo', async () => {
    const marks = await keep(1, HOST, SENTENCES);
    expect(await echo(1, markOf(marks, HOST, SENTENCES, 'global rare earth refining'), HOST)).toBeNull();
  });

  it('is met in another saved article, with who said it and the figure that differs, also after the background was stopped', async () => {
    const marks = await keep(1, HOST, SENTENCES);
    await keep(2, OTHER, RETOLD);
    await start();
    const claimId = markOf(marks, HOST, SENTENCES, 'global rare earth refining');
    const summary = await echo(1, claimId, HOST);
    expect(summary).toMatchObject({ articles: 2, sources: 1 });
    expect(summary?.rows.map(({ articleKey, isOwn }) => [articleKey, isOwn])).toContainEqual([
      'mining.com/web/rare-earth-curbs',
      false,
    ]);
    expect(summary?.differing[0]?.values.map(({ value: figure }) => figure).sort()).toEqual([90, 91]);
    expect(await value('tab/echo', { tabId: 1, claimId }, surface)).toEqual(summary);
    expect(await value('library/echo', { articleKey: 'reuters.com/markets/rare-earth-curbs', claimId }, surface)).toEqual(
      summary,
    );
  });

  it('is counted with others of its article before anybody asks about it, those met most often first, by tab and in the library', async () => {
    const marks = await keep(1, HOST, SENTENCES);
    await keep(2, OTHER, RETOLD);
    await keep(3, 'https://www.ft.com/content/curbs', [...RETOLD.slice(0, 2), ...SENTENCES.slice(2, 5)]);
    const here = await value<EchoesHere>('tab/echoes', { tabId: 1 }, surface);
    expect(here.waiting).toBe(0);
    expect(here.claims[0]).toMatchObject({
      claimId: markOf(marks, HOST, SENTENCES, 'dysprosium and terbium'),
      articles: 3,
    });
    expect(here.claims).toContainEqual(
      expect.objectContaining({ claimId: markOf(marks, HOST, SENTENCES, 'global rare earth refining'), articles: 2 }),
    );
    expect(await value('library/echoes', { articleKey: 'reuters.com/markets/rare-earth-curbs' }, surface)).toEqual(here);
  });

  it('of a question that another of the same surface has followed is not looked for any further', async () => {
    const { echoesAt } = await import('../../src/background/echo.ts');
    const [own, other] = [readingOf(HOST), readingOf(OTHER)];
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const store = {
      stamp: async () => ({ ok: true, value: 1 }),
      echoes: async () => {
        await held;
        return { ok: true, value: { entries: echoEntries(other), waiting: 0 } };
      },
    } as unknown as Store;
    const desk = { reading: own, isPrivate: false } as Desk;
    const [before, after, elsewhere] = ['tab 1', 'tab 1', 'library'].map((asking) => echoesAt(desk, asking, store));
    answer();
    expect((await before)?.claims).toEqual([]);
    expect((await after)?.claims.length).toBeGreaterThan(0);
    expect(await elsewhere).toEqual(await after);
  });

  it('is not met in what lies in the trash or was let go, nor is anything told in a private window', async () => {
    const marks = await keep(1, HOST, SENTENCES);
    await keep(2, OTHER, RETOLD);
    const claimId = markOf(marks, HOST, SENTENCES, 'dysprosium and terbium');
    expect(await echo(1, claimId, HOST)).not.toBeNull();
    expect(await echo(1, claimId, HOST, true)).toBeNull();
    const other = { annotations: [], articles: ['mining.com/web/rare-earth-curbs'] };
    const { deleted } = await value<{ deleted: string }>('library/delete', other, surface);
    expect(await echo(1, claimId, HOST)).toBeNull();
    await value('library/undo', { deleted }, surface);
    expect(await echo(1, claimId, HOST)).not.toBeNull();
    await value('tab/save-article', { tabId: 2, articleKey: 'mining.com/web/rare-earth-curbs', isSaved: false }, surface);
    expect(await echo(1, claimId, HOST)).toBeNull();
  });
});
