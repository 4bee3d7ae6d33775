import type { Label } from './lexicon.ts';
import { namesChina, type ReadSentence } from './sentence-context.ts';

/** Named, inspectable grounds for or against reading a sentence as a claim; numbers from 0 to 3. */
export type Features = Readonly<Record<string, number>>;

const FUNCTION_WORDS = new Set(
  'the a an of and to in that is are was were be been has have had for on with by from as it its which who not but at'.split(' '),
);
const SHORT = 6;
const LONG = 24;

/** Figures of the whole article that a sentence is read against. */
export interface ArticleTone {
  /** Share of the sentences that name something Chinese. */
  readonly china: number;
  /** Share of the sentences that name rare earths or their instruments of control. */
  readonly matter: number;
}

export function toneOf(sentences: readonly ReadSentence[]): ArticleTone {
  const count = Math.max(1, sentences.length);
  const share = (test: (sentence: ReadSentence) => boolean): number => sentences.filter(test).length / count;
  return {
    china: share(namesChina),
    matter: share(({ hits }) => hits.has('rareEarth') || hits.has('instrument')),
  };
}

/**
 * Several groups of features as one. A null prototype makes it a plain dictionary: spreading eighty names into a literal
 * costs a hidden class for each, and made this the slowest part of the engine.
 */
export function joined(...groups: readonly Features[]): Features {
  return Object.assign(Object.create(null), ...groups);
}

const flag = (value: boolean): number => (value ? 1 : 0);

/** How many different phrases of a table stand in the sentence, at most `most`. */
function countIn(sentence: ReadSentence, label: Label, most = 1): number {
  return Math.min(most, new Set(sentence.hits.get(label)?.map(({ word }) => word)).size);
}

/** Whether "it", "they" or "their" opens the sentence or its main clause: somebody named before acts in it. */
function opensWithPronoun({ words }: ReadSentence): boolean {
  return words.slice(0, 3).some(({ text }) => ['it', 'they', 'its', 'their', 'this', 'that', 'these', 'those'].includes(text));
}

function isActorNamed(sentence: ReadSentence): boolean {
  return namesChina(sentence) || sentence.hits.has('roleActor');
}

function ofWords(sentence: ReadSentence): Features {
  const on = (label: Label, most = 1): number => countIn(sentence, label, most);
  return {
    chinaNamed: on('chineseState'),
    ministryNamed: on('chineseMinistry'),
    mediaNamed: on('chineseMedia'),
    bodyNamed: on('chineseBody'),
    companyNamed: on('chineseCompany'),
    placeNamed: on('chinesePlace'),
    feedPlace: on('feedPlace'),
    roleNamed: on('roleActor', 2),
    homeland: on('homeland'),
    rareEarth: on('rareEarth', 2),
    product: on('product', 2),
    process: on('process', 2),
    instrument: on('instrument', 3),
    act: on('act', 3),
    position: on('position', 2),
    market: on('market', 2),
    strategy: on('strategy', 2),
    evaluation: on('evaluation', 2),
    future: on('future'),
    hedge: on('hedge'),
    plan: on('plan'),
    firstPerson: on('firstPerson'),
    normative: on('normative'),
    scene: on('scene', 2),
    boilerplate: on('boilerplate', 2),
    question: flag(/\?["”’)]*$/.test(sentence.text)),
    sourceNote: on('sourceNote'),
    elsewhere: on('fieldElsewhere', 2),
  };
}

function ofActors(sentence: ReadSentence): Features {
  const { hits } = sentence;
  const isChina = namesChina(sentence);
  const isWest = hits.has('westernState') || hits.has('westernCompany');
  const isActor = isActorNamed(sentence);
  return {
    china: flag(isChina),
    chinaAndInstrument: flag(isChina && hits.has('instrument')),
    chinaAndMatter: flag(isChina && (hits.has('rareEarth') || hits.has('product') || hits.has('process'))),
    chinaAndPosition: flag(isChina && hits.has('position')),
    chinaAndStrategy: flag(isChina && hits.has('strategy')),
    actorAndAct: flag(isActor && hits.has('act')),
    roleAndInstrument: flag(!isChina && hits.has('roleActor') && hits.has('instrument')),
    matterWithoutActor: flag(!isActor && hits.has('rareEarth')),
    instrumentWithoutActor: flag(!isActor && hits.has('instrument')),
    shareWithoutActor: flag(!isActor && hits.has('position')),
    westOnly: flag(isWest && !isActor),
    westAndChina: flag(isWest && isChina),
    westCompanyOnly: flag(hits.has('westernCompany') && !isActor),
    nothingNamed: flag(!isActor && !isWest && !hits.has('rareEarth') && !hits.has('instrument')),
  };
}

function ofForm(sentence: ReadSentence, sentences: readonly ReadSentence[]): Features {
  const { words, kind, quantities, quote, leadIn } = sentence;
  const before = sentence.isFirst ? undefined : sentences[sentence.index - 1];
  const introducer = leadIn === null ? undefined : sentences[leadIn];
  const functionWords = words.filter(({ text }) => FUNCTION_WORDS.has(text)).length;
  const isPronoun = opensWithPronoun(sentence);
  return {
    quantity: Math.min(2, quantities.length),
    share: flag(quantities.some(({ unit }) => unit === '%' || unit === 'part')),
    money: flag(quantities.some(({ unit }) => unit !== null && /^[A-Z]{3}/.test(unit))),
    short: flag(words.length < SHORT),
    long: flag(words.length > LONG),
    few: flag(functionWords === 0),
    isTitle: flag(kind === 'title'),
    isHeading: flag(kind === 'heading'),
    isListItem: flag(kind === 'list-item'),
    isCaption: flag(kind === 'caption'),
    isQuote: flag(kind === 'quote'),
    colonEnd: flag(/[:：]$/.test(sentence.text)),
    listOfPlan: flag(
      introducer !== undefined && /[:：]$/.test(introducer.text) && (isActorNamed(introducer) || introducer.hits.has('plan')),
    ),
    listOfOther: flag(introducer !== undefined && !isActorNamed(introducer) && !introducer.hits.has('plan')),
    insideQuote: flag(quote === 'inside'),
    opensQuote: flag(quote === 'opens'),
    holdsQuote: flag(quote === 'holds'),
    isFirstInBlock: flag(sentence.isFirst),
    pronoun: flag(isPronoun),
    pronounAfterActor: flag(isPronoun && before !== undefined && isActorNamed(before)),
    pronounAfterWest: flag(isPronoun && before !== undefined && !isActorNamed(before) && before.hits.has('westernState')),
    endsOpen: flag(!/[.!?…:”"’')]$/.test(sentence.text)),
    pipe: flag(/[|•·★]/.test(sentence.text)),
    numbersOnly: flag(/^[\W\d]+$/.test(sentence.text) || /^\d\d:\d\d/.test(sentence.text)),
    byline: flag(/^(?:by|words|photos?|story|text|analysis by|interview by)\b/i.test(sentence.text) && words.length < 14),
  };
}

/** The features of one sentence by its own words, form and place. */
export function featuresOf(sentence: ReadSentence, sentences: readonly ReadSentence[], tone: ArticleTone): Features {
  const article = { articleChina: Math.min(1, tone.china * 2), articleMatter: Math.min(1, tone.matter * 2) };
  return joined(ofWords(sentence), ofActors(sentence), ofForm(sentence, sentences), article);
}
