const CAN_FOCUS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** What Tab reaches inside `container`, in order. A radio group counts with its chosen, or else first, button, as in the browser. */
function tabStops(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(CAN_FOCUS)].filter(
    (element) => !element.matches(':disabled') && element.checkVisibility() && !isSkippedRadio(element, container),
  );
}

function isSkippedRadio(element: HTMLElement, container: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return false;
  const group = [...container.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name }) => name === element.name,
  );
  return group.some(({ checked }) => checked) || group[0] !== element;
}

/** Keeps Tab within `container`: from its last stop to its first and back. `active` is the focused element of its tree. */
export function cycleFocus(event: KeyboardEvent, container: HTMLElement, active: Element | null): void {
  const stops = tabStops(container);
  const [first, last] = [stops.at(0), stops.at(-1)];
  if (!first || !last) return;
  const isAtStart = active === first || active === null || !stops.includes(active as HTMLElement);
  if (event.shiftKey && isAtStart) last.focus();
  else if (!event.shiftKey && active === last) first.focus();
  else return;
  event.preventDefault();
}
