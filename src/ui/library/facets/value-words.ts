import { COLOURS } from '../../../core/annotation/annotation.ts';
import type { Facet } from '../../../core/library/facets.ts';
import { colourName } from '../../../kit/highlight/colour.ts';
import { formatDate } from '../../../kit/intl.ts';
import type { ColourNames } from '../../../messaging/views.ts';
import { tCode } from '../../../platform/i18n.ts';

/** A value of a facet in words. */
export function valueInWords(facet: Facet, value: string, colourNames: ColourNames): string {
  switch (facet) {
    case 'site':
    case 'tag':
      return value;
    case 'date':
      return formatDate(value);
    case 'colour': {
      const colour = COLOURS.find((one) => one === value);
      return colour ? colourName(colour, colourNames) : value;
    }
    case 'inbox':
      return tCode('inbox', value);
    case 'due':
    case 'kind':
    case 'checked':
    case 'saved':
      return tCode(`library_${facet}`, value);
    default:
      return tCode(facet, value);
  }
}
