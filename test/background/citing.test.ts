import { beforeEach, describe, expect, it } from 'vitest';
import type { Choices, ClaimView, Mark } from '../../src/messaging/views.ts';
import { articleOf, HOST } from './article.ts';
import { call, fake, pageOf, startAnew, surface, value } from './running.ts';

beforeEach(startAnew);

const quote = { type: 'TextQuoteSelector', exact: 'export “licences”', prefix: '', suffix: '' } as const;
const styleNow = async () => (await value<Choices>('settings/view', {}, surface)).citationStyle;

describe('what is copied from the bar', () => {
  beforeEach(async () => {
    const { text: _, blocks: __, isTruncated: ___, links: ____, ...head } = articleOf(HOST);
    await value('page/highlights', { head }, pageOf(1));
  });

  it('is the way to the words in the page that the sender shows, or a citation of it in the style used last', async () => {
    expect(await value('page/copy', { as: 'link', quote }, pageOf(1))).toMatch(/^https:\/\/www\.reuters\.com\/\S+#:~:text=/);
    expect(await value('page/copy', { as: 'citation', quote }, pageOf(1))).toMatch(/^“export ‘licences’” \(.*Retrieved/s);
    await value('settings/citation-style', { style: 'gbt' }, surface);
    expect(await value('page/copy', { as: 'citation', quote }, pageOf(1))).toContain('[EB/OL]//Reuters');
  });

  it('is nothing of a page on another site than the one that asks', async () => {
    expect(await call('page/copy', { as: 'link', quote }, pageOf(1, 'https://elsewhere.example/'))).toMatchObject({ ok: false });
  });

  it('is refused in a style that is none', async () => {
    expect(await call('settings/citation-style', { style: 'mla' }, surface)).toMatchObject({ ok: false });
    expect(await styleNow()).toBe('apa');
  });
});

describe('the style in which a passage was cited in a card', () => {
  const read = (isPrivate: boolean) =>
    value<readonly Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1, HOST, isPrivate));

  it('comes first from then on, in every card', async () => {
    const [mark] = await read(false);
    await value('card/citation-style', { style: 'chicago' }, pageOf(1));
    const view = await value<ClaimView>('card/claim', { claimId: mark?.id }, pageOf(1));
    expect([view.citationStyle, view.head.url]).toEqual(['chicago', HOST]);
    expect(await styleNow()).toBe('chicago');
  });

  it('is not kept in a private window, where citing is possible all the same', async () => {
    fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: true, isOpen: true });
    await read(true);
    await value('card/citation-style', { style: 'chicago' }, pageOf(1, HOST, true));
    expect(await styleNow()).toBe('apa');
    expect(fake.synced.get('settings')).toBeUndefined();
  });
});
