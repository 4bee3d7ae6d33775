import { isInPage } from '../node.ts';
import { createBlockSight, lastReached } from './block-sight.ts';

/** Which paragraphs of a page are read by how they stand to a reader's eyes as a whole, and whether they still do. */
export interface Stands {
  /** Whether a block is to be read. One that is faint is, unless the page is settled and a reader has come to it. */
  readonly isRead: (block: Element) => boolean;
  /** Whether none that was read is unseen now where a reader has come to it, and none that was left out for that is to be seen. */
  readonly areAsRead: () => boolean;
}

/** Looks at `blocks`, the paragraphs of `document` in their order, each once, when it is asked for. */
export function createStands(document: Document, blocks: readonly Element[], isSettled: boolean): Stands {
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
    const sight = sightOf(block);
    if (sight === 'plain') return true;
    unseen.push(block);
    return sight === 'faint' && (!isSettled || isAwaited(block));
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
      return unseen.filter(isInPage).every((block) => {
        const isSeen = sightNow(block) === 'plain';
        return known.get(block) ? isSeen || isAwaited(block) : !isSeen;
      });
    },
  };
}
