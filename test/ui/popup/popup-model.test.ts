import { describe, expect, it } from 'vitest';
import type { TabInfo } from '../../../src/platform/tabs.ts';
import { createPopupModel } from '../../../src/ui/popup/popup-model.ts';
import { STATES } from '../harness/fixtures/states.ts';
import { fakeWorld, settle } from '../tab/fake-client.ts';

async function opened(state: string, showSidebar: (tab: TabInfo) => Promise<void> = async () => {}) {
  const world = fakeWorld();
  const view = STATES[state];
  if (typeof view !== 'object') throw new Error(`no view for ${state}`);
  world.views.set(1, { ok: true, value: view });
  const model = createPopupModel(world.client, null, showSidebar);
  model.start();
  await settle();
  return { world, model, reads: () => world.calls.filter(({ name }) => name === 'tab/read') };
}

describe('the popup', () => {
  it('has a page of an unlisted site read at once, and only once', async () => {
    const { world, reads } = await opened('unread-unlisted');
    world.notify({ notice: 'tab-changed', tabId: 1 });
    await settle();
    expect(reads()).toEqual([{ name: 'tab/read', request: { tabId: 1, isForced: false } }]);
  });

  it('leaves a page of a listed site unread until it is asked', async () => {
    const { model, reads } = await opened('unread-listed');
    expect(reads()).toEqual([]);
    await model.read(false);
    expect(reads()).toHaveLength(1);
  });

  it('remembers that it looked for claims on the reader’s word', async () => {
    const { model } = await opened('not-news');
    expect(model.wasForced.value).toBe(false);
    await model.read(true);
    expect(model.wasForced.value).toBe(true);
  });

  it('opens the sidebar within the click, before anything is awaited', async () => {
    const windows: number[] = [];
    const { model } = await opened('claims', async ({ windowId }) => void windows.push(windowId));
    void model.openSidebar(() => {});
    expect(windows).toEqual([9]);
  });

  it('closes itself once the sidebar is open, and says how to open it by hand where it was refused', async () => {
    let isDone = false;
    const fine = await opened('claims');
    await fine.model.openSidebar(() => {
      isDone = true;
    });
    expect(isDone).toBe(true);
    expect(fine.model.isSidebarRefused.value).toBe(false);

    isDone = false;
    const refused = await opened('claims', () => Promise.reject(new Error('may only be called in response to a user gesture')));
    await refused.model.openSidebar(() => {
      isDone = true;
    });
    expect(isDone).toBe(false);
    expect(refused.model.isSidebarRefused.value).toBe(true);
  });
});
