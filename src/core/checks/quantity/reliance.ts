import { allSeries } from '../../knowledge/reference-series.ts';
import type { Check } from '../check.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { compareShare } from './compare.ts';
import { buyerOf } from './import-share.ts';
import { timeOf } from './period.ts';
import { phrase } from './phrases.ts';
import { isOfThePast } from './silence.ts';

const RELIANCE =
  /\bimport(?:s|ed)?\b[^,;]{0,40}\bof its rare[\s-]earths?\b(?!.*\bfrom China)|\bimport(?:s|ed)?\b[^,;]{0,40}\b(?:it|they|the country|its \w+)\s(?:uses?|used|needs?|needed|consumes?|consumed)\b|\b(?:relie[sd]|rely(?:ing)?|depend(?:s|ed|ing)?) (?:up)?on (?:imports|imported|foreign|overseas|other countries)\b|\bimport[- ](?:relian(?:ce|t)|dependen(?:ce|cy|t))|\b(?:relian(?:ce|t)|dependen(?:ce|t)) on (?:imports|imported|foreign)|进口[^，。]{0,6}依存度|依赖(?:于)?(?:进口|国外|海外)|对外依存/i;
const ELEMENTS: readonly (readonly [string, RegExp])[] = [
  ['Y', /\byttrium\b|钇/i],
  ['heavy', /\bheavy\b|重稀土/i],
  ['all', /rare[\s-]earth|稀土/i],
];

/** The note on the part of US use that is imported from anywhere: not a share of imports, and not China's. */
export function relianceNote(figure: Claimed, subject: ClaimSubject): Check | null {
  const sentence = `${figure.before} ${figure.after}`;
  const element = ELEMENTS.find(([, pattern]) => pattern.test(sentence))?.[0];
  if (figure.quantity.unit !== '%' || !element || !RELIANCE.test(sentence) || buyerOf(sentence) !== 'US') return null;
  const time = timeOf(figure, subject.claim);
  if (typeof time === 'string' && isOfThePast(figure)) return null;
  const series = allSeries().filter(({ of, whole, elements }) => of === 'abroad' && whole === 'US' && elements.includes(element));
  return compareShare(series, { figure, about: 'reliance', subject: phrase('reliance-us') }, time, subject);
}
