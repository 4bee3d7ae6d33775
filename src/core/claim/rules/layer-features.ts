import { SPEAKERS, type SpeakerClass } from '../claim.ts';
import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Attribution } from '../speaker/speech-cues.ts';
import type { Voice } from '../speaker/voice.ts';
import type { ArticleTone, Features } from './features.ts';
import { type HeldWordings, wordingsIn } from './wording.ts';

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
