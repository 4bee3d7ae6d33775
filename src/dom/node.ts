/**
 * Nodes of a page as the browser has them. A form answers to the names of its fields before anything else, and a document to those
 * of its forms, frames and pictures (`[LegacyOverrideBuiltIns]` in the standards), in Chrome to scripts of an extension too: with
 * `<input name="parentNode">` in it, `form.parentNode` is that field. What stands in their prototypes no page can name away, so
 * whatever may be a form, or the page's document, is asked through here.
 */

/** What `node` has under `name`, a method bound to it; undefined where the browser lacks it. Looked up each time. */
export function builtIn<On extends EventTarget, Key extends keyof On>(node: On, name: Key): On[Key] {
  const own = Reflect.get(Object.getPrototypeOf(node), name, node);
  return typeof own === 'function' ? own.bind(node) : own;
}

/** How nodes like `node` come by `name`, where the browser has it at all. */
function inherited(node: object, name: PropertyKey): PropertyDescriptor | undefined {
  const prototype = Object.getPrototypeOf(node);
  return prototype ? (Object.getOwnPropertyDescriptor(prototype, name) ?? inherited(prototype, name)) : undefined;
}

/** A property that is asked of thousands of nodes: looked up once. */
/* @__NO_SIDE_EFFECTS__ */
function getter<On extends Node, Key extends keyof On>(name: Key): (node: On) => On[Key] {
  let get: ((this: On) => On[Key]) | undefined;
  return (node) => {
    get ??= inherited(node, name)?.get;
    return get?.call(node) as On[Key];
  };
}

type Method<On, Args extends unknown[], Answer> = (this: On, ...args: Args) => Answer;

/** A method that is called on thousands of nodes: looked up once. Undefined is answered where the browser lacks it. */
/* @__NO_SIDE_EFFECTS__ */
function method<On extends Node, Args extends unknown[], Answer>(name: keyof On): (node: On, ...args: Args) => Answer {
  let call: Method<On, Args, Answer> | undefined;
  return (node, ...args) => {
    call ??= inherited(node, name)?.value;
    return call?.apply(node, args) as Answer;
  };
}

/** `nodeType`: 1 of an element, 3 of a text. */
export const kindOf: (node: Node) => number = getter('nodeType');
export const parentOf: (node: Node) => Node | null = getter('parentNode');
/** `parentElement`. */
export const elementAround: (node: Node) => Element | null = getter('parentElement');
export const firstOf: (node: Node) => Node | null = getter('firstChild');
export const nextOf: (node: Node) => Node | null = getter('nextSibling');
/** `textContent`. */
export const textOf: (node: Element | Text) => string = getter('textContent');
/** `previousElementSibling`. */
export const elementBefore: (element: Element) => Element | null = getter('previousElementSibling');
/** `nextElementSibling`. */
export const elementAfter: (element: Element) => Element | null = getter('nextElementSibling');
/** `isConnected`. */
export const isInPage: (node: Node) => boolean = getter('isConnected');
export const contains: (node: Node, other: Node | null) => boolean = method('contains');
/** `compareDocumentPosition`. */
export const orderOf: (node: Node, other: Node) => number = method('compareDocumentPosition');

/** The tag of an element, lower case in HTML and XHTML alike. */
export const tagOf: (element: Element) => string = getter('localName');
export const attributeOf: (element: Element, name: string) => string | null = method('getAttribute');
export const hasAttribute: (element: Element, name: string) => boolean = method('hasAttribute');
export const hasAttributes: (element: Element) => boolean = method('hasAttributes');
export const closest: (element: Element, selector: string) => Element | null = method('closest');
export const find: (element: Element, selector: string) => Element | null = method('querySelector');
export const findAll: (element: Element, selector: string) => NodeListOf<Element> = method('querySelectorAll');
/** `checkVisibility`; undefined where there are no boxes (jsdom). */
export const isVisible: (element: Element, options?: CheckVisibilityOptions) => boolean | undefined = method('checkVisibility');
/** `getBoundingClientRect`. */
export const boxOf: (element: Element) => DOMRect = method('getBoundingClientRect');

/** UTF-16 units of all text in the body of `document`. */
export function textLengthOf(document: Document): number {
  const body = builtIn(document, 'body');
  return body ? textOf(body).length : 0;
}
