import { LAYERS, type Layer } from './claim.ts';
import { type Features, joined } from './features.ts';
import { type Rules, scoreOf } from './linear.ts';
import type { ReadSentence } from './sentence-context.ts';
import type { Attribution } from './speech-cues.ts';
import type { Voice } from './voice.ts';

/** Features of a sentence that bear on its layer. */
const SHARED = [
  'future',
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
  'colonEnd',
  'pronoun',
  'isHeading',
  'process',
  'chinaNamed',
  'ministryNamed',
  'placeNamed',
  'long',
  'short',
] as const;

const flag = (value: boolean): number => (value ? 1 : 0);

/** Verbs in the past or of standing fact say that something is reported. */
const PAST = /\b(?:was|were|had|has|have|did|fell|rose|told|bought|sold|went|came|took|\w+ed)\b/i;
const ALL_PAST = new RegExp(PAST, 'gi');
const FUTURE = /\b(?:will|won't|would|could|might|may|going to|set to|expects?|by 20[2-4]\d|next (?:year|month|week))\b/i;
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
const SPEECH_OF_OPINION =
  /\b(?:argu|believ|think|thought|reckon|suspect|view|doubt|see[sn]?\b|conclud|warn|caution|suggest|describ|call)/i;

/** Named grounds for a sentence's layer: its own features, and who speaks as what. */
export function layerFeatures(sentence: ReadSentence, features: Features, attribution: Attribution, voice: Voice): Features {
  const { text } = sentence;
  const isNamed = attribution.words !== null;
  const shared: Record<string, number> = Object.create(null);
  for (const name of SHARED) shared[name] = features[name] ?? 0;
  shared[`speaker:${attribution.speaker}`] = 1;
  shared[`voice:${voice}`] = 1;
  shared[`attributed:${attribution.speaker}`] = flag(isNamed);
  return joined(shared, ofText(text, isNamed), ofSpeaker(sentence, features, attribution), {
    attributed: flag(isNamed),
    inherited: flag(attribution.sentence !== sentence.index),
  });
}

function ofText(text: string, isNamed: boolean): Features {
  return {
    past: Math.min(2, text.match(ALL_PAST)?.length ?? 0),
    futureVerb: flag(FUTURE.test(text)),
    provision: flag(PROVISION.test(text)),
    judgement: flag(JUDGEMENT.test(text)),
    standing: flag(STANDING.test(text)),
    negation: flag(NEGATION.test(text)),
    passive: flag(PASSIVE.test(text)),
    dated: flag(DATED.test(text)),
    ability: flag(ABILITY.test(text)),
    likeness: flag(LIKENESS.test(text)),
    opinion: flag(isNamed && SPEECH_OF_OPINION.test(text)),
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

/** The layer whose rule speaks most for the sentence; `official` only where a Chinese body speaks. */
export function layerOf(features: Features, { layers }: Rules): Layer {
  const open = LAYERS.filter((layer) => layer !== 'official' || features['saidByChina'] === 1);
  let best: Layer = 'reported';
  let most = Number.NEGATIVE_INFINITY;
  for (const layer of open) {
    const score = scoreOf(layers[layer], features);
    if (score > most) [best, most] = [layer, score];
  }
  return best;
}
