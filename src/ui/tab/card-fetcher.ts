import type { Card } from '../../core/knowledge/card.ts';
import type { OpenCard } from '../../kit/knowledge/open-card.ts';
import type { TabClient } from './tab-client.ts';

/** Fetches cards of the knowledge, each once; one that could not be had is asked for again. */
export function createCardFetcher(client: TabClient): OpenCard {
  const known = new Map<string, Promise<Card | null>>();

  async function fetchCard(id: string): Promise<Card | null> {
    const outcome = await client.call('knowledge/card', { id });
    if (outcome.ok) return outcome.value;
    known.delete(id);
    return null;
  }

  return (id) => {
    const card = known.get(id) ?? fetchCard(id);
    known.set(id, card);
    return card;
  };
}
