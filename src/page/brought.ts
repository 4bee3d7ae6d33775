import type { Voter } from '../dom/extract/vote.ts';
import type { PageScript } from '../messaging/contract.ts';
import type { Cards } from './cards/cards.ts';
import type { Pictures } from './pictures/pictures.ts';

/** What each script of ours that is put into a page on demand brings there. */
export interface Brought extends Record<PageScript, unknown> {
  readonly cards: Cards;
  readonly voter: Voter;
  readonly pictures: Pictures;
}

/** The global of the content scripts' own world, which no page sees, through which the reader finds what others have brought. */
interface World {
  loupeBrought?: Partial<Brought>;
}

/** Leaves what a script brings where the reader looks for it. */
export function leave<Name extends PageScript>(name: Name, what: Brought[Name]): void {
  const world = globalThis as World;
  world.loupeBrought = { ...world.loupeBrought, [name]: what };
}

/** What a script has brought, or null where it was not there yet. */
export function brought<Name extends PageScript>(name: Name): Brought[Name] | null {
  return (globalThis as World).loupeBrought?.[name] ?? null;
}
