import type { XPathSelector } from '../../core/annotation/annotation.ts';
import { builtIn, elementAfter, elementAround, elementBefore, firstOf, kindOf, nextOf, tagOf, textOf } from '../node.ts';
import type { Boundary } from './boundary.ts';

/** Of elements whose path was asked for, their place among their siblings of the same name. Only good while the page stands still. */
export type KnownPlaces = Map<Element, number>;

/**
 * The selector of a place in a text: its element by its path from the root, and the place in that element's text. Null where the
 * element lies too deep for a path to be followed.
 */
export function xPathSelectorOf(node: Text, offset: number, known: KnownPlaces): XPathSelector | null {
  const element = elementAround(node);
  if (!element) return null;
  const value = pathOf(element, known);
  if (value === null) return null;
  const at = lengthBefore(element, node) + offset;
  const refinedBy = { type: 'TextPositionSelector', start: at, end: at } as const;
  return { type: 'XPathSelector', value, refinedBy };
}

/** UTF-16 units of text in `element` before `node`, which is a child of it. */
function lengthBefore(element: Element, node: Text): number {
  let length = 0;
  for (let child = firstOf(element); child && child !== node; child = nextOf(child)) {
    const kind = kindOf(child);
    if (kind === 3 || kind === 1) length += textOf(child as Element | Text).length;
  }
  return length;
}

/** UTF-16 units of a path that is kept. */
const MAX_PATH = 4_000;

/** `/html[1]/body[1]/p[3]`: each element by its name and its place among its siblings of that name. */
function pathOf(element: Element, known: KnownPlaces): string | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = elementAround(at)) {
    if (steps.length === MAX_STEPS) return null;
    steps.push(`/${tagOf(at)}[${placeOf(at, known)}]`);
  }
  const path = steps.reverse().join('');
  return path.length > MAX_PATH ? null : path;
}

/** Counted from the nearest sibling that is known: a page may have thousands of paragraphs in one element. */
function placeOf(element: Element, known: KnownPlaces): number {
  const name = tagOf(element);
  let place = known.get(element) ?? 0;
  if (place > 0) return place;
  for (let at: Element | null = element; at; at = elementBefore(at)) {
    if (tagOf(at) !== name) continue;
    const before = known.get(at);
    place += before ?? 1;
    if (before !== undefined) break;
  }
  known.set(element, place);
  return place;
}

/** Deepest path that is followed. */
const MAX_STEPS = 200;
const STEP = /^([\w.-]+)(?:\[(\d+)\])?$/;

/**
 * The place that `selector` names in `document`, or null. Only plain paths from the root are followed, as `xPathSelectorOf`
 * makes them: one of another program could be any expression, and hold the page's thread.
 */
export function boundaryOf(document: Document, { value, refinedBy }: XPathSelector): Boundary | null {
  const steps = value.split('/');
  if (steps.shift() !== '' || steps.length === 0 || steps.length > MAX_STEPS) return null;
  let element: Element | null = null;
  for (const step of steps) {
    const [, name, index = '1'] = STEP.exec(step) ?? [];
    const among: Element | null = builtIn(element ?? document, 'firstElementChild');
    element = name === undefined ? null : nthOf(among, name.toLowerCase(), Number(index));
    if (!element) return null;
  }
  return element && textAt(document, element, refinedBy.start);
}

function nthOf(first: Element | null, name: string, index: number): Element | null {
  let left = index;
  for (let at = first; at; at = elementAfter(at)) {
    if (tagOf(at).toLowerCase() === name && --left === 0) return at;
  }
  return null;
}

/** The place `offset` units into the text of `element`, or null where it has less. */
function textAt(document: Document, element: Element, offset: number): Boundary | null {
  const texts = builtIn(document, 'createTreeWalker')(element, 4);
  let left = offset;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (left <= node.length) return { container: node, offset: left };
    left -= node.length;
  }
  return null;
}
