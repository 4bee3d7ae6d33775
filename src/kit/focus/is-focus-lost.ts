/** Whether nothing has the focus in the tree that `place` is part of: what had it was taken away. */
export function isFocusLost(place: HTMLElement): boolean {
  const { activeElement } = place.getRootNode() as Document | ShadowRoot;
  return activeElement === null || activeElement === place.ownerDocument.body;
}
