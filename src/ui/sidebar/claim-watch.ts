import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ClaimView, TabView } from '../../messaging/views.ts';
import type { TabClient } from '../tab/tab-client.ts';

/** One claim with all that stands beside it, kept up with. */
export interface ClaimWatch {
  /** The claim wanted; null until it came, or where none is wanted. Never another than the one wanted. */
  readonly claim: ReadonlySignal<ClaimView | null>;
  /** Begins to fetch; gives back a function that ends it. */
  start(): () => void;
}

/** Watches the claim `wanted` of the tab that `view` is of. */
export function createClaimWatch(
  client: TabClient,
  view: ReadonlySignal<TabView | null>,
  wanted: ReadonlySignal<string | null>,
): ClaimWatch {
  const fetched = signal<ClaimView | null>(null);
  let latest = 0;

  async function fetchClaim(tabId: number, claimId: string): Promise<void> {
    latest += 1;
    const mine = latest;
    const outcome = await client.call('tab/claim', { tabId, claimId });
    if (mine === latest && outcome.ok) fetched.value = outcome.value;
  }

  return {
    claim: computed(() => (fetched.value?.claim.id === wanted.value ? fetched.value : null)),
    // Runs for another choice and for each new view: the view is fetched anew when the reader's work changed.
    start: () =>
      effect(() => {
        const shown = view.value;
        if (shown && wanted.value !== null) void fetchClaim(shown.tabId, wanted.value);
      }),
  };
}
