import fc from 'fast-check';

const OPS = ['remove', 'wrap', 'unwrap', 'insert', 'split', 'normalize', 'move', 'say', 'hide', 'double', 'empty'] as const;

/** One change that a page makes to itself: which element, by its number, and with what. */
export interface DomEdit {
  readonly op: (typeof OPS)[number];
  readonly at: number;
  readonly to: number;
}

/** Any change. */
export const domEdit: fc.Arbitrary<DomEdit> = fc.record({ op: fc.constantFrom(...OPS), at: fc.nat(9_999), to: fc.nat(9_999) });

/** Makes the change in `document`; nothing where there is nothing to change. */
export function change(document: Document, { op, at, to }: DomEdit): void {
  const elements = document.body?.querySelectorAll('*') ?? [];
  const element = elements[at % Math.max(1, elements.length)];
  const other = elements[to % Math.max(1, elements.length)];
  if (!element || !other) return;
  const text = [...element.childNodes].find((node): node is Text => node.nodeType === 3);
  const middle = text ? to % (text.length + 1) : 0;
  const does: Readonly<Record<DomEdit['op'], () => void>> = {
    remove: () => element.remove(),
    wrap: () => {
      const wrapper = document.createElement(to % 2 === 0 ? 'span' : 'div');
      element.replaceWith(wrapper);
      wrapper.append(element);
    },
    unwrap: () => element.replaceWith(...element.childNodes),
    insert: () => element.before('Update: rare earths. '),
    split: () => void text?.splitText(middle),
    normalize: () => element.normalize(),
    move: () => {
      if (!element.contains(other)) other.prepend(element);
    },
    say: () => void text?.replaceData(middle, to % 9, 'also '),
    hide: () => element.setAttribute('hidden', ''),
    double: () => element.after(element.cloneNode(true)),
    empty: () => element.replaceChildren(),
  };
  does[op]();
}
