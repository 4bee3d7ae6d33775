import type { Claim, Quantity, Stage } from '../claim/claim.ts';
import { noticeIn } from '../knowledge/notice.ts';
import { simplified } from '../text/simplified.ts';
import { namesMonth } from './claim-words.ts';

/** When the case on rare earths was opened. */
const CASE_OPENED = '2012-03';
/** A claim on a case before the WTO. */
const OF_CASE = /\bWTO\b|World Trade Organi[sz]ation|Appellate|世贸|世界贸易组织/;
const WORLD = /\b(?:world|global|globe)(?:['’]?s|wide|ly)?\b|\bU\.?S\.? Geological Survey\b|\bUSGS\b|全球|世界|地质调查局/i;
const MINED = /\bmin(?:es?|ed|ing|erals?)\b|\bore\b|\breserves?\b|\bproduc(?:es?|ed|tion)\b|产量|开采|矿|储量|生产/i;
const PAST_ORE: ReadonlySet<string> = new Set<Stage>(['separation', 'metal', 'magnets']);
const REFINED = /refin|process|separat|smelt|magnet|冶炼|分离|精炼|加工|磁/i;
const TRADED = /\bexport(?:s|ed)?\b|\bimport(?:s|ed)?\b|\bship(?:s|ped|ments?)?\b|\bwent to\b|\bcustoms\b|出口|进口|海关/i;
const OF_CHINA = /\bchin(?:a|ese)\b|\bbeijing\b|中国|海关/i;
const EXPORT_QUOTA = /\bexport (?:quota|allowance)|\bquotas? (?:for|on|of) (?:\w+ ){0,3}exports?\b|出口配额/i;

const isWeight = ({ unit }: Quantity): boolean => unit === 't' || unit === 'kt' || unit === 'kg';
/** Words by which a percentage is how much trade has changed, and by which it is a duty or a price. */
const CHANGED =
  /\b(?:up|down|more|less|fewer|below|above|rose|fell|gr[eo]w\w*|dropp?\w*|jump\w*|climb\w*|plung\w*|slump\w*|shr[aiu]nk\w*|increas\w*|decreas\w*|declin\w*|collapsed)\b|[增降跌涨减升]/i;
const OTHERWISE = /\btariff|\bdut(?:y|ies)\b|\bprices?\b|\bshares?\b|关税|价|股/i;
/** Whether a figure may be one of trade statistics: a weight, or how one has changed. */
const isOfTrade =
  (words: string) =>
  (quantity: Quantity): boolean =>
    isWeight(quantity) || (quantity.unit === '%' && CHANGED.test(words) && !OTHERWISE.test(words));

/** China's first case on its export limits, of bauxite, coke and others: another than that on rare earths of 2012. */
const OTHER_CASE = /\braw materials case\b|\bbauxite\b|\bcoke\b|\bfluorspar\b|\bDS39[458]\b|铝土|焦炭/i;
const OF_COMPANY =
  /\b(?:company|firm|group)['’]s\b|\brevenues?\b|\bturnover\b|\bstakes?\b|\bshareholders?\b|公司|营收|股权|股份|持股/i;
const QUOTA = /\bquotas?\b|\ballowances?\b|\bcontrol (?:target|indicator)s?\b|配额|指标/i;

/** Whether a share may be one of the world's: of no company, and of China where the sentence does not say of what. */
function isWorldShare({ measure, unit }: Quantity, words: string): boolean {
  const scope = measure?.scope?.value ?? null;
  if (scope !== null && scope !== 'world') return false;
  const isPart = measure?.kind === 'share' || unit === 'part' || (unit === '%' && WORLD.test(words) && measure?.kind === null);
  return isPart && !OF_COMPANY.test(words) && (WORLD.test(words) || OF_CHINA.test(words));
}

/**
 * Ids of the places that surely have what a claim of an article of `published` tells; a search for its own words comes before all
 * others.
 */
export function fittingPlaces({ text, quantities }: Claim, published: string | null): readonly string[] {
  const words = simplified(text);
  const places: string[] = [];
  const isWeighed = quantities.some(isWeight);
  if (OF_CASE.test(words) && !OTHER_CASE.test(words) && (published ?? CASE_OPENED) >= CASE_OPENED) places.push('wto-case');
  if (EXPORT_QUOTA.test(words)) places.push('mofcom-web');
  else if (isWeighed && QUOTA.test(words)) places.push('miit-search');
  if (noticeIn(text) !== null) places.push('mofcom-search');
  if (
    quantities.some(isOfTrade(words)) &&
    !QUOTA.test(words) &&
    TRADED.test(words) &&
    (OF_CHINA.test(words) || /\p{Script=Han}/u.test(text))
  )
    places.push(
      ...(/\bmonths?\b/i.test(words) || namesMonth(words) ? ['customs-monthly', 'comtrade'] : ['comtrade', 'customs-monthly']),
    );
  const isOfWorld = quantities.some((one) => isWorldShare(one, words)) || (isWeighed && WORLD.test(words));
  if (!isOfWorld || TRADED.test(words)) return places;
  const stages = quantities.flatMap(({ measure }) => measure?.stage?.value ?? []);
  const isRefined = stages.length > 0 ? stages.some((stage) => PAST_ORE.has(stage)) : REFINED.test(words);
  const isMined = stages.length > 0 ? stages.some((stage) => !PAST_ORE.has(stage)) : MINED.test(words) || !isRefined;
  if (isMined) places.push('usgs-rare-earths', 'usgs-statistics');
  if (isRefined) places.push('iea-outlook');
  return places;
}
