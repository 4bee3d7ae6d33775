import { SPEAKERS, type SpeakerClass } from '../claim.ts';
import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Attribution } from '../speaker/speech-cues.ts';
import type { Voice } from '../speaker/voice.ts';
import type { ArticleTone, Features } from './features.ts';

/** Wordings that tell as what a sentence is asserted; one expression each, in one language. */
interface Wording {
  /** Verbs in the past or of standing fact: something is reported. */
  readonly past: RegExp;
  readonly will: RegExp;
  readonly would: RegExp;
  readonly might: RegExp;
  /** "May have been" looks back. */
  readonly mightHave: RegExp;
  readonly could: RegExp;
  readonly expects: RegExp;
  readonly horizon: RegExp;
  readonly condition: RegExp;
  readonly imperative: RegExp;
  readonly provision: RegExp;
  readonly judgement: RegExp;
  readonly standing: RegExp;
  readonly negation: RegExp;
  readonly passive: RegExp;
  readonly dated: RegExp;
  readonly ability: RegExp;
  readonly likeness: RegExp;
  readonly opinion: RegExp;
}

const ENGLISH: Wording = {
  past: /\b(?:was|were|had|has|have|did|fell|rose|told|bought|sold|went|came|took|\w+ed)\b/gi,
  will: /\b(?:will|won['’]t|shall|going to|set to|bound to|poised to|on course to|about to)\b|['’]ll\b/i,
  would: /\bwould\b|['’]d\b/i,
  // In lower case: "in May" is no modal.
  might: /\b(?:[Cc]ould|[Mm]ight|may)\b(?!\s(?:not|only)\b)/,
  mightHave: /\b(?:could|might|may|would)\s(?:\w+\s)?have\b/,
  could: /\bcould\b/i,
  expects:
    /\b(?:expect|forecast|predict|anticipat|project(?:s|ed)\b|likely|unlikely|wager|bet(?:s|ting)? (?:on|that)|outlook|foresee|prospect|eventually|sooner or later)/i,
  horizon:
    /\b(?:by|before|until|from|in|after) (?:the )?(?:end of )?(?:20[2-4]\d|next (?:year|month|week|spring|summer|autumn|winter)|the (?:spring|summer|autumn|winter|decade)|mid-month)|\bwithin (?:\w+ )?(?:days|weeks|months|years|the decade)|\b(?:this|next) (?:year|month|decade)\b|\bcoming (?:years|months|weeks)\b|\bsoon\b|\bnext\b/i,
  condition: /\b(?:if|should|unless|once|whether|when)\b/i,
  imperative: /^(?:Expect|Watch|Publish|Look for|Count on|Bet)\b/,
  provision: /\b(?:are|is) to\b|\bshall\b|\bcalls? for\b|\baims? to\b|\bpledg|\bvow|\bemphasi[sz]/i,
  judgement:
    /\b(?:not (?:a|an|just|only|the)|rather than|less|more about|signal|means?|because|whether|nobody|everyone|real|simply|merely|does not need|cannot|increasingly|strateg|like)\b/i,
  standing: /\b(?:is|are|isn't|has become|remains?)\b/i,
  negation: /\b(?:not|never|nor|neither|nobody|nothing|none|no)\b|n['’]t\b/i,
  passive: /\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|ld|ught|un|id|ut)\b/i,
  dated:
    /\b(?:19|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|last (?:year|month|week|spring|summer|autumn|winter)|since|until|ago)\b/,
  ability: /\b(?:can|cannot|able to|need|needs|matters?|depends?)\b/i,
  likeness: /\b(?:like|as if|as much as|so much as|than)\b|[;—–]/i,
  opinion: /\b(?:argu|believ|think|thought|reckon|suspect|view|doubt|see[sn]?\b|conclud|warn|caution|suggest|describ|call)/i,
};

const CHINESE: Wording = {
  past: /了|过|已|曾|此前|日前|昨|去年|上月|近日|降至|升至|增长|下降/g,
  will: /将(?!军|领)|会(?![议长员谈上见同计])|即将|拟/,
  would: /本来|原本|本可|本应/,
  might: /可能|也许|恐|或(?=[将许会可在为使因是对再有])|未必|不排除/,
  mightHave: /可能已|或已|恐已/,
  could: /可能|或将/,
  expects: /预计|有望|可望|预期|料|预测|估计|判断|迟早/,
  horizon: /明年|后年|年底|20[2-4]\d年|未来|今后|下半年|下月|下季|届时|年内|近期|下一步|下周|下个月/,
  condition: /如果|若|一旦|只要|除非|假如|倘/,
  imperative: /^(?:关注|留意|请看)/,
  provision: /应当|必须|力争|确保|坚持|加快|推动|提出|强调|推进|要(?!求|是|不|么|闻)|着力|打造|建成|构建/,
  judgement: /不是|而是|意味|说明|表明|其实|实际上|与其|不如|关键|真正|并非|未必|只是|恰恰|本质|看似|无异|等于|更像/,
  standing: /是|仍|依然|依旧|属于/,
  negation: /不|没|未|无|非|莫/,
  passive: /被|遭|受到|获/,
  dated: /\d年|\d月|\d日|截至|以来|上月|去年|今年|上周/,
  ability: /能|可以|无法|难以/,
  likeness: /像|如同|好比|——|犹如/,
  opinion: /认为|指出|看来|分析|判断|担心|质疑|坦言|直言/,
};

/** Which wordings a sentence holds; of those of the past, how many. */
type HeldWordings = Readonly<Record<Exclude<keyof Wording, 'past'>, boolean>> & { readonly past: number };

/** The wordings that a sentence holds, in its language, each looked for once. */
function wordingsIn(text: string): HeldWordings {
  const wording = /\p{Script=Han}/u.test(text) ? CHINESE : ENGLISH;
  return {
    past: text.match(wording.past)?.length ?? 0,
    will: wording.will.test(text),
    would: wording.would.test(text),
    might: wording.might.test(text),
    mightHave: wording.mightHave.test(text),
    could: wording.could.test(text),
    expects: wording.expects.test(text),
    horizon: wording.horizon.test(text),
    condition: wording.condition.test(text),
    imperative: wording.imperative.test(text),
    provision: wording.provision.test(text),
    judgement: wording.judgement.test(text),
    standing: wording.standing.test(text),
    negation: wording.negation.test(text),
    passive: wording.passive.test(text),
    dated: wording.dated.test(text),
    ability: wording.ability.test(text),
    likeness: wording.likeness.test(text),
    opinion: wording.opinion.test(text),
  };
}

/** Tables whose words are counted for the layer alone, each to at most three. */
const COUNTED: readonly Label[] = ['reasoning', 'comparison', 'absolute', 'stance', 'figurative', 'reporting', 'rule', 'framing'];
const MOST = 3;

/** The names of the features for how often. */
const OFTEN = COUNTED.map((label) => [label, `often:${label}`] as const);

interface Names {
  readonly speaker: string;
  readonly voice: string;
  readonly attributed: string;
}
/** The names of the features for who speaks, put together once. */
const NAMES = Object.fromEntries(
  SPEAKERS.map((speaker): [SpeakerClass, Names] => [
    speaker,
    { speaker: `speaker:${speaker}`, voice: `voice:${speaker}`, attributed: `attributed:${speaker}` },
  ]),
) as Readonly<Record<SpeakerClass, Names>>;

const flag = (value: boolean): number => (value ? 1 : 0);

/** The value of a feature of that name in whichever group has it, or 0. */
function valueIn(groups: readonly Features[], name: string): number {
  for (const { [name]: value } of groups) if (value !== undefined) return value;
  return 0;
}

/**
 * Named grounds for a sentence's layer, in groups: its `grounds` for being a claim, who speaks as what, its wording, and how the
 * article is written on the whole.
 */
export function layerFeatures(
  sentence: ReadSentence,
  grounds: readonly Features[],
  attribution: Attribution,
  voice: Voice,
  tone: ArticleTone,
): readonly Features[] {
  const isNamed = attribution.words !== null;
  const wordings = wordingsIn(sentence.text);
  const names = NAMES[attribution.speaker];
  return [
    ...grounds,
    Object.fromEntries(OFTEN.map(([label, name]) => [name, Math.min(MOST, sentence.hits.get(label)?.length ?? 0)])),
    { [names.speaker]: 1, [NAMES[voice].voice]: 1, [names.attributed]: flag(isNamed) },
    ofWording(wordings, isNamed),
    ofTime(wordings, attribution.speaker.startsWith('chinese-')),
    ofSpeaker(sentence, wordings, grounds, attribution),
    {
      attributed: flag(isNamed),
      inherited: flag(attribution.sentence !== sentence.index),
      articleArgues: tone.argument,
      articlePersonal: tone.person,
      articleReports: tone.report,
      ownInArgument: isNamed ? 0 : tone.argument,
    },
  ];
}

function ofWording(wordings: HeldWordings, isNamed: boolean): Features {
  return {
    past: Math.min(2, wordings.past),
    provision: flag(wordings.provision),
    judgement: flag(wordings.judgement),
    standing: flag(wordings.standing),
    negation: flag(wordings.negation),
    passive: flag(wordings.passive),
    dated: flag(wordings.dated),
    ability: flag(wordings.ability),
    likeness: flag(wordings.likeness),
    opinion: flag(isNamed && wordings.opinion),
  };
}

/** Whether and how a sentence looks ahead. */
function ofTime(wordings: HeldWordings, isChina: boolean): Features {
  const { will, would, might, mightHave, could, expects, horizon, condition, imperative } = wordings;
  const isLikely = might && !mightHave;
  const isOpen = condition || horizon;
  const isForeseen = will || expects || imperative || (isLikely && could) || ((isLikely || would) && isOpen);
  const isAhead = will || might || would;
  return {
    foreseen: flag(!isChina && isForeseen),
    foreseenSurely: flag(!isChina && (will || expects)),
    could: flag(could && isLikely),
    will: flag(will),
    would: flag(would),
    might: flag(might),
    mightHave: flag(mightHave),
    expects: flag(expects),
    horizon: flag(horizon),
    aheadByThen: flag(isAhead && horizon),
    aheadIf: flag(isAhead && condition),
    imperative: flag(imperative),
  };
}

/** What a Chinese body or an analyst says is told by how it is said: in quotation marks, with a figure, as an aim. */
function ofSpeaker(
  { quote }: ReadSentence,
  wordings: HeldWordings,
  grounds: readonly Features[],
  { speaker, words }: Attribution,
): Features {
  const isChina = speaker.startsWith('chinese-');
  const isQuoted = quote !== 'none';
  const hasFigure = valueIn(grounds, 'quantity') > 0;
  const isOwnVoice = words === null;
  return {
    chinaQuoted: flag(isChina && isQuoted),
    chinaDenies: flag(isChina && !isOwnVoice && wordings.negation),
    chinaAhead: flag(isChina && (wordings.will || wordings.would || wordings.provision)),
    chinaSays: flag(isChina && !isOwnVoice && !hasFigure),
    chinaFigure: flag(isChina && hasFigure),
    chinaAim: flag(isChina && valueIn(grounds, 'plan') > 0),
    analystQuoted: flag(speaker === 'analyst' && isQuoted),
    analystFigure: flag(speaker === 'analyst' && hasFigure),
    ownFigure: flag(isOwnVoice && hasFigure),
    ownPast: flag(isOwnVoice && wordings.past > 0),
    ownStanding: flag(isOwnVoice && wordings.standing && !wordings.passive),
    othersQuoted: flag(!isChina && speaker !== 'analyst' && isQuoted),
  };
}
