import { isInPage } from '../node.ts';
import { createBlockSight, lastReached } from './block-sight.ts';
import type { Onlooker } from './onlooker.ts';

/** Which paragraphs of a page are read by how they stand to a reader's eyes as a whole, and whether they still do. */
export interface Stands {
  /** Whether a block is to be read. One that is faint is, unless the page is settled and a reader has come to it. */
  readonly isRead: (block: Element) => boolean;
  /** Whether none that was read is unseen now where a reader has come to it, and none that was left out for that is to be seen. */
  readonly areAsRead: () => boolean;
}

/** Looks at `blocks`, the paragraphs of `document` in their order, each once, when it is asked for; `onlooker` watches those that are read. */
export function createStands(document: Document, blocks: readonly Element[], onlooker: Onlooker): Stands {
  const sightOf = createBlockSight(document);
  const places = new Map(blocks.map((block, place) => [block, place]));
  const known = new Map<Element, boolean>();
  const unseen: Element[] = [];
  /** Asked for where it matters. */
  let reached: number | null = null;

  function isAwaited(block: Element): boolean {
    reached ??= lastReached(blocks);
    return (places.get(block) ?? 0) > reached;
  }

  function look(block: Element): boolean {
    const isMissed = onlooker.isSettled && onlooker.hasMissed(block);
    const sight = sightOf(block);
    if (sight !== 'plain' || isMissed) unseen.push(block);
    const isRead = sight === 'faint' ? !onlooker.isSettled || isAwaited(block) : sight === 'plain' && !isMissed;
    if (isRead) onlooker.watch(block);
    return isRead;
  }

  return {
    isRead(block) {
      const isRead = known.get(block) ?? look(block);
      known.set(block, isRead);
      return isRead;
    },
    areAsRead() {
      const sightNow = createBlockSight(document);
      reached = null;
      const isMissed = [...known].some(([block, isRead]) => isRead && onlooker.hasMissed(block));
      if (isMissed) return false;
      return unseen.filter(isInPage).every((block) => {
        const isSeen = sightNow(block) === 'plain' && !onlooker.hasMissed(block);
        return known.get(block) ? isSeen || isAwaited(block) : !isSeen;
      });
    },
  };
}
