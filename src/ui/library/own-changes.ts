import type { Notice } from '../../messaging/contract.ts';
import type { Shelves } from './shelves.ts';

/** Tells changes that this page made, of which it knows what they touch, from those of others. */
export interface OwnChanges {
  /** Makes a change through the background, by a call with the `cause` that it is given, and then reads the articles again that it touches. */
  change<Reply>(articleKeys: readonly string[], make: (cause: string) => Promise<Reply>): Promise<Reply>;
  /** Whether a notice was brought about by a change of this page, and tells nothing new. */
  isOwn(notice: Notice): boolean;
}

/** Articles up to which reading them one by one is quicker than reading everything. */
const FEW = 300;

/** Own changes, shown on `shelves`. `changed` is called after each. */
export function createOwnChanges(shelves: Pick<Shelves, 'reread' | 'load'>, changed: () => void): OwnChanges {
  const causes = new Set<string>();
  return {
    async change(articleKeys, make) {
      const cause = crypto.randomUUID();
      causes.add(cause);
      const reply = await make(cause);
      if (articleKeys.length > FEW) await shelves.load();
      else await shelves.reread(articleKeys);
      changed();
      return reply;
    },
    isOwn: (notice) => notice.notice === 'library-changed' && notice.cause !== null && causes.has(notice.cause),
  };
}
