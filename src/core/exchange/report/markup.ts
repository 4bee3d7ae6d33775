import { shownAddress, webAddress } from '../../article/web-address.ts';

const MADE = Symbol('markup');

/** Markup that was made here: a text of anybody else's is none, and is escaped wherever it is put. */
export interface Markup {
  readonly [MADE]: string;
}

/** What stands in an element: texts as the texts they are, markup, and nothing for null. */
export type Child = string | Markup | null | readonly Child[];

/** The elements of a report: none of them loads or runs anything. */
export type Name =
  | ('a' | 'article' | 'aside' | 'bdi' | 'blockquote' | 'dd' | 'div' | 'dl' | 'dt' | 'em' | 'figcaption' | 'figure' | 'footer')
  | ('h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'header' | 'li' | 'main' | 'mark' | 'nav' | 'ol' | 'p' | 'q' | 'section' | 'span')
  | ('strong' | 'ul' | 'svg' | 'defs' | 'pattern' | 'rect' | 'circle' | 'path' | 'text');

/** Attributes by name; one that is null is left out. No address is among them: see `outsideLink` and `placeLink`. */
type Attributes = Readonly<Partial<Record<AttributeName, string | number | null>>>;
type AttributeName =
  | ('aria-hidden' | 'aria-label' | 'aria-labelledby' | 'class' | 'dir' | 'id' | 'lang' | 'role')
  | ('cx' | 'cy' | 'd' | 'fill' | 'height' | 'patternUnits' | 'r' | 'text-anchor' | 'viewBox' | 'width' | 'x' | 'y');

/** An element with what stands in it. */
export function element(name: Name, attributes: Attributes, ...children: readonly Child[]): Markup {
  return made(name, attributes, children);
}

/** A link out of the report, which tells the other side nothing of where from; as text where it may be no link. */
export function outsideLink(address: string, words?: Child): Markup {
  const href = webAddress(address);
  const shown = words ?? shownAddress(address);
  if (href === null) return element('span', {}, shown);
  // On paper the address of a link with a name of its own is written behind it.
  const kind = words === undefined ? 'address' : 'named';
  return made('a', { href, rel: 'noreferrer noopener', target: '_blank', class: kind }, [shown]);
}

/** A link to the place in the report that has the id `place`. */
export function placeLink(place: string, words: Child): Markup {
  return made('a', { href: `#${place}` }, [words]);
}

/** The markup as text, to be written. */
export function written(...children: readonly Child[]): string {
  return children.map((child) => inside(child)).join('');
}

function made(name: Name, attributes: Readonly<Record<string, string | number | null>>, children: readonly Child[]): Markup {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  return { [MADE]: `<${name}${told.join('')}>${written(...children)}</${name}>` };
}

function inside(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string') return escaped(child);
  return MADE in child ? child[MADE] : written(...child);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Signs that HTML does not have, and those that turn the direction of what follows. */
const UNSEEN = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** `text` as a text in markup or in an attribute, whatever it holds. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}
