import type { Quantity } from '../claim/claim.ts';
import type { Check } from './check.ts';
import { type Claimed, claimedFigures } from './quantity/claimed.ts';
import { importShareNote } from './quantity/import-share.ts';
import { massNote } from './quantity/mass.ts';
import { priceNote } from './quantity/price.ts';
import { quotaNote } from './quantity/quota.ts';
import { relianceNote } from './quantity/reliance.ts';
import { isAhead, isCorrection, isEarlier, isOfCap, isOfOtherMineral } from './quantity/silence.ts';
import { weaponNote } from './quantity/weapon.ts';
import { isShare, worldShareNote } from './quantity/world-share.ts';
import type { ClaimSubject } from './subject.ts';

/** Notes on the figures of one claim. */
const MOST = 2;

function noteOn(figure: Claimed, figures: readonly Claimed[], subject: ClaimSubject): Check | null {
  const { claim, article, today } = subject;
  if (isAhead(figure, claim, article.published ?? today) || isEarlier(figure)) return null;
  if (isCorrection(figure) || isOfOtherMineral(figure)) return null;
  const special = relianceNote(figure, subject) ?? weaponNote(figure);
  if (special) return special;
  if (isShare(figure, claim)) return importShareNote(figure, subject) ?? worldShareNote(figure, figures, subject);
  if (figure.measure.kind === null && figure.quantity.unit === '%') return importShareNote(figure, subject);
  switch (figure.measure.kind) {
    case 'mass':
      return quotaNote(figure, subject) ?? (isOfCap(figure) ? null : massNote(figure, subject));
    case 'price':
      return priceNote(figure, subject);
    default:
      return null;
  }
}

/** Whether a figure may be one that a series has: a part, a weight or a price. Most figures are counts, sums and times. */
function isOfSeries({ unit, measure }: Quantity): boolean {
  const kind = measure?.kind ?? null;
  return kind === 'share' || kind === 'mass' || kind === 'price' || /^(?:%|part|k?t|k?g|lb|jin)/.test(unit ?? '');
}

/** The quantity notes of a claim: its figures beside the reference series of the same stage, whole, elements, time and unit. */
export function quantityChecks(subject: ClaimSubject): readonly Check[] {
  if (!subject.claim.quantities.some(isOfSeries)) return [];
  const figures = claimedFigures(subject.claim, subject.article);
  const notes = figures.flatMap((figure) => noteOn(figure, figures, subject) ?? []);
  return notes.filter((note, i) => notes.findIndex(({ id }) => id === note.id) === i).slice(0, MOST);
}
