import { useEffect, useRef } from 'preact/hooks';

/** Part of the window's height, from above, at which a reader is taken to read. */
const READING_LINE = 1 / 3;

/**
 * Calls `met` with the id of the claim at which the reader is, while she scrolls through what `rows` selects: elements that
 * follow each other from above, each named by its `data-passage`. What scrolls within `core` says nothing of that.
 */
export function useClaimInSight(
  core: { readonly current: HTMLElement | null },
  rows: string,
  met: (claimId: string) => void,
): void {
  const latest = useRef(met);
  latest.current = met;
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const id = standingAt(window.innerHeight * READING_LINE, document.querySelectorAll<HTMLElement>(rows))?.dataset['passage'];
      if (id !== undefined) latest.current(id);
    };
    const onScroll = ({ target }: Event) => {
      if (target instanceof Node && core.current?.contains(target)) return;
      frame ||= requestAnimationFrame(look);
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [rows]);
}

/** The last of `elements` that begins above `line`, else the first: found by halves, as there may be thousands. */
function standingAt(line: number, elements: NodeListOf<HTMLElement>): HTMLElement | undefined {
  let [from, to] = [0, elements.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((elements[middle]?.getBoundingClientRect().top ?? 0) <= line) from = middle;
    else to = middle;
  }
  return elements[from];
}
