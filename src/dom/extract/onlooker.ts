import { hashOf } from '../../core/text/hash.ts';
import { builtIn, isInPage, textOf } from '../node.ts';
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
  /** By their words: an element may be put in the place of another. */
  const missed = new Set<string>();
  const inView = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
    }
    timer ??= setTimeout(lookInFrame, BETWEEN_LOOKS);
  });
  const frame = new ResizeObserver(() => {
    frame.disconnect();
    look();
  });

  /** As it is painted: between frames a page may show for a moment what it hides in each. What is observed anew is told in the frame. */
  function lookInFrame(): void {
    timer = undefined;
    frame.observe(builtIn(document, 'documentElement'));
  }

  function look(): void {
    const sightOf = createBlockSight(document);
    for (const block of inView) {
      const words = boxOfWords(block);
      if (!isInPage(block)) inView.delete(block);
      else if (!isWellInView(words)) continue;
      else if (sightOf(block) !== 'plain' || words.height < 1) missed.add(hashOf(textOf(block)));
      else {
        missed.delete(hashOf(textOf(block)));
        inView.delete(block);
        observer.unobserve(block);
      }
    }
    if (inView.size > 0) timer ??= setTimeout(lookInFrame, BETWEEN_LOOKS);
  }

  function boxOfWords(block: Element): DOMRect {
    const words = builtIn(document, 'createRange')();
    words.selectNodeContents(block);
    return words.getBoundingClientRect();
  }

  /** Whether half of some words, or of the window, is taken up by what is in view of them. */
  function isWellInView({ top, bottom }: DOMRect): boolean {
    const height = builtIn(document, 'defaultView')?.innerHeight ?? 0;
    return Math.min(bottom, height) - Math.max(top, 0) >= Math.min(bottom - top, height) / 2;
  }

  return {
    isSettled: false,
    watch: (block) => observer.observe(block),
    hasMissed: (block) => missed.size > 0 && missed.has(hashOf(textOf(block))),
    stop() {
      observer.disconnect();
      frame.disconnect();
      clearTimeout(timer);
    },
  };
}
