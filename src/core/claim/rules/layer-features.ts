import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Attribution } from '../speaker/speech-cues.ts';
import type { Voice } from '../speaker/voice.ts';
import { type ArticleTone, type Features, joined } from './features.ts';
import { type Wording, wordingOf } from './wording.ts';

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
  const wording = wordingOf(text);
  return {
    past: Math.min(2, text.match(wording.past)?.length ?? 0),
    ...ofTime(text, isChina, wording),
    provision: flag(wording.provision.test(text)),
    judgement: flag(wording.judgement.test(text)),
    standing: flag(wording.standing.test(text)),
    negation: flag(wording.negation.test(text)),
    passive: flag(wording.passive.test(text)),
    dated: flag(wording.dated.test(text)),
    ability: flag(wording.ability.test(text)),
    likeness: flag(wording.likeness.test(text)),
    opinion: flag(isNamed && wording.opinion.test(text)),
  };
}

/** Whether and how a sentence looks ahead. */
function ofTime(text: string, isChina: boolean, wording: Wording): Features {
  const isLikely = wording.might.test(text) && !wording.mightHave.test(text);
  const isOpen = wording.condition.test(text) || wording.horizon.test(text);
  const isForeseen =
    wording.will.test(text) ||
    wording.expects.test(text) ||
    wording.imperative.test(text) ||
    (isLikely && wording.could.test(text)) ||
    ((isLikely || wording.would.test(text)) && isOpen);
  const isAhead = wording.will.test(text) || wording.might.test(text) || wording.would.test(text);
  return {
    foreseen: flag(!isChina && isForeseen),
    foreseenSurely: flag(!isChina && (wording.will.test(text) || wording.expects.test(text))),
    could: flag(wording.could.test(text) && isLikely),
    will: flag(wording.will.test(text)),
    would: flag(wording.would.test(text)),
    might: flag(wording.might.test(text)),
    mightHave: flag(wording.mightHave.test(text)),
    expects: flag(wording.expects.test(text)),
    horizon: flag(wording.horizon.test(text)),
    aheadByThen: flag(isAhead && wording.horizon.test(text)),
    aheadIf: flag(isAhead && wording.condition.test(text)),
    imperative: flag(wording.imperative.test(text)),
  };
}

/** What a Chinese body or an analyst says is told by how it is said: in quotation marks, with a figure, as an aim. */
function ofSpeaker({ text, quote }: ReadSentence, features: Features, { speaker, words }: Attribution): Features {
  const wording = wordingOf(text);
  const isChina = speaker.startsWith('chinese-');
  const isQuoted = quote !== 'none';
  const hasFigure = (features['quantity'] ?? 0) > 0;
  const isOwnVoice = words === null;
  return {
    saidByChina: flag(isChina),
    chinaQuoted: flag(isChina && isQuoted),
    chinaDenies: flag(isChina && !isOwnVoice && wording.negation.test(text)),
    chinaAhead: flag(isChina && (wording.will.test(text) || wording.would.test(text) || wording.provision.test(text))),
    chinaSays: flag(isChina && !isOwnVoice && !hasFigure),
    chinaFigure: flag(isChina && hasFigure),
    chinaAim: flag(isChina && (features['plan'] ?? 0) > 0),
    analystQuoted: flag(speaker === 'analyst' && isQuoted),
    analystFigure: flag(speaker === 'analyst' && hasFigure),
    ownFigure: flag(isOwnVoice && hasFigure),
    ownPast: flag(isOwnVoice && text.search(wording.past) >= 0),
    ownStanding: flag(isOwnVoice && wording.standing.test(text) && !wording.passive.test(text)),
    othersQuoted: flag(!isChina && speaker !== 'analyst' && isQuoted),
  };
}
