import type { Notice } from '../../messaging/contract.ts';
import type { Shelves } from './shelves.ts';

/** Tells changes that this page made, of which it knows what they touch, from those of others. */
export interface OwnChanges {
  /** Makes a change through the background, and then reads the articles again that it touches. */
  change<Reply>(articleKeys: readonly string[], make: () => Promise<Reply>): Promise<Reply>;
  /** Whether a notice was brought about by a change of this page, and tells nothing new. */
  isOwn(notice: Notice): boolean;
}

/** Articles up to which reading them one by one is quicker than reading everything. */
const FEW = 300;

/** Milliseconds after its answer that the notice of a change may come: the background sends it before, on another way. */
const LATE = 1_000;

/** Own changes, shown on `shelves`. `changed` is called after each; `now` is a clock in milliseconds. */
export function createOwnChanges(
  shelves: Pick<Shelves, 'reread' | 'load'>,
  changed: () => void,
  now: () => number = () => performance.now(),
): OwnChanges {
  /** Changes whose notice is still to come, and until when it may. */
  const expected: { until: number }[] = [];
  return {
    async change(articleKeys, make) {
      const one = { until: Number.POSITIVE_INFINITY };
      expected.push(one);
      const reply = await make();
      one.until = now() + LATE;
      if (articleKeys.length > FEW) await shelves.load();
      else await shelves.reread(articleKeys);
      changed();
      return reply;
    },
    isOwn({ notice }) {
      if (notice !== 'library-changed') return false;
      while (expected[0] && expected[0].until < now()) expected.shift();
      return expected.shift() !== undefined;
    },
  };
}
