import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Attribution } from '../speaker/speech-cues.ts';
import type { Voice } from '../speaker/voice.ts';
import { type ArticleTone, type Features, joined } from './features.ts';

/** Features of a sentence, from whether it is a claim, that bear on its layer as well. */
const SHARED = [
  'hedge',
  'plan',
  'evaluation',
  'strategy',
  'position',
  'quantity',
  'money',
  'share',
  'firstPerson',
  'isTitle',
  'isListItem',
  'listOfPlan',
  'insideQuote',
  'holdsQuote',
  'opensQuote',
  'instrument',
  'act',
  'market',
  'sourceNote',
  'pronoun',
  'process',
  'chinaNamed',
  'ministryNamed',
  'placeNamed',
  'long',
  'short',
] as const;

/** Tables whose words are counted for the layer alone, each to at most three. */
const COUNTED: readonly Label[] = ['reasoning', 'comparison', 'absolute', 'stance', 'figurative', 'reporting', 'rule', 'framing'];
const MOST = 3;

const flag = (value: boolean): number => (value ? 1 : 0);

/** Verbs in the past or of standing fact say that something is reported. */
const PAST = /\b(?:was|were|had|has|have|did|fell|rose|told|bought|sold|went|came|took|\w+ed)\b/i;
const ALL_PAST = new RegExp(PAST, 'gi');
const WILL = /\b(?:will|won['’]t|shall|going to|set to|bound to|poised to|on course to|about to)\b|['’]ll\b/i;
const WOULD = /\bwould\b|['’]d\b/i;
/** In lower case: "in May" is no modal. */
const MIGHT = /\b(?:[Cc]ould|[Mm]ight|may)\b(?!\s(?:not|only)\b)/;
/** "May have been" looks back. */
const MIGHT_HAVE = /\b(?:could|might|may|would)\s(?:\w+\s)?have\b/;
const EXPECTS =
  /\b(?:expect|forecast|predict|anticipat|project(?:s|ed)\b|likely|unlikely|wager|bet(?:s|ting)? (?:on|that)|outlook|foresee|prospect|eventually|sooner or later)/i;
const HORIZON =
  /\b(?:by|before|until|from|in|after) (?:the )?(?:end of )?(?:20[2-4]\d|next (?:year|month|week|spring|summer|autumn|winter)|the (?:spring|summer|autumn|winter|decade)|mid-month)|\bwithin (?:\w+ )?(?:days|weeks|months|years|the decade)|\b(?:this|next) (?:year|month|decade)\b|\bcoming (?:years|months|weeks)\b|\bsoon\b|\bnext\b/i;
const CONDITION = /\b(?:if|should|unless|once|whether|when)\b/i;
const IMPERATIVE = /^(?:Expect|Watch|Publish|Look for|Count on|Bet)\b/;
const PROVISION = /\b(?:are|is) to\b|\bshall\b|\bcalls? for\b|\baims? to\b|\bpledg|\bvow|\bemphasi[sz]/i;
const JUDGEMENT =
  /\b(?:not (?:a|an|just|only|the)|rather than|less|more about|signal|means?|because|whether|nobody|everyone|real|simply|merely|does not need|cannot|increasingly|strateg|like)\b/i;
const STANDING = /\b(?:is|are|isn't|has become|remains?)\b/i;
const NEGATION = /\b(?:not|never|nor|neither|nobody|nothing|none|no)\b|n['’]t\b/i;
const PASSIVE = /\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|ld|ught|un|id|ut)\b/i;
const DATED =
  /\b(?:19|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|last (?:year|month|week|spring|summer|autumn|winter)|since|until|ago)\b/;
const ABILITY = /\b(?:can|cannot|able to|need|needs|matters?|depends?)\b/i;
const LIKENESS = /\b(?:like|as if|as much as|so much as|than)\b|[;—–]/i;
const OPINION = /\b(?:argu|believ|think|thought|reckon|suspect|view|doubt|see[sn]?\b|conclud|warn|caution|suggest|describ|call)/i;

/** Named grounds for a sentence's layer: its own features, who speaks as what, and how the article is written on the whole. */
export function layerFeatures(
  sentence: ReadSentence,
  features: Features,
  attribution: Attribution,
  voice: Voice,
  tone: ArticleTone,
): Features {
  const { text } = sentence;
  const isNamed = attribution.words !== null;
  const shared: Record<string, number> = Object.create(null);
  for (const name of SHARED) shared[name] = features[name] ?? 0;
  for (const label of COUNTED) shared[label] = Math.min(MOST, sentence.hits.get(label)?.length ?? 0);
  shared[`speaker:${attribution.speaker}`] = 1;
  shared[`voice:${voice}`] = 1;
  shared[`attributed:${attribution.speaker}`] = flag(isNamed);
  return joined(
    shared,
    ofText(text, isNamed, attribution.speaker.startsWith('chinese-')),
    ofSpeaker(sentence, features, attribution),
    {
      attributed: flag(isNamed),
      inherited: flag(attribution.sentence !== sentence.index),
      articleArgues: tone.argument,
      articlePersonal: tone.person,
      articleReports: tone.report,
      ownInArgument: isNamed ? 0 : tone.argument,
    },
  );
}

function ofText(text: string, isNamed: boolean, isChina: boolean): Features {
  return {
    past: Math.min(2, text.match(ALL_PAST)?.length ?? 0),
    ...ofTime(text, isChina),
    provision: flag(PROVISION.test(text)),
    judgement: flag(JUDGEMENT.test(text)),
    standing: flag(STANDING.test(text)),
    negation: flag(NEGATION.test(text)),
    passive: flag(PASSIVE.test(text)),
    dated: flag(DATED.test(text)),
    ability: flag(ABILITY.test(text)),
    likeness: flag(LIKENESS.test(text)),
    opinion: flag(isNamed && OPINION.test(text)),
  };
}

/** Whether and how a sentence looks ahead. */
function ofTime(text: string, isChina: boolean): Features {
  const isLikely = MIGHT.test(text) && !MIGHT_HAVE.test(text);
  const isOpen = CONDITION.test(text) || HORIZON.test(text);
  const isForeseen =
    WILL.test(text) ||
    EXPECTS.test(text) ||
    IMPERATIVE.test(text) ||
    (isLikely && /\bcould\b/i.test(text)) ||
    ((isLikely || WOULD.test(text)) && isOpen);
  const isAhead = WILL.test(text) || MIGHT.test(text) || WOULD.test(text);
  return {
    foreseen: flag(!isChina && isForeseen),
    foreseenSurely: flag(!isChina && (WILL.test(text) || EXPECTS.test(text))),
    could: flag(/\bcould\b/i.test(text) && isLikely),
    will: flag(WILL.test(text)),
    would: flag(WOULD.test(text)),
    might: flag(MIGHT.test(text)),
    mightHave: flag(MIGHT_HAVE.test(text)),
    expects: flag(EXPECTS.test(text)),
    horizon: flag(HORIZON.test(text)),
    aheadByThen: flag(isAhead && HORIZON.test(text)),
    aheadIf: flag(isAhead && CONDITION.test(text)),
    imperative: flag(IMPERATIVE.test(text)),
  };
}

/** What a Chinese body or an analyst says is told by how it is said: in quotation marks, with a figure, as an aim. */
function ofSpeaker({ text, quote }: ReadSentence, features: Features, { speaker, words }: Attribution): Features {
  const isChina = speaker.startsWith('chinese-');
  const isQuoted = quote !== 'none';
  const hasFigure = (features['quantity'] ?? 0) > 0;
  const isOwnVoice = words === null;
  return {
    saidByChina: flag(isChina),
    chinaQuoted: flag(isChina && isQuoted),
    chinaDenies: flag(isChina && !isOwnVoice && NEGATION.test(text)),
    chinaAhead: flag(isChina && (WILL.test(text) || WOULD.test(text) || PROVISION.test(text))),
    chinaSays: flag(isChina && !isOwnVoice && !hasFigure),
    chinaFigure: flag(isChina && hasFigure),
    chinaAim: flag(isChina && (features['plan'] ?? 0) > 0),
    analystQuoted: flag(speaker === 'analyst' && isQuoted),
    analystFigure: flag(speaker === 'analyst' && hasFigure),
    ownFigure: flag(isOwnVoice && hasFigure),
    ownPast: flag(isOwnVoice && PAST.test(text)),
    ownStanding: flag(isOwnVoice && STANDING.test(text) && !PASSIVE.test(text)),
    othersQuoted: flag(!isChina && speaker !== 'analyst' && isQuoted),
  };
}
