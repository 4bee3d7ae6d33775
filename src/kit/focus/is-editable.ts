/** Inputs into which nothing is typed. */
const CHOSEN = /^(?:button|checkbox|color|file|image|radio|range|reset|submit)$/;

/** Whether keys that are pressed in `element` type text. */
export function isEditable(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !CHOSEN.test(element.type);
  // Of a form this may be one of its fields (see `src/dom/node.ts`), which is not `true`.
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable === true);
}
