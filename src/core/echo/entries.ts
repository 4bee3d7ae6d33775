import type { Claim } from '../claim/claim.ts';
import type { Reading } from '../reading.ts';
import { outletOf } from '../sites/outlet.ts';
import type { EchoEntry } from './echo-index.ts';
import { tokensOf } from './facts.ts';

/** Characters of claims that are looked for: twice what is read of an article. A file that was brought in may hold more. */
const MOST = 400_000;

/**
 * What of one claim is compared, in UTF-16 units and in figures: more than sentences, names and titles have. All that is met is
 * compared in one go, and a file may hold names and sentences as long as books.
 */
const LONGEST = { text: 4_000, name: 100, title: 500, quantities: 50, dates: 50 };

/** A figure or a date takes as long to be read as so many characters. */
const FIGURE = 20;

/** How long a claim takes to be made ready, in characters of text. */
export const echoLength = ({
  text,
  quantities,
  dates = [],
}: Pick<EchoEntry, 'text' | 'quantities'> & Partial<Pick<Claim, 'dates'>>): number =>
  text.length + FIGURE * (quantities.length + dates.length);

/** The claims of a reading as they are looked for in other articles, in order. */
export function echoEntries({ key, head, claims }: Reading): readonly EchoEntry[] {
  const site = outletOf(head).slice(0, LONGEST.name);
  let length = 0;
  const looked = claims.flatMap((claim) => {
    if (claim.text.length > LONGEST.text) return [];
    const quantities = claim.quantities.slice(0, LONGEST.quantities);
    const bounded = { ...claim, quantities, dates: claim.dates.slice(0, LONGEST.dates) };
    length += echoLength(bounded);
    return length <= MOST ? bounded : [];
  });
  return looked.map((claim) => {
    const { id, text, speaker, speakerName, layer, quantities } = claim;
    return {
      articleKey: key,
      claimId: id,
      text,
      tokens: tokensOf(claim),
      speaker,
      speakerName: speakerName === null ? null : speakerName.slice(0, LONGEST.name),
      layer,
      site,
      title: head.title.slice(0, LONGEST.title),
      published: head.published,
      quantities,
    };
  });
}
