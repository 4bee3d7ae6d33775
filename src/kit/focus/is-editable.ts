/** Inputs into which nothing is typed. */
const CHOSEN = /^(?:button|checkbox|color|file|image|radio|range|reset|submit)$/;

/** Whether keys that are pressed in `element` type text. */
export function isEditable(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !CHOSEN.test(element.type);
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}
