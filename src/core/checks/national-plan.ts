import type { Mention } from '../knowledge/mention.ts';
import { alternation } from '../text/alternation.ts';
import { simplified } from '../text/simplified.ts';
import words from './data/plan-words.json';

// The national five-year plan lends its name to those of provinces, branches and firms, and to the texts that prepare it. None
// of these has its dates.

const PLANS: ReadonlySet<string> = new Set(words.cards);
const QUOTE = '[“”"‘’\'「『《]?';

const NATIONAL = alternation(words.nationalOwners, '\\s');
const SMALLER = alternation(words.smallerBodies, '\\s');
/** "Jiangxi's own 15th Five-Year Plan"; China's is the national one. */
const OTHER_OWNER = new RegExp(`(?<!\\b${NATIONAL})(?:['’]s|s['’])\\s+(?:[\\p{L}-]+\\s+){0,3}${QUOTE}$`, 'u');
/** "its 15th Five-Year Plan" in a sentence about a city. */
const OWN = new RegExp(`\\b${alternation(words.ownWords, '\\s')}\\s+(?:[\\p{L}-]+\\s+){0,2}${QUOTE}$`, 'iu');
const KIND_OF_BODY = new RegExp(`\\b${SMALLER}\\b`, 'iu');
/** "the provincial 15th Five-Year Plan". */
const SMALLER_PLAN = new RegExp(`\\b${SMALLER}\\s+${QUOTE}$`, 'iu');
const OTHER_TEXT = alternation(words.otherTexts, '\\s');
/** "recommendations for formulating the 15th Five-Year Plan". */
const ABOUT_IT = new RegExp(`\\b${OTHER_TEXT}\\s+(?:for|on|of|to)\\s+(?:[\\p{L}]+\\s+){0,4}${QUOTE}$`, 'iu');
/** "15th Five-Year Plan for raw materials", "15th Five-Year Plan proposals"; its full title ends in "for … economic and social development". */
const OF_BRANCH = new RegExp(
  `^${QUOTE}(?:\\s+period)?\\s+(?:(?:for|on)\\s+(?!2026|20\\d\\d|the\\s+(?:country|nation|years|period)|(?:national\\s+)?economic)|${OTHER_TEXT}\\b)`,
  'iu',
);
const CHINESE_OTHER_OWNER = new RegExp(`${alternation([...words.chinesePlaces, ...words.chineseBodies], '')}${QUOTE}$`, 'u');
const CHINESE_PLACE = new RegExp(alternation(words.chinesePlaces, ''), 'u');
/** The plan itself, and not "“十五五”期间" or "“十五五”稀土产业规划". */
const CHINESE_PLAN = /^[”"’」』》]?(?:国家)?(?:规划|计划|纲要)(?!.{0,4}建议)/u;

function isChinesePlan(before: string, name: string, after: string): boolean {
  const isWhole = /(?:规划|计划|纲要)$/u.test(name) && !/^.{0,4}建议/u.test(after);
  return (isWhole || CHINESE_PLAN.test(after)) && !CHINESE_OTHER_OWNER.test(before);
}

/** Whether a Chinese clause that leads up to a plan is about a province, a city or, at its end, a branch or a firm. */
export function isOfSmallerBody(clause: string): boolean {
  return CHINESE_PLACE.test(clause) || CHINESE_OTHER_OWNER.test(clause);
}

/** Whether a name of a five-year plan in `text` means the national plan itself. True for names of anything else. */
export function isNationalPlan(text: string, { card, start, end }: Mention): boolean {
  if (!PLANS.has(card)) return true;
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  if (/\p{Script=Han}/u.test(text.slice(start, end)))
    return isChinesePlan(simplified(before), simplified(text.slice(start, end)), simplified(after));
  if (OTHER_OWNER.test(before) || SMALLER_PLAN.test(before) || ABOUT_IT.test(before) || OF_BRANCH.test(after)) return false;
  return !(OWN.test(before) && KIND_OF_BODY.test(text));
}
