import { describe as describePassage } from '../../../src/core/anchor/describe.ts';
import { foldedPage } from '../../../src/core/anchor/folded-page.ts';
import { type Found, resolveAll } from '../../../src/core/anchor/resolve.ts';

/** A page of four blocks, in which some things are said twice. */
export const PROSE = [
  'Ministry tightens rules on rare earth exports',
  'China’s Ministry of Commerce said on Thursday that exporters of dysprosium and terbium must apply for a licence. “The rules protect national security,” a spokesman said. Dealers in Rotterdam called the mood calm.',
  'Shipments to Japan fell by a fifth in October, according to customs data. Magnet makers in Ningbo reported full order books and said that prices would rise again before the new year.',
  'The ministry did not answer a call. Buyers in Europe compared offers and waited. The ministry did not answer a call.',
].join('\n');

/** What the words `exact` of `text` are described by; the nth of them where they stand several times. */
export function describedIn(text: string, exact: string, nth = 0): ReturnType<typeof describePassage> {
  let start = text.indexOf(exact);
  for (let i = 0; i < nth; i++) start = text.indexOf(exact, start + 1);
  if (start < 0) throw new Error(`"${exact}" is not in the text`);
  return describePassage(text, { start, end: start + exact.length });
}

/** Where one passage is found in `text`. */
export function find(text: string, { quote, position }: Partial<ReturnType<typeof describePassage>>): Found | null {
  if (!quote) throw new Error('nothing to find');
  return resolveAll(foldedPage(text), [{ id: 'a', quote, position: position ?? null }]).get('a') ?? null;
}

/** The words found of `exact`, described in `before`, in `after`; null where none are. */
export function found(before: string, exact: string, after: string, nth = 0): string | null {
  const place = find(after, describedIn(before, exact, nth));
  return place && after.slice(place.start, place.end);
}
