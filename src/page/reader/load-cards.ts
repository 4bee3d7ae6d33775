import { callFromPage } from '../../messaging/client.ts';
import { isConnected } from '../../messaging/serve-reader.ts';
import type { Cards, CardsWorld } from '../cards/cards.ts';

/** Milliseconds after which a background that was stopped before it brought the cards is asked once more. */
const PAUSES = [0, 100, 500, 2_000];

let coming: Promise<void> | null = null;

/**
 * The cards, put into the page when they are first asked for: most articles are read without one, and for those more than
 * half of the reader's code would come in vain. Null where the background is out of reach.
 */
export async function loadCards(): Promise<Cards | null> {
  const world = globalThis as CardsWorld;
  if (!world.loupeCards) {
    coming ??= askFor(world);
    await coming;
    coming = null;
  }
  return world.loupeCards ?? null;
}

async function askFor(world: CardsWorld): Promise<void> {
  for (const pause of PAUSES) {
    await new Promise((resume) => setTimeout(resume, pause));
    if (!isConnected()) return;
    await callFromPage('page/needs-cards', {});
    if (world.loupeCards) return;
  }
}
