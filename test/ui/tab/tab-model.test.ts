import { describe, expect, it } from 'vitest';
import { createTabModel } from '../../../src/ui/tab/tab-model.ts';
import { reading, tabView } from '../harness/fixtures/views.ts';
import { fakeWorld, settle, tabInfo } from './fake-client.ts';

const KEY = reading().key;

async function started(fixedTab: number | null = null) {
  const world = fakeWorld();
  const model = createTabModel(world.client, fixedTab);
  const stop = model.start();
  await settle();
  return { world, model, stop };
}

describe('a surface over a tab', () => {
  it('shows the tab in front, or the one its address asks for', async () => {
    expect((await started()).model.view.value?.tabId).toBe(1);
    expect((await started(7)).model.screen.value.kind).toBe('no-tab');
  });

  it('asks again when the tab’s reading or the reader’s work on its article changed, and for nothing else', async () => {
    const { world, model } = await started();
    const asked = () => world.calls.filter(({ name }) => name === 'tab/view').length;
    const before = asked();
    world.notify({ notice: 'tab-changed', tabId: 2 });
    world.notify({ notice: 'work-changed', articleKey: 'https://elsewhere.example/' });
    await settle();
    expect(asked()).toBe(before);
    world.views.set(1, { ok: true, value: tabView({ note: 'written in the card' }) });
    world.notify({ notice: 'work-changed', articleKey: KEY });
    await settle();
    expect(model.view.value?.note).toBe('written in the card');
  });

  it('does not show a page’s answer that comes after the reader went to another tab', async () => {
    const { world, model } = await started();
    world.hold('tab/view');
    world.notify({ notice: 'tab-changed', tabId: 1 });
    await settle();
    world.views.set(2, { ok: true, value: tabView({ tabId: 2, status: { kind: 'reading' }, reading: null }) });
    world.changeTab(tabInfo(2));
    await settle();
    expect(model.screen.value.kind).toBe('loading');
    world.release();
    await settle();
    expect(model.view.value?.tabId).toBe(2);
  });

  it('says that the background does not answer, and recovers', async () => {
    const { world, model } = await started();
    world.changeTab(tabInfo(3));
    await settle();
    expect(model.screen.value.kind).toBe('error');
    world.views.set(3, { ok: true, value: tabView({ tabId: 3 }) });
    await model.refresh();
    expect(model.screen.value.kind).toBe('claims');
  });

  it('keeps a note where it was written, also when the tab has moved on meanwhile', async () => {
    const { world, model } = await started();
    world.views.set(1, { ok: true, value: tabView({ reading: reading({}, { key: 'https://site.example/next' }) }) });
    world.notify({ notice: 'tab-changed', tabId: 1 });
    await settle();
    expect(await model.saveNote(KEY, null, 'about the first', '')).toBeNull();
    expect(world.calls.at(-1)).toMatchObject({ name: 'tab/save-note', request: { tabId: 1, articleKey: KEY } });
  });

  it('keeps a note in the tab it was written on, also when another tab came to the front', async () => {
    const { world, model } = await started();
    world.views.set(2, { ok: true, value: tabView({ tabId: 2, status: { kind: 'reading' }, reading: null }) });
    world.changeTab(tabInfo(2));
    await settle();
    expect(await model.saveNote(KEY, null, 'about the first', '')).toBeNull();
    expect(world.calls.at(-1)).toMatchObject({ request: { tabId: 1, articleKey: KEY } });
  });

  it('keeps an answer under its claim', async () => {
    const { world, model } = await started();
    expect(await model.saveCheck(KEY, 'claim-2', 'rival-reading', { state: 'done' })).toBeNull();
    expect(world.calls.at(-1)).toMatchObject({
      name: 'tab/save-check',
      request: { tabId: 1, articleKey: KEY, claimId: 'claim-2', question: 'rival-reading', change: { state: 'done' } },
    });
  });

  it('puts a note aside, and keeps a day to come back, on the article that they are about', async () => {
    const { world, model } = await started();
    expect(await model.dismissCheck(KEY, null, 'sourcing:state', true)).toBeNull();
    expect(world.calls.at(-1)).toEqual({
      name: 'tab/dismiss-check',
      request: { tabId: 1, articleKey: KEY, claimId: null, check: 'sourcing:state', isDismissed: true },
    });
    expect(await model.saveRevisit(KEY, 'claim-7', '2027-01-15')).toBeNull();
    expect(world.calls.at(-1)).toEqual({
      name: 'tab/save-revisit',
      request: { tabId: 1, articleKey: KEY, claimId: 'claim-7', date: '2027-01-15' },
    });
    expect(await model.dismissCheck('https://never.shown/', null, 'x', true)).toMatchObject({ reason: 'failed' });
  });

  it('keeps work on a page that could not be read, under the key of its address', async () => {
    const { world, model } = await started();
    const unread = {
      status: { kind: 'unreadable', reason: 'no-article' },
      reading: null,
      articleKey: 'https://tables.example/',
    } as const;
    world.views.set(1, { ok: true, value: tabView(unread) });
    world.notify({ notice: 'tab-changed', tabId: 1 });
    await settle();
    expect(await model.saveTags('https://tables.example/', ['prices'])).toBeNull();
    expect(world.calls.at(-1)).toEqual({
      name: 'tab/save-tags',
      request: { tabId: 1, articleKey: 'https://tables.example/', tags: ['prices'] },
    });
    expect(await model.saveHighlight('https://tables.example/', 'an-id', { colour: 'red' })).toBeNull();
    expect(await model.deleteHighlight('https://never.shown/', 'an-id')).toMatchObject({ trouble: { reason: 'failed' } });
    const asked = () => world.calls.filter(({ name }) => name === 'tab/view').length;
    const before = asked();
    world.notify({ notice: 'work-changed', articleKey: 'https://tables.example/' });
    world.notify({ notice: 'library-changed', cause: null });
    await settle();
    expect(asked()).toBe(before + 2);
  });

  it('fetches a card once', async () => {
    const { world, model } = await started();
    await Promise.all([model.openCard('mofcom-18-2025'), model.openCard('mofcom-18-2025')]);
    expect(world.calls.filter(({ name }) => name === 'knowledge/card')).toHaveLength(1);
  });

  it('listens no more once stopped', async () => {
    const { world, stop } = await started();
    stop();
    const before = world.calls.length;
    world.notify({ notice: 'tab-changed', tabId: 1 });
    world.changeTab(tabInfo(1));
    await settle();
    expect(world.calls).toHaveLength(before);
  });

  it('switches the site off and on by the background, and reads the page at once when it is on', async () => {
    const { world, model } = await started();
    await model.switchSite(false);
    expect(world.calls).toContainEqual({ name: 'sites/switch', request: { host: 'rareearthexchanges.com', isOn: false } });
    expect(world.calls.some(({ name }) => name === 'tab/read')).toBe(false);
    await model.switchSite(true);
    expect(world.calls).toContainEqual({ name: 'tab/read', request: { tabId: 1, isForced: false } });
  });

  it('says of a private window’s tab which it is, so that nothing of it is kept', async () => {
    const { world, model } = await started();
    world.views.set(1, { ok: true, value: tabView({ trouble: { reason: 'private-window', detail: '' } }) });
    await model.refresh();
    await model.switchSite(false);
    expect(world.calls).toContainEqual({
      name: 'sites/switch',
      request: { host: 'rareearthexchanges.com', isOn: false, tabId: 1 },
    });
  });

  it('asks the browser straight from the click for a site that is not on the list, and reads nothing where that is refused', async () => {
    const { world, model } = await started();
    world.views.set(1, { ok: true, value: tabView({ access: { kind: 'unlisted', host: 'notes.example', name: null } }) });
    await model.refresh();
    world.isOriginAllowed = false;
    const before = world.calls.length;
    const switching = model.switchSite(true);
    expect(world.calls.slice(before)).toEqual([{ name: 'ask-for-origin', request: '*://*.notes.example/*' }]);
    await switching;
    expect(world.calls.some(({ name }) => name === 'tab/read')).toBe(false);
    world.isOriginAllowed = true;
    await model.switchSite(true);
    expect(world.calls.some(({ name }) => name === 'tab/read')).toBe(true);
    expect(world.calls.some(({ name }) => name === 'sites/switch')).toBe(false);
  });
});
