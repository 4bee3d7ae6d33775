import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { LAYERS, type Layer } from '../../../core/claim/claim.ts';
import { layersIn } from '../../../core/claim/said-in.ts';
import type { ReadClaim } from '../../../core/reading.ts';
import type { TabView } from '../../../messaging/views.ts';
import { type ClaimFilter, claimTest, isFilteringClaims, NO_CLAIM_FILTER } from './claim-filter.ts';
import { groupAt } from './claim-groups.ts';

/** Which claims are listed, and how. */
export interface ClaimsModel {
  readonly layers: ReadonlySignal<ReadonlySet<Layer>>;
  /** The filter on the claims of the article shown; another article has its own, and finds it again. */
  readonly filter: ReadonlySignal<ClaimFilter>;
  /** Whether filter or layers leave anything out. */
  readonly isFiltering: ReadonlySignal<boolean>;
  /** Whether filter and layers list a claim. */
  readonly isFitting: ReadonlySignal<(claim: ReadClaim) => boolean>;
  /** Whether a claim is listed: also one that the filter leaves out, while it is chosen. */
  readonly isListed: ReadonlySignal<(claim: ReadClaim) => boolean>;
  /** Where the headings begin whose claims are folded away. */
  readonly folded: ReadonlySignal<ReadonlySet<number>>;
  /** Whether the claims most worth checking are listed first, not in the order of the page. */
  readonly isByWorth: ReadonlySignal<boolean>;
  /** Lists a layer, or lists it no more; the last one listed cannot be taken away. */
  toggleLayer(layer: Layer): void;
  change(change: Partial<ClaimFilter>): void;
  /** Lists all claims again. */
  clear(): void;
  toggleGroup(at: number): void;
  /** Lists by worth, or in the order of the page again. */
  toggleOrder(): void;
  /** Has a claim seen that was chosen: lists its layer, and unfolds its heading. */
  uncover(claim: ReadClaim): void;
}

/** Articles of which filter and folded headings are remembered, so that a look at another tab costs nothing. */
const MOST_ARTICLES = 20;

interface Kept {
  readonly filter: ClaimFilter;
  readonly folded: ReadonlySet<number>;
}
const NOTHING: Kept = { filter: NO_CLAIM_FILTER, folded: new Set() };

/** The model over the page that `view` is of, and the claim that is chosen there. */
export function createClaimsModel(view: ReadonlySignal<TabView | null>, chosen: ReadonlySignal<string | null>): ClaimsModel {
  const layers = signal<ReadonlySet<Layer>>(new Set(LAYERS));
  const isByWorth = signal(false);
  const kept = signal<ReadonlyMap<string, Kept>>(new Map());
  const keyNow = () => view.peek()?.reading?.key;
  const here = computed(() => kept.value.get(view.value?.reading?.key ?? '') ?? NOTHING);
  const filter = computed(() => here.value.filter);
  const folded = computed(() => here.value.folded);

  function keep(change: Partial<Kept>): void {
    const key = keyNow();
    if (key === undefined) return;
    const others = [...kept.peek()].filter(([one]) => one !== key).slice(1 - MOST_ARTICLES);
    kept.value = new Map([...others, [key, { ...here.peek(), ...change }]]);
  }

  function toggleGroup(at: number): void {
    const next = new Set(folded.peek());
    if (!next.delete(at)) next.add(at);
    keep({ folded: next });
  }

  const isFitting = computed(() => {
    const test = view.value ? claimTest(filter.value, view.value) : () => true;
    const hasLayer = (claim: ReadClaim) => layersIn(claim).some((layer) => layers.value.has(layer));
    return (claim: ReadClaim) => hasLayer(claim) && test(claim);
  });

  return {
    layers,
    filter,
    folded,
    isByWorth,
    isFitting,
    isListed: computed(() => (claim) => claim.id === chosen.value || isFitting.value(claim)),
    isFiltering: computed(() => isFilteringClaims(filter.value) || layers.value.size < LAYERS.length),
    toggleLayer(layer) {
      const next = new Set(layers.peek());
      if (!next.delete(layer)) next.add(layer);
      if (next.size > 0) layers.value = next;
    },
    change: (change) => keep({ filter: { ...filter.peek(), ...change } }),
    clear() {
      batch(() => {
        layers.value = new Set(LAYERS);
        keep({ filter: NO_CLAIM_FILTER });
      });
    },
    toggleGroup,
    toggleOrder() {
      isByWorth.value = !isByWorth.value;
    },
    uncover(claim) {
      if (!layersIn(claim).some((layer) => layers.peek().has(layer))) layers.value = new Set([...layers.peek(), claim.layer]);
      const at = groupAt(claim, view.peek()?.reading?.headings ?? []);
      if (folded.peek().has(at)) toggleGroup(at);
    },
  };
}
