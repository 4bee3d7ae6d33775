import type { Card } from '../../core/knowledge/card.ts';

/** Fetches a card by id; resolves to null where there is none to be had. */
export type OpenCard = (id: string) => Promise<Card | null>;
