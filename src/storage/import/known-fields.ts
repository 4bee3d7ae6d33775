import type { Annotation, Body, Selector } from '../../core/annotation/annotation.ts';

type Part = Selector | Body | Extract<Selector, { type: 'RangeSelector' }>['startSelector'];

/** How many fields the parts of an annotation have. */
const FIELDS: Readonly<Record<Part['type'], number>> = {
  TextQuoteSelector: 4,
  TextPositionSelector: 3,
  RangeSelector: 3,
  XPathSelector: 3,
  TextualBody: 3,
  Highlight: 4,
  Claim: 6,
  Check: 7,
  Dismissal: 3,
  Revisit: 3,
  Inbox: 3,
  Correction: 8,
};
const TARGET_FIELDS = 2;
const CLAIM_FIELDS = 4;

/** Whether the parts of `annotation`, in which nothing is wrong or missing, hold no more than what we know. */
export function isOfKnownFields({ target, body }: Annotation): boolean {
  return fieldsIn(target) === TARGET_FIELDS && target.selector.every(isKnown) && body.every(isKnown);
}

function isKnown(part: Part): boolean {
  if (fieldsIn(part) !== FIELDS[part.type]) return false;
  switch (part.type) {
    case 'RangeSelector':
      return isKnown(part.startSelector) && isKnown(part.endSelector);
    case 'XPathSelector':
      return isKnown(part.refinedBy);
    case 'Highlight':
      return part.claim === null || fieldsIn(part.claim) === CLAIM_FIELDS;
    default:
      return true;
  }
}

const fieldsIn = (value: object): number => Object.keys(value).length;
