import type { Cited } from './cited.ts';
import type { Name } from './names.ts';
import { quoted } from './quoted.ts';

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** A work in CSL-JSON (Citation Style Language 1.0.2), as reference managers read it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author?: readonly Name[];
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly URL?: string;
  readonly language?: string;
  /** The passage, with who says it. */
  readonly note?: string;
}

/** A passage's article as a CSL item; what is not known is left out. */
export function cslOf(cited: Cited): CslItem {
  const { title, outlet, authors, published, accessed, page, language } = cited;
  const note = noteOn(cited);
  return {
    id: keyOf(cited),
    type: 'webpage',
    title,
    ...(outlet !== '' && { 'container-title': outlet }),
    ...(authors.length > 0 && { author: authors }),
    ...(published !== null && { issued: dateOf(published) }),
    accessed: dateOf(accessed),
    ...(page !== null && { URL: page }),
    ...(language !== null && { language }),
    ...(note !== null && { note }),
  };
}

/** The same as a file's text: a list of one, as all who read it take it. */
export function cslJson(cited: Cited): string {
  return `${JSON.stringify([cslOf(cited)], null, 2)}\n`;
}

/** The passage and its speaker as a note of a reference manager; null where there is no passage. */
export function noteOn({ quote, speaker }: Cited): string | null {
  if (quote === '') return null;
  return speaker === null ? quoted(quote) : `${quoted(quote)} (${speaker})`;
}

/** A name for the work in lists of references, of small letters and figures: who, when, and the first long word of the title. */
export function keyOf({ authors: [first], outlet, published, title }: Cited): string {
  const who = first === undefined ? '' : 'literal' in first ? first.literal : first.family;
  const word = title.split(/[^\p{L}\p{N}]+/u).find((one) => ascii(one).length > 3) ?? '';
  return [ascii(who) || ascii(outlet) || 'article', published?.slice(0, 4) ?? 'nd', ascii(word)].join('').slice(0, 60);
}

/** What of `text` can stand in a key, accents off. */
function ascii(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function dateOf(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] };
}
