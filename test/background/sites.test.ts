import { beforeEach, describe, expect, it } from 'vitest';
import type { SitesView } from '../../src/messaging/views.ts';
import { eventually } from '../eventually.ts';
import { articleOf, HOST } from './article.ts';
import { fake, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

beforeEach(startAnew);

const switchTo = (isOn: boolean) => value('sites/switch', { host: 'reuters.com', isOn }, surface);
const sites = () => value<SitesView>('sites/view', {}, surface);

describe('a site that is switched off', () => {
  it('is left, and not read by itself from then on, also after the background was stopped', async () => {
    const left: string[] = [];
    const answer = ({ call }: { call: string }) => {
      left.push(call);
      return { ok: true, value: null };
    };
    fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false, isOpen: true, answer });
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    expect((await viewOf(1)).access).toMatchObject({ kind: 'read', why: 'listed' });
    await switchTo(false);
    expect(left).toContain('reader/leave');
    expect(await viewOf(1)).toMatchObject({ reading: null, access: { kind: 'off', host: 'reuters.com', name: 'Reuters' } });
    await start();
    fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false, isOpen: true });
    await value('page/worth-reading', {}, pageOf(1));
    expect(fake.injected).toEqual([]);
    expect(fake.titles.get(1)).toBe('badge_off()');
    expect((await viewOf(1)).status.kind).toBe('unread');
  });

  it('is read when the reader asks, and by itself again once it is switched on', async () => {
    await switchTo(false);
    await value('tab/read', { tabId: 1, isForced: false }, surface);
    expect(fake.injected).toEqual([1]);
    await switchTo(true);
    await value('page/worth-reading', {}, pageOf(1));
    expect(fake.injected).toEqual([1, 1]);
    expect((await sites()).off).toEqual([]);
  });

  it('is told to every surface, also where another device switched it', async () => {
    fake.happen('stored', { settings: {} }, 'sync');
    await eventually(() => expect(fake.told).toContainEqual({ notice: 'settings-changed' }));
  });
});

describe('a site that was added', () => {
  it('has the gate from then on, and no more when the permission is taken back', async () => {
    fake.origins.add('*://*.added.example/*');
    fake.happen('permissions');
    await eventually(() =>
      expect(fake.registered.get('added-gate')).toEqual({ js: ['/gate.js'], matches: ['*://*.added.example/*'] }),
    );
    expect(await sites()).toMatchObject({ added: ['added.example'], isEverywhere: false, withheld: [] });
    fake.origins.delete('*://*.added.example/*');
    fake.happen('permissions');
    await eventually(() => expect(fake.registered.size).toBe(0));
    expect((await sites()).added).toEqual([]);
  });

  it('is looked up at every start: what was taken back meanwhile is read no more', async () => {
    fake.registered.set('added-gate', { js: ['/gate.js'], matches: ['*://*.added.example/*'] });
    fake.happen('startup');
    await eventually(() => expect(fake.registered.size).toBe(0));
  });

  it('may be every site', async () => {
    fake.origins.add('*://*/*');
    fake.happen('permissions');
    await eventually(() => expect(fake.registered.get('added-gate')?.matches).toEqual(['*://*/*']));
    expect((await sites()).isEverywhere).toBe(true);
  });
});

describe('a site of the list', () => {
  it('that the browser withholds is told as such', async () => {
    fake.origins.delete('*://*.reuters.com/*');
    expect((await viewOf(1)).access).toMatchObject({ kind: 'withheld', host: 'reuters.com' });
    expect((await sites()).withheld).toEqual(['reuters.com']);
  });
});

describe('what switches a site', () => {
  it.each(['', 'https://reuters.com', 'reuters.com/a', 'a b', '*'])('is refused for %j', async (host) => {
    await expect(value('sites/switch', { host, isOn: false }, surface)).rejects.toThrow();
  });

  it('is refused to a page', async () => {
    await expect(value('sites/switch', { host: 'reuters.com', isOn: false }, pageOf(1))).rejects.toThrow();
  });
});
