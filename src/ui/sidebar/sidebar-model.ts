import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { LAYERS, type Layer } from '../../core/claim/claim.ts';
import type { ClaimView } from '../../messaging/views.ts';
import type { TabClient } from '../tab/tab-client.ts';
import { createTabModel, type TabModel } from '../tab/tab-model.ts';

/** The sidebar's state: the tab's, the chosen claim, and which layers are listed. */
export interface SidebarModel extends TabModel {
  /** Id of the chosen claim of the article shown, or null. */
  readonly chosen: ReadonlySignal<string | null>;
  /** The chosen claim with all that stands beside it; null until it came, or where none is chosen. */
  readonly claim: ReadonlySignal<ClaimView | null>;
  readonly layers: ReadonlySignal<ReadonlySet<Layer>>;
  /** Chooses a claim, shows it in the page, and lists its layer if it was filtered out. */
  choose(claimId: string): void;
  /** Closes the chosen claim. */
  unchoose(): void;
  /** Lists a layer, or lists it no more; the last one listed cannot be taken away. */
  toggleLayer(layer: Layer): void;
}

/** The model of the sidebar over the tab `fixedTab`, or over the tab in front. */
export function createSidebarModel(client: TabClient, fixedTab: number | null): SidebarModel {
  const model = createTabModel(client, fixedTab);
  const wanted = signal<string | null>(null);
  const fetched = signal<ClaimView | null>(null);
  const layers = signal<ReadonlySet<Layer>>(new Set(LAYERS));
  let latest = 0;
  // An id that the article shown does not hold is a choice made on another page.
  const chosen = computed(() => (model.view.value?.reading?.claims.some(({ id }) => id === wanted.value) ? wanted.value : null));

  async function fetchClaim(tabId: number, claimId: string): Promise<void> {
    latest += 1;
    const mine = latest;
    const outcome = await client.call('tab/claim', { tabId, claimId });
    if (mine === latest && outcome.ok) fetched.value = outcome.value;
  }

  return {
    ...model,
    chosen,
    claim: computed(() => (fetched.value?.claim.id === chosen.value ? fetched.value : null)),
    layers,
    start() {
      const stop = model.start();
      // Runs for another choice and for each new view: the view is fetched anew when the reader's work changed.
      const stopClaims = effect(() => {
        const view = model.view.value;
        if (view && chosen.value !== null) void fetchClaim(view.tabId, chosen.value);
      });
      return () => {
        stopClaims();
        stop();
      };
    },
    choose(claimId) {
      const view = model.view.peek();
      const layer = view?.reading?.claims.find(({ id }) => id === claimId)?.layer;
      if (!view || !layer) return;
      wanted.value = claimId;
      if (!layers.peek().has(layer)) layers.value = new Set([...layers.peek(), layer]);
      void client.call('tab/show-claim', { tabId: view.tabId, claimId });
    },
    unchoose() {
      wanted.value = null;
    },
    toggleLayer(layer) {
      const next = new Set(layers.peek());
      if (!next.delete(layer)) next.add(layer);
      if (next.size > 0) layers.value = next;
    },
  };
}
