import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleOf, HOST } from './article.ts';
import { fake, pageOf, startAnew, surface, value } from './running.ts';

beforeEach(startAnew);

/** Which picture the button has in a tab. */
const shape = (tabId = 1) => /button-(\w+)-16/.exec(fake.icons.get(tabId)?.[16] ?? '')?.[1];
const switchTo = (isOn: boolean) => value('sites/switch', { host: 'reuters.com', isOn }, surface);

describe('the shape of the toolbar button', () => {
  it('says that the page is read', async () => {
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    expect(shape()).toBe('read');
    expect(fake.icons.get(1)).toEqual({ 16: '/icons/button-read-16.png', 32: '/icons/button-read-32.png' });
  });

  it('is at rest while a page is read, and where it is no rare-earth news', async () => {
    await value('page/worth-reading', {}, pageOf(1));
    expect(shape()).toBe('rest');
    const sentences = ['A new bakery opens', 'The bread was praised by all who came on Saturday, the baker said.'];
    await value('page/read', { article: articleOf(HOST, sentences) }, pageOf(1));
    expect([shape(), fake.titles.get(1)]).toEqual(['rest', 'badge_not_news()']);
  });

  it('says that a page cannot be read', async () => {
    await value('page/unreadable', { reason: 'no-article' }, pageOf(1));
    expect(shape()).toBe('trouble');
  });

  it('says that Loupe is switched off here, and no more once it is on again', async () => {
    await switchTo(false);
    expect(shape()).toBe('off');
    await switchTo(true);
    expect([shape(), fake.titles.get(1)]).toEqual(['rest', 'app_name()']);
  });

  it('stays as it is where a page was read on the reader’s word while the site was off', async () => {
    await switchTo(false);
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    await switchTo(true);
    expect(shape()).toBe('read');
  });

  it('is left out where the browser has no pictures for single tabs, and number and words are there', async () => {
    Reflect.deleteProperty(fake.api.action, 'setIcon');
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    expect(Number(fake.badges.get(1))).toBeGreaterThan(0);
    expect(fake.icons.size).toBe(0);
  });
});
