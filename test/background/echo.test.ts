import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EchoSummary } from '../../src/core/echo/summary.ts';
import type { Mark } from '../../src/messaging/views.ts';
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
