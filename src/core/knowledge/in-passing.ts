import type { Card } from './card.ts';
import linking from './data/linking.json';

const KINDS: ReadonlySet<string> = new Set(linking.inPassing.kinds);
const CARDS: ReadonlySet<string> = new Set(linking.inPassing.cards);

/** Whether the card is of what news names without being about it: a ministry, a city, an element, a law that every notice cites. */
export function isInPassing({ id, kind }: Pick<Card, 'id' | 'kind'>): boolean {
  return KINDS.has(kind) || CARDS.has(id);
}
