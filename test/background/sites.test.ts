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

describe('a site that is switched off in a private window', () => {
  const PRIVATE_TAB = 7;
  const switchPrivately = (isOn: boolean) => value('sites/switch', { host: 'reuters.com', isOn, tabId: PRIVATE_TAB }, surface);
  const inPrivate = () => pageOf(PRIVATE_TAB, HOST, true);

  beforeEach(() => {
    fake.tabList.set(PRIVATE_TAB, { id: PRIVATE_TAB, windowId: 11, url: HOST, incognito: true, isOpen: true });
  });

  it('is off there alone, also after the background was stopped, and leaves no trace in what is kept', async () => {
    await switchPrivately(false);
    expect([...fake.synced.keys(), ...fake.settings.keys()]).toEqual([]);
    expect((await sites()).off).toEqual([]);
    await start();
    expect((await viewOf(PRIVATE_TAB)).access).toMatchObject({ kind: 'off' });
    expect((await viewOf(1)).access).toMatchObject({ kind: 'read' });
    // What looks at the pages was put into them for the views.
    fake.injected.splice(0);
    await value('page/worth-reading', {}, inPrivate());
    expect(fake.injected).toEqual([]);
    await value('page/worth-reading', {}, pageOf(1));
    expect(fake.injected).toEqual([1]);
  });

  it('has the pages of private windows left, and no others', async () => {
    const left: number[] = [];
    for (const tab of [1, PRIVATE_TAB]) {
      const answer = ({ call }: { call: string }) => {
        if (call === 'reader/leave') left.push(tab);
        return { ok: true, value: null };
      };
      fake.tabList.set(tab, { id: tab, windowId: 10, url: HOST, incognito: tab === PRIVATE_TAB, isOpen: true, answer });
    }
    await switchPrivately(false);
    expect(left).toEqual([PRIVATE_TAB]);
    await switchPrivately(true);
    await switchTo(false);
    expect(left).toEqual([PRIVATE_TAB, 1]);
    expect((await viewOf(PRIVATE_TAB)).access).toMatchObject({ kind: 'read' });
  });

  it('is forgotten when the last private tab is closed', async () => {
    fake.tabList.set(8, { id: 8, windowId: 11, url: HOST, incognito: true });
    await switchPrivately(false);
    fake.tabList.delete(PRIVATE_TAB);
    fake.happen('closed', PRIVATE_TAB);
    await eventually(() => expect(fake.kept.has('private-sites')).toBe(true));
    expect((await viewOf(8)).access).toMatchObject({ kind: 'off' });
    fake.tabList.delete(8);
    fake.happen('closed', 8);
    await eventually(() => expect(fake.kept.has('private-sites')).toBe(false));
    fake.tabList.set(9, { id: 9, windowId: 12, url: HOST, incognito: true });
    expect((await viewOf(9)).access).toMatchObject({ kind: 'read' });
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
