import { allSeries } from '../../knowledge/reference-series.ts';
import type { Series } from '../../knowledge/series.ts';
import type { Check } from '../check.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { compareAll, compareShare, yearOfReading } from './compare.ts';
import { timeOfShare } from './period.ts';
import { phrase } from './phrases.ts';
import { isOfOldDate, isOfThePast } from './silence.ts';
import { says, sourceOf, WORDS } from './words.ts';

export type Buyer = 'US' | 'EU' | 'Japan';

const BUYERS: readonly (readonly [Buyer, RegExp])[] = [
  [
    'US',
    /(?<![\p{L}-])(?:US|U\.S\.|United States|America|American|Washington)(?![\p{L}])(?! Geological)(?!\.? Department)|美国(?!地质|国防)/u,
  ],
  [
    'EU',
    /(?<![\p{L}-])(?:EU|European Union|[Tt]he (?:Union|bloc)|Brussels|Europe)(?![\p{L}])(?! Commission)|欧盟(?!委员会)|欧洲(?!议会|审计)/u,
  ],
  ['Japan', /(?<![\p{L}-])(?:Japan|Japanese|Tokyo)(?![\p{L}])|日本/u],
];
/** Parts of a buyer whose imports are another whole. */
const OTHER_WHOLE = /euro area|carmaker|automaker|industry|compan|firms|members|application|licen|\bplants?\b|企业|汽车|申请/i;
const ELSEWHERE = new RegExp(
  sourceOf({
    en: WORDS.others.en.filter((word) =>
      /^(?:Germany|France|Britain|UK|India|Myanmar|Laos|Vietnam|Malaysia|Australia|Brazil|Russia|South Korea|Korea|Taiwan|Canada|Estonia)$/.test(
        word,
      ),
    ),
    zh: ['德国', '法国', '英国', '印度', '缅甸', '老挝', '韩国', '台湾'],
  }),
  'u',
);

/** The one buyer that a sentence names, or null. */
export function buyerOf(sentence: string): Buyer | null {
  const named = BUYERS.filter(([, pattern]) => pattern.test(sentence));
  return named.length === 1 && named[0] ? named[0][0] : null;
}

/** The elements of a share of imports, or null where it is not told. */
function elementOf({ measure, after }: Claimed): string | null {
  const isMagnet = measure.form?.value === 'magnet' || measure.stage?.value === 'magnets' || measure.step?.value === 'magnets';
  if (isMagnet || /^[^,;]{0,40}\b(?:rare[\s-]earth\s)?(?:permanent\s)?magnets?\b|^[^，。]{0,16}(?:磁体|磁铁|磁材)/.test(after))
    return 'magnet';
  if (measure.elements.length === 0 && /^的?稀土(?!磁|永)/.test(after)) return 'all';
  const named = [...new Set(measure.elements.map(({ value }) => value))];
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The note on the part of a place's imports that comes from China, or null. */
export function importShareNote(figure: Claimed, subject: ClaimSubject): Check | null {
  const { before, after } = figure;
  const sentence = `${before} ${after}`;
  const buyer = buyerOf(sentence);
  if (!buyer || !says(sentence, WORDS.china) || !says(sentence, WORDS.buys)) return null;
  if (OTHER_WHOLE.test(sentence) || ELSEWHERE.test(sentence)) return null;
  const scope = figure.measure.scope?.value ?? buyer;
  const element = elementOf(figure);
  const time = timeOfShare(figure, subject.claim, yearOfReading(subject));
  if (scope !== buyer || !element || (typeof time === 'string' && isOfThePast(figure))) return null;
  if (time === 'unclear' && isOfOldDate(subject.claim, yearOfReading(subject))) return null;
  const series: readonly Series[] = allSeries().filter(
    ({ stage, of, whole, elements }) => stage === 'imports' && of === 'China' && whole === buyer && elements.includes(element),
  );
  const what = element === 'magnet' ? 'magnets' : 'imports';
  const message = phrase(`${what}-${buyer.toLowerCase()}`);
  const compared = series.length > 1 ? compareAll : compareShare;
  return compared(series, { figure, about: `${what}-${buyer}`, subject: message }, time, subject);
}
