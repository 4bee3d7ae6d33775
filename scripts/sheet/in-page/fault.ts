/** Something of a surface that a reader cannot read or reach. */
export interface Fault {
  readonly what: string;
  /** The element, as a selector within its parent's. */
  readonly where: string;
  /** Its words, cut short. */
  readonly text: string;
}

const LONGEST = 60;

/** A fault at an element; `text` is what it says where left out. */
export function faultAt(what: string, element: Element, text = element.textContent ?? ''): Fault {
  const words = text.trim().replace(/\s+/g, ' ');
  return { what, where: `${nameOf(element.parentElement)} > ${nameOf(element)}`, text: words.slice(0, LONGEST) };
}

/** An element by its name and classes. */
export function nameOf(element: Element | null): string {
  if (!element) return ':root';
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  return `${element.localName}${classes}`;
}
