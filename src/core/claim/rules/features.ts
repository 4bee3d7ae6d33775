import { isPlanLeadIn } from '../sentence/lead-in.ts';
import type { Label } from '../sentence/lexicon.ts';
import { namesChina, type ReadSentence } from '../sentence/sentence-context.ts';
import type { SubjectKind } from '../sentence/subject.ts';
import type { Attribution } from '../speaker/speech-cues.ts';
import type { Values } from './linear.ts';
import { subjectFeatures } from './subject-features.ts';

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
  /** How much the article argues: words of reasoning, judgement and comparison a sentence. */
  readonly argument: number;
  /** Share of the sentences in the first person outside quotations. */
  readonly person: number;
  /** Words of reporting a sentence: dates, published figures, acts in the past. */
  readonly report: number;
}

/** The figures of an article, each from 0 on a sentence's average. */
export function toneOf(sentences: readonly ReadSentence[]): ArticleTone {
  const count = Math.max(1, sentences.length);
  const share = (test: (sentence: ReadSentence) => boolean): number => sentences.filter(test).length / count;
  const mean = (label: Label): number => sentences.reduce((sum, { hits }) => sum + (hits.get(label)?.length ?? 0), 0) / count;
  return {
    china: share(namesChina),
    matter: share(({ hits }) => hits.has('rareEarth') || hits.has('instrument')),
    argument: mean('reasoning') + mean('stance') + mean('absolute') + mean('figurative'),
    person: share(({ hits, quote }) => hits.has('firstPerson') && quote === 'none'),
    report: mean('reporting'),
  };
}

/** What the title of an article names, and the shares of its sentences that name one thing or another; from 0 to 1. */
export function articleFigures(sentences: readonly ReadSentence[]): Features {
  const count = Math.max(1, sentences.length);
  const share = (test: (sentence: ReadSentence) => boolean, times = 1): number =>
    Math.min(1, (times * sentences.filter(test).length) / count);
  const [title] = sentences;
  const isWest = ({ hits }: ReadSentence): boolean => hits.has('westernState') || hits.has('westernCompany');
  return {
    titleChina: flag(title !== undefined && namesChina(title)),
    titleWest: flag(title !== undefined && isWest(title) && !isActorNamed(title)),
    titleCompany: flag(title?.hits.has('chineseCompany') ?? false),
    titleInstrument: flag(title?.hits.has('instrument') ?? false),
    ofWest: share((sentence) => isWest(sentence) && !isActorNamed(sentence)),
    ofWestCompanies: share((sentence) => sentence.hits.has('westernCompany') && !isActorNamed(sentence)),
    ofCompanies: share(({ hits }) => hits.has('chineseCompany'), 2),
    ofInstruments: share(({ hits }) => hits.has('instrument')),
    ofPlaces: share(({ hits }) => hits.has('chinesePlace'), 3),
    ofMinistries: share(({ hits }) => hits.has('chineseMinistry'), 3),
    ofElsewhere: share(({ hits }) => hits.has('fieldElsewhere')),
    ofProjects: share(({ hits }) => hits.has('project')),
    ofChina: share(namesChina),
  };
}

/**
 * Several groups of features as one, for whoever fits a rule to them: to weigh them they need not be joined. A null prototype
 * makes it a plain dictionary; a literal of eighty names costs a hidden class for each.
 */
export function joined(...groups: readonly Features[]): Features {
  return Object.assign(Object.create(null), ...groups);
}

/** Values as a record. */
export function featuresOf(values: Values): Features {
  return joined(Object.fromEntries(values));
}

const flag = (value: boolean): number => (value ? 1 : 0);

