import { boxOf, builtIn, isInPage } from '../node.ts';
import { createBlockSight } from './block-sight.ts';

/** What is known of how far a reader has come in a page, and what she has seen there. */
export interface Onlooker {
  /** Whether she has opened a card: what the page was about to fade in or fold out is shown by now. */
  isSettled: boolean;
  /** Begins to watch a paragraph that is read, until it was seen. */
  watch(block: Element): void;
  /** Whether a paragraph was in view for a while and not seen there, whatever its style says out of view. */
  hasMissed(block: Element): boolean;
  stop(): void;
}

/** Where nobody looks, and nothing was missed: for texts that are read without a reader. */
export const NOBODY: Onlooker = { isSettled: false, watch: () => {}, hasMissed: () => false, stop: () => {} };

/** Milliseconds from one look at what is in view to the next: what fades in has some time to. */
const BETWEEN_LOOKS = 200;

/** Watches what comes into view in `document`. */
export function createOnlooker(document: Document): Onlooker {
  const missed = new WeakSet<Element>();
  const inView = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
    }
    timer ??= setTimeout(look, BETWEEN_LOOKS);
  });

  function look(): void {
    timer = undefined;
    const sightOf = createBlockSight(document);
    for (const block of inView) {
      if (!isInPage(block)) inView.delete(block);
      else if (!isWellInView(block)) continue;
      else if (sightOf(block) !== 'plain') missed.add(block);
      else {
        missed.delete(block);
        inView.delete(block);
        observer.unobserve(block);
      }
    }
    if (inView.size > 0) timer = setTimeout(look, BETWEEN_LOOKS);
  }

  return {
    isSettled: false,
    watch: (block) => observer.observe(block),
    hasMissed: (block) => missed.has(block),
    stop() {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}

/** Whether half of a block, or of the window, is taken up by what is in view of it. */
function isWellInView(block: Element): boolean {
  const height = builtIn(builtIn(block, 'ownerDocument'), 'defaultView')?.innerHeight ?? 0;
  const { top, bottom } = boxOf(block);
  return Math.min(bottom, height) - Math.max(top, 0) >= Math.min(bottom - top, height) / 2;
}
