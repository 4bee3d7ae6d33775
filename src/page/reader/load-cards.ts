import { callAgainFromPage } from '../../messaging/client.ts';
import type { Cards, CardsWorld } from '../cards/cards.ts';

let coming: Promise<unknown> | null = null;

/**
 * The cards, put into the page when they are first asked for: most articles are read without one, and for those more than
 * half of the reader's code would come in vain. Null where the background is out of reach.
 */
export async function loadCards(): Promise<Cards | null> {
  const world = globalThis as CardsWorld;
  if (!world.loupeCards) {
    coming ??= callAgainFromPage('page/needs-cards', {});
    await coming;
    coming = null;
  }
  return world.loupeCards ?? null;
}
