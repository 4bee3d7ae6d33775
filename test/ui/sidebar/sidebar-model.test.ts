import { describe, expect, it } from 'vitest';
import { createSidebarModel } from '../../../src/ui/sidebar/sidebar-model.ts';
import { reading, tabView } from '../harness/fixtures/views.ts';
import { fakeWorld, settle } from '../tab/fake-client.ts';

async function opened() {
  const world = fakeWorld();
  const model = createSidebarModel(world.client, null);
  model.start();
  await settle();
  return { world, model, asked: (wanted: string) => world.calls.filter(({ name }) => name === wanted) };
}

describe('the sidebar', () => {
  it('fetches a chosen claim and shows it in the page', async () => {
    const { model, asked } = await opened();
    model.choose('claim-2');
    await settle();
    expect(model.claim.value?.claim.id).toBe('claim-2');
    expect(asked('tab/show-claim').at(-1)?.request).toEqual({ tabId: 1, claimId: 'claim-2' });
  });

  it('in a tab of its own, brings the page to the front before it shows a claim or a highlight there, and not for a choice', async () => {
    const world = fakeWorld();
    const model = createSidebarModel(world.client, 1);
    model.start();
    await settle();
    const shown = () => world.calls.filter(({ name }) => /^(show-tab|tab\/show)/.test(name)).map(({ name }) => name);
    model.choose('claim-2');
    await settle();
    expect(shown()).toEqual(['tab/show-claim']);
    model.goToClaim?.('claim-2');
    await settle();
    model.showHighlight('own-1');
    await settle();
    expect(shown()).toEqual(['tab/show-claim', 'show-tab', 'tab/show-claim', 'show-tab', 'tab/show-highlight']);
  });

  it('beside the page, leaves it to the page to show a claim', async () => {
    const { model, asked } = await opened();
    expect(model.goToClaim).toBeNull();
    model.showHighlight('own-1');
    await settle();
    expect(asked('show-tab')).toEqual([]);
    expect(asked('tab/show-highlight')).toHaveLength(1);
  });

  it('opens the claim that is chosen in its page, and heeds no other page', async () => {
    const { world, model, asked } = await opened();
    world.notify({ notice: 'chosen-in-page', tabId: 2, id: 'claim-3' });
    expect(model.chosen.value).toBeNull();
    world.notify({ notice: 'chosen-in-page', tabId: 1, id: 'claim-2' });
    await settle();
    expect(model.claim.value?.claim.id).toBe('claim-2');
    expect(asked('tab/show-claim')).toEqual([]);
  });

  it('asks for the chosen claim anew when the reader’s work changed elsewhere', async () => {
    const { world, model, asked } = await opened();
    model.choose('claim-2');
    await settle();
    world.notify({ notice: 'work-changed', articleKey: reading().key });
    await settle();
    expect(asked('tab/claim')).toHaveLength(2);
    expect(asked('tab/show-claim')).toHaveLength(1);
  });

  it('never shows one claim’s work under another while that is on its way', async () => {
    const { world, model } = await opened();
    model.choose('claim-2');
    await settle();
    world.hold('tab/claim');
    model.choose('claim-3');
    await settle();
    expect(model.chosen.value).toBe('claim-3');
    expect(model.claim.value).toBeNull();
    world.release();
    await settle();
    expect(model.claim.value?.claim.id).toBe('claim-3');
  });

  it('forgets the choice where the page no longer holds the claim', async () => {
    const { world, model } = await opened();
    model.choose('claim-2');
    await settle();
    const rest = reading().claims.filter(({ id }) => id !== 'claim-2');
    world.views.set(1, { ok: true, value: tabView({ reading: reading({}, { claims: rest }) }) });
    world.notify({ notice: 'tab-changed', tabId: 1 });
    await settle();
    expect(model.chosen.value).toBeNull();
    expect(model.claim.value).toBeNull();
  });

  it('holds the chosen claim while the reader writes on it, until she closes it, where the page no longer has it', async () => {
    const { world, model } = await opened();
    model.choose('claim-2');
    await settle();
    world.isWriting = true;
    const rest = reading().claims.filter(({ id }) => id !== 'claim-2');
    world.views.set(1, { ok: true, value: tabView({ reading: reading({}, { claims: rest }) }) });
    world.notify({ notice: 'tab-changed', tabId: 1 });
    await settle();
    expect(model.held.value?.claim.id).toBe('claim-2');
    expect(model.chosen.value).toBe('claim-2');
    expect(model.claim.value?.claim.id).toBe('claim-2');
    world.isWriting = false;
    world.notify({ notice: 'tab-changed', tabId: 1 });
    await settle();
    expect(model.chosen.value).toBe('claim-2');
    model.unchoose();
    expect([model.held.value, model.chosen.value]).toEqual([null, null]);
  });

  it('lists a layer again when a claim of it is chosen in the core', async () => {
    const { model } = await opened();
    model.claims.toggleLayer('interpretation');
    expect(model.claims.layers.value.has('interpretation')).toBe(false);
    model.choose('claim-2');
    expect(model.claims.layers.value.has('interpretation')).toBe(true);
  });

  it('keeps one layer listed at least', async () => {
    const { model } = await opened();
    for (const layer of ['official', 'reported', 'interpretation', 'forecast'] as const) model.claims.toggleLayer(layer);
    expect([...model.claims.layers.value]).toEqual(['forecast']);
  });
});
