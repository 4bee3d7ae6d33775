import { describe, expect, it } from 'vitest';
import type { TabView } from '../../../src/messaging/views.ts';
import { createSidebarModel } from '../../../src/ui/sidebar/sidebar-model.ts';
import { highlight, highlightId } from '../harness/fixtures/highlights.ts';
import { reading, tabView } from '../harness/fixtures/views.ts';
import { fakeWorld, settle } from '../tab/fake-client.ts';

const KEY = reading().key;
const THREE = [highlight(1, { tags: ['dates'] }), highlight(2), highlight(3, { isLost: true })];

async function opened(change: Partial<TabView> = {}) {
  const world = fakeWorld();
  const show = async (next: Partial<TabView>) => {
    world.views.set(1, { ok: true, value: tabView({ work: {}, highlights: THREE, ...next }) });
    world.notify({ notice: 'tab-changed', tabId: 1 });
    await settle();
  };
  await show(change);
  const model = createSidebarModel(world.client, null);
  model.start();
  await settle();
  const { notes } = model;
  const listed = () => [...notes.listed.value.here, ...notes.listed.value.gone].map(({ id }) => id);
  return { world, model, notes, show, listed, asked: (wanted: string) => world.calls.filter(({ name }) => name === wanted) };
}

describe('highlights and notes in the sidebar', () => {
  it('are gone from the list at once when they are deleted, and come back with the way back', async () => {
    const { world, notes, show, listed, asked } = await opened();
    world.hold('tab/delete-highlight');
    void notes.remove(highlightId(1));
    expect(listed()).toEqual([highlightId(2), highlightId(3)]);
    world.release();
    await settle();
    expect(asked('tab/delete-highlight').at(-1)?.request).toEqual({ tabId: 1, articleKey: KEY, id: highlightId(1) });
    await show({ highlights: THREE.slice(1) });
    expect(notes.deletions.count.value).toBe(1);

    await notes.undo();
    expect(asked('tab/restore-highlight').at(-1)?.request).toMatchObject({ articleKey: KEY, deleted: expect.any(String) });
    await show({ highlights: THREE });
    expect(listed()).toContain(highlightId(1));
    expect(notes.wish.value).toMatchObject({ id: highlightId(1), takesFocus: true });
    expect(notes.deletions.count.value).toBe(0);
  });

  it('stay hidden while a view still holds what was just deleted, and show what another surface restored', async () => {
    const { notes, show, listed } = await opened();
    await notes.remove(highlightId(1));
    await show({ note: 'a view from before the deletion' });
    expect(listed()).not.toContain(highlightId(1));
    await show({ highlights: THREE.slice(1) });
    await show({ highlights: THREE });
    expect(listed()).toContain(highlightId(1));
  });

  it('are shown again where they could not be deleted, with the reason', async () => {
    const { world, notes, listed } = await opened();
    world.trouble = { reason: 'full', detail: '' };
    await notes.remove(highlightId(1));
    expect(listed()).toContain(highlightId(1));
    expect(notes.deletions.trouble.value?.reason).toBe('full');
    expect(notes.deletions.count.value).toBe(0);
  });

  it('come back one after the other, the last deleted first; what could not be restored can be tried again', async () => {
    const { world, notes } = await opened();
    await notes.remove(highlightId(1));
    await notes.remove(highlightId(2));
    world.trouble = { reason: 'failed', detail: '' };
    await notes.undo();
    expect(notes.deletions.count.value).toBe(2);
    world.trouble = null;
    await notes.undo();
    expect(notes.wish.value?.id).toBe(highlightId(2));
    notes.deletions.forget();
    await notes.undo();
    expect(notes.wish.value?.id).toBe(highlightId(2));
  });

  it('that are chosen in the page are listed though the filter left them out, and do not take the focus', async () => {
    const { model, notes, listed } = await opened();
    notes.setFilter({ tag: 'dates' });
    expect(listed()).toEqual([highlightId(1)]);
    model.reveal(highlightId(2));
    expect(listed()).toContain(highlightId(2));
    expect(notes.wish.value).toMatchObject({ id: highlightId(2), takesFocus: false });
  });

  it('leave it to the list of claims where a claim is chosen in the page, without showing it there once more', async () => {
    const { model, asked } = await opened();
    model.claims.toggleLayer('interpretation');
    model.reveal('claim-2');
    expect(model.chosen.value).toBe('claim-2');
    expect(model.claims.layers.value.has('interpretation')).toBe(true);
    expect(asked('tab/show-claim')).toEqual([]);
    model.reveal('nothing of this page');
    expect(model.chosen.value).toBe('claim-2');
  });

  it('fetch the claim of the line that is open, whose note is edited there', async () => {
    const { notes } = await opened({ highlights: [highlight(1, { claimId: 'claim-2' }), highlight(2)] });
    notes.toggle(highlightId(1));
    await settle();
    expect(notes.claim.value?.claim.id).toBe('claim-2');
    notes.toggle(highlightId(2));
    await settle();
    expect(notes.claim.value).toBeNull();
  });

  it('forget filter and open line on another article, not on another view of the same', async () => {
    const { notes, show } = await opened();
    notes.setFilter({ text: 'passage' });
    notes.toggle(highlightId(2));
    await show({ note: 'changed elsewhere' });
    expect([notes.filter.value.text, notes.open.value]).toEqual(['passage', highlightId(2)]);
    await show({ articleKey: 'https://elsewhere.example/', reading: null });
    expect([notes.filter.value.text, notes.open.value]).toEqual(['', null]);
  });
});
