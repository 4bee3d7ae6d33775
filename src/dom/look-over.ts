/**
 * What makes a host, or all that is in it, unseen, seen in part or seen elsewhere, with the value that ours has. Our own style
 * does not hold it: in a root that a page has come to, a sheet of its own that says `:host { … !important }` comes first.
 */
const UNTOUCHED: readonly (readonly [property: string, value: string])[] = [
  ['opacity', '1'],
  ['filter', 'none'],
  ['backdrop-filter', 'none'],
  ['mix-blend-mode', 'normal'],
  ['mask-image', 'none'],
  ['clip', 'auto'],
  ['clip-path', 'none'],
  ['overflow-x', 'visible'],
  ['overflow-y', 'visible'],
  ['contain', 'none'],
  ['container-type', 'normal'],
  ['content-visibility', 'visible'],
  ['will-change', 'auto'],
  ['zoom', '1'],
  ['perspective', 'none'],
  ['transform', 'none'],
  ['translate', 'none'],
  ['rotate', 'none'],
  ['scale', 'none'],
  ['offset-path', 'none'],
];

/**
 * Looks `host` over in every frame that the browser paints, for what no observer tells, and calls `broken` once it is styled as
 * something that is not ours. Returns a stop function.
 */
export function lookOver(host: HTMLElement, broken: () => void): () => void {
  const view = host.ownerDocument.defaultView ?? window;
  const style = view.getComputedStyle(host);
  let frame = 0;

  const isRestyled = () =>
    UNTOUCHED.some(([property, value]) => {
      const now = style.getPropertyValue(property);
      // Empty where the browser does not know it, and of what is not shown at all.
      return now !== '' && now !== value;
    });
  const look = () => {
    frame = view.requestAnimationFrame(look);
    if (isRestyled()) broken();
  };

  frame = view.requestAnimationFrame(look);
  return () => view.cancelAnimationFrame(frame);
}
