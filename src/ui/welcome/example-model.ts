import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { OpenCard } from '../../kit/knowledge/open-card.ts';
import type { ClaimView, ExampleView } from '../../messaging/views.ts';
import type { WelcomeClient } from './welcome-client.ts';

/** The example article and the claim of it whose card is open. */
export interface ExampleModel {
  /** Null until it came. */
  readonly example: ReadonlySignal<ExampleView | 'failed' | null>;
  /** The claim whose card is open; null where none is. */
  readonly chosen: ReadonlySignal<ClaimView | null>;
  load(): Promise<void>;
  /** Opens the card of a claim. */
  choose(claimId: string): void;
  /** Turns the card to the next claim, or with -1 to the one before; after the last comes the first. */
  step(by: 1 | -1): void;
  /** Shuts the card. */
  leave(): void;
  readonly openCard: OpenCard;
}

/** The model of the example. */
export function createExampleModel({ call }: Pick<WelcomeClient, 'call'>): ExampleModel {
  const example = signal<ExampleView | 'failed' | null>(null);
  const at = signal<number | null>(null);
  const claims = () => (example.value === null || example.value === 'failed' ? [] : example.value.claims);
  return {
    example,
    chosen: computed(() => (at.value === null ? null : (claims()[at.value] ?? null))),
    async load() {
      const outcome = await call('welcome/example', {});
      example.value = outcome.ok ? outcome.value : 'failed';
    },
    choose(claimId) {
      const index = claims().findIndex(({ claim }) => claim.id === claimId);
      if (index >= 0) at.value = index;
    },
    step(by) {
      const total = claims().length;
      if (at.value !== null) at.value = (at.value + by + total) % total;
    },
    leave() {
      at.value = null;
    },
    async openCard(id) {
      const outcome = await call('knowledge/card', { id });
      return outcome.ok ? outcome.value : null;
    },
  };
}