/** How many different phrases of a table stand in the sentence, at most `most`. */
function countIn(sentence: ReadSentence, label: Label, most = 1): number {
  const hits = sentence.hits.get(label);
  if (!hits) return 0;
  return most === 1 || hits.length === 1 ? 1 : Math.min(most, new Set(hits.map(({ word }) => word)).size);
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
    reasoning: on('reasoning'),
    figurative: on('figurative'),
    reporting: on('reporting', 2),
    rule: on('rule', 2),
    framing: on('framing', 2),
    comparison: on('comparison'),
    absolute: on('absolute'),
    elsewhere: on('fieldElsewhere', 2),
    foreignPlace: on('foreignPlace', 2),
    westernBody: on('westernBody', 2),
    pastEra: on('pastEra', 2),
    method: on('method', 2),
    consequence: on('consequence', 2),
    project: on('project', 3),
    recommend: on('recommend'),
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
    listOfPlan: flag(introducer !== undefined && isPlanLeadIn(introducer)),
    listOfOther: flag(introducer !== undefined && !isPlanLeadIn(introducer)),
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

/** So far a sentence is read with those around it. */
const AROUND = 3;

/** Who and what the sentences around name: a sentence without a name of its own goes on about them. */
function ofContext(sentence: ReadSentence, sentences: readonly ReadSentence[]): Features {
  const { index, block, heading, leadIn } = sentence;
  const before = sentences.slice(Math.max(0, index - AROUND), index);
  const after = sentences[index + 1];
  const sameBlock = [...before, ...(after ? [after] : [])].filter(
    (other) => other.block === block || (leadIn !== null && other.leadIn === leadIn),
  );
  const title = heading === null ? undefined : sentences[heading];
  const sinceChina = before.toReversed().findIndex(namesChina);
  const isWest = ({ hits }: ReadSentence): boolean => hits.has('westernState') || hits.has('westernCompany');
  const isOpen = !isActorNamed(sentence);
  return {
    chinaInBlock: flag(sameBlock.some(namesChina)),
    chinaNear: flag(isOpen && sinceChina >= 0),
    chinaJustBefore: flag(isOpen && sinceChina === 0),
    westJustBefore: flag(isOpen && before.slice(-1).some(isWest)),
    westInBlock: flag(!sameBlock.some(namesChina) && sameBlock.some(isWest)),
    matterInBlock: flag(sameBlock.some(({ hits }) => hits.has('rareEarth') || hits.has('instrument'))),
    headingChina: flag(title !== undefined && namesChina(title)),
    afterList: flag(sentence.kind === 'list-item' && title !== undefined && isActorNamed(title)),
  };
}

const WEST_AT_FRONT = 6;
/** A sentence that only leads to the next: "Customs data show how quickly that can be felt." */
const CONNECTIVE = /\b(?:shows?|tells?|explains?|is|are)\s(?:\w+\s)?(?:how|why|what)\b/i;

/** China as the subject of a verb, or "for Beijing to". */
const CHINA_ACTS =
  /\b(?:China|Beijing)\s(?:\w+ly\s)?(?:is|was|has|had|will|would|could|can|may|might|to|does|\w+[^s\W]s|\w+ed|\w+ing|kept|held|set|cut|let|put|told|bought|sold|made|gave|took)\b/;

/** Who acts in the sentence and who speaks in it, as far as others than China do. */
function ofOthers(sentence: ReadSentence, { speaker, words }: Attribution): Features {
  const { hits, text } = sentence;
  const isChina = namesChina(sentence);
  const west = [...(hits.get('westernState') ?? []), ...(hits.get('westernCompany') ?? [])];
  const isWestSubject = west.some(({ word }) => word < WEST_AT_FRONT);
  return {
    chinaSubject: flag(CHINA_ACTS.test(text)),
    westSubject: flag(isWestSubject),
    westActs: flag(isWestSubject && !isChina && !hits.has('instrument')),
    connective: flag(CONNECTIVE.test(text) && !isChina && sentence.quantities.length === 0),
    personal: flag(/\b(?:he|she|his|her|him)\b/i.test(text)),
    saidByChina: flag(speaker.startsWith('chinese-')),
    saidByNamedChina: flag(speaker.startsWith('chinese-') && words !== null),
    saidByOthers: flag(words !== null && (speaker === 'western-government' || speaker === 'company')),
    saidByAnalyst: flag(words !== null && speaker === 'analyst'),
    silence: flag(
      /\b(?:did|does|do|has|have) not (?:reply|respond|say|answer|comment)|declined to|no comment|not available for/i.test(text),
    ),
  };
}

/** The features of one sentence by its own words, form, place and speaker, in groups. */
export function groundsOf(
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  tone: ArticleTone,
  attribution: Attribution,
  subjects: readonly SubjectKind[],
): readonly Features[] {
  const article = { articleChina: Math.min(1, tone.china * 2), articleMatter: Math.min(1, tone.matter * 2) };
  return [
    ofWords(sentence),
    ofActors(sentence),
    ofForm(sentence, sentences),
    ofContext(sentence, sentences),
    ofOthers(sentence, attribution),
    subjectFeatures(sentence, sentences, subjects),
    article,
  ];
}
