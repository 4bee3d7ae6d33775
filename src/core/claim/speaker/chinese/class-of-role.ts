import type { Span } from '../../../article/article.ts';
import type { SpeakerClass } from '../../claim.ts';
import type { Role } from './chinese-cues.ts';
import type { ChineseLooked } from './chinese-looked.ts';
import { type Origin, originBefore, originIn } from './origin.ts';

/** How far back the company is looked for that "公告" belongs to. */
const REACH = 4;

/** Documents that a company issues as well as a ministry. */
const OF_ANYBODY = /公告|声明|回函|答复|说明|新闻稿|报告|公开信|讲话/;

const OF_REPORT = /^(?:报告|该报告)$/;
const WORK_REPORT = /政府工作报告/;

/** Whose "规划" or "公告" is that names nobody: a society's in its own news, a company's named before it, else the state's. */
function ownerOfDocument(role: Role, { sentence, sentences, voice }: ChineseLooked): SpeakerClass {
  if (voice === 'chinese-industry') return 'chinese-industry';
  if (!OF_ANYBODY.test(role.word)) return 'chinese-government';
  if (/报告/.test(role.word)) return sentences.some(({ text }) => WORK_REPORT.test(text)) ? 'chinese-government' : 'analyst';
  for (let i = sentence.index; i >= Math.max(0, sentence.index - REACH); i--) {
    const hits = sentences[i]?.hits;
    if (hits?.has('chineseMinistry')) return 'chinese-government';
    if (hits?.has('chineseCompany') || hits?.has('chineseBody')) return 'chinese-industry';
  }
  return 'chinese-government';
}

/** Offices that any state has: whose they are is told by who was named before. */
const OF_ANY_STATE = /官员|部长|大使|代表团|政府|议员|高官|首相|总理|外长/;

function ofGovernment(role: Role, phrase: Span, origin: Origin | null, looked: ChineseLooked): SpeakerClass {
  const isOpen = !role.isPost && (looked.isTraditional || OF_ANY_STATE.test(role.word));
  const whose = origin ?? (isOpen ? originBefore(looked, phrase) : null) ?? 'chinese';
  return whose === 'chinese' ? 'chinese-government' : 'western-government';
}

/** A company of no named country is that of the paper: one in traditional letters is read outside the mainland. */
function ofCompany(origin: Origin | null, looked: ChineseLooked): SpeakerClass {
  const whose = origin ?? (looked.isTraditional ? 'foreign' : 'chinese');
  return whose === 'chinese' ? 'chinese-industry' : 'company';
}

/**
 * A state written as one letter right before its office: "美商务部", "俄外长", "英驻华大使". "中美商务部" are two, and "驻美大使" are those
 * of whoever stands before; letters that end many other words count where a phrase begins alone.
 */
const SHORT_STATE =
  /(?:(?<![中对驻访赴向在])[美俄韩]|(?:^|[，、：；。“_\s]|[美韩英德法欧])[日英德法印澳加越泰欧])(?:驻华|驻京)?$/u;

/** Whoever has left an office speaks for it no more. */
const FORMER = /(?:^|[，的名位])(?:前|原|退休|卸任|已退休|曾任)(?!往|来|述|面|后|景|所|期|沿|途|因)/u;

const SCIENCE = /研究|院士|科学|实验|课题|科研/;
const CHINESE_SCIENCE = /院士|中科院|中国科学院|工程院|稀土研究院|学会|协会|集团/;

/** The body a post belongs to: the last named before it in its phrase, a guild before its own committees. */
function bodyOf(role: Role, phrase: Span, { roles }: ChineseLooked): Role | undefined {
  const before = roles.filter(({ start, end, isPost }) => start >= phrase.start && end <= role.start && !isPost);
  return before.findLast(({ kind }) => kind === 'guild') ?? before.at(-1);
}

/** The class of the role that ends `phrase`, by the body it belongs to and by whose that is. */
export function classOfChineseRole(role: Role, phrase: Span, looked: ChineseLooked): SpeakerClass {
  const whole = { start: phrase.start, end: role.end };
  const before = bodyOf(role, phrase, looked);
  const { kind, isDocument } = role.isPost && before ? { ...before, isDocument: role.isDocument } : role;
  const office = role.isPost && before ? before : role;
  const isOfShort = kind === 'government' && SHORT_STATE.test(looked.bare.slice(whole.start, office.start));
  const origin = isOfShort ? 'foreign' : originIn(looked.sentence, looked.bare, whole, true, looked.isTraditional);
  if (isDocument && !before && (kind === 'government' || OF_REPORT.test(role.word)) && origin !== 'foreign')
    return ownerOfDocument(role, looked);
  if (kind === 'government' && FORMER.test(looked.bare.slice(whole.start, role.start + 1))) return 'analyst';
  if (kind === 'government') return ofGovernment(role, phrase, origin, looked);
  if (kind === 'company' || kind === 'guild') return ofCompany(origin, looked);
  if (kind === 'industry') {
    if (origin !== 'foreign') return 'chinese-industry';
    return SCIENCE.test(role.word) ? 'analyst' : 'company';
  }
  if (kind === 'analyst') {
    const text = looked.bare.slice(whole.start, whole.end);
    const isOwn = looked.voice === 'chinese-industry' || CHINESE_SCIENCE.test(text);
    return isOwn && origin !== 'foreign' ? 'chinese-industry' : 'analyst';
  }
  return kind === 'stateMedia' ? 'chinese-state-media' : 'unattributed';
}
