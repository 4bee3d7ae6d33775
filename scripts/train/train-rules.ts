import { isReadLanguage, READ_LANGUAGES, type ReadLanguage } from '../../src/core/article/language.ts';
import { ACTORS, LAYERS, type Layer } from '../../src/core/claim/claim.ts';
import { joined } from '../../src/core/claim/rules/features.ts';
import type { LinearRule, Rules, WorthRules } from '../../src/core/claim/rules/linear.ts';
import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import { type DocumentExamples, type Example, examplesOf } from './examples.ts';
import { fitRule, type Penalty } from './logistic.ts';
import { trainSpeakers } from './speaker-rule.ts';
import { fitTopics, type TopicPenalty } from './topic-rule.ts';

/** Strengths of the penalties, shares and thresholds (hundredths of log-odds), chosen by cross-validation on real pages, by host. */
interface Settings {
  /** A sentence of a real page counts as many of a written document: for claims, and for layers. */
  readonly realClaims: number;
  readonly realLayers: number;
  /** Whether all written documents teach what is a claim. */
  readonly isAllTaught: boolean;
  readonly claim: Penalty;
  readonly layers: Penalty;
  readonly topics: TopicPenalty;
  /** Below even odds, where precision and recall together are best. */
  readonly claimThreshold: number;
  readonly topicThreshold: number;
}

const isWord = (name: string): boolean => name.startsWith('w:');
/** Words, and what is told of kinds, sides and places together: what does not earn its place is left out. */
const isFine = (name: string): boolean => /[:*]/.test(name);

const SETTINGS: Readonly<Record<ReadLanguage, Settings>> = {
  en: {
    realClaims: 2,
    realLayers: 2,
    isAllTaught: false,
    claim: { shrink: 17, drop: 3.4, isDroppable: isFine, words: { isWord, shrink: 11 } },
    layers: { shrink: 8, drop: 6, isDroppable: () => true, words: { isWord, shrink: 12 } },
    topics: { shrink: 4, drop: 4.4, shrinkWords: 6 },
    claimThreshold: -50,
    topicThreshold: -60,
  },
  zh: {
    realClaims: 3,
    realLayers: 1,
    isAllTaught: true,
    claim: { shrink: 14, drop: 2.8, isDroppable: isFine, words: { isWord, shrink: 10 } },
    layers: { shrink: 5, drop: 2, isDroppable: () => true, words: { isWord, shrink: 8 } },
    topics: { shrink: 4, drop: 3, shrinkWords: 6 },
    claimThreshold: 0,
    topicThreshold: -70,
  },
};

function layerRule(claims: readonly Example[], layer: Layer, penalty: Penalty): LinearRule {
  return fitRule(
    claims.map(({ layerFeatures, words }) => joined(layerFeatures, words)),
    claims.map((example) => example.layer === layer),
    penalty,
  );
}

/** For whose act it is, and for worth: named grounds alone, of which those that do not earn their place are left out. */
const GROUNDS: Penalty = { shrink: 8, drop: 2, isDroppable: () => true };

/** Whose act sentences tell of, whatever they are: real pages alone say it. */
function actorRules(sentences: readonly Example[]): Rules['actor'] {
  const labelled = sentences.filter(({ label }) => label?.actor !== undefined);
  const features = labelled.map((example) => example.features);
  const ofSide = (side: string) =>
    fitRule(
      features,
      labelled.map(({ label }) => label?.actor === side),
      GROUNDS,
    );
  return Object.fromEntries(ACTORS.map((side) => [side, ofSide(side)])) as Rules['actor'];
}

/** How much claims are worth checking. */
function worthRules(sentences: readonly Example[]): WorthRules {
  const labelled = sentences.filter(({ label }) => label?.isClaim && label.worth !== undefined);
  const features = labelled.map((example) => example.layerFeatures);
  const from = (least: number) =>
    fitRule(
      features,
      labelled.map(({ label }) => (label?.worth ?? 0) >= least),
      GROUNDS,
    );
  return { isSome: from(1), isMuch: from(2) };
}

/** What the rules are taught by. */
export interface Teaching {
  /** Real pages. */
  readonly real: readonly LabelledDocument[];
  /**
   * Documents written for the corpus. What is a claim they teach wrongly in English, since in them length alone gives it away: there
   * they teach only which short lines are none, of which real pages, as they could be had, hold too few, and how `OFFICIAL` texts speak.
   */
  readonly written: readonly WrittenDocument[];
}

/** A document with the name of its file. */
export interface WrittenDocument extends LabelledDocument {
  readonly file: string;
}

/** Texts of societies and ministries, and reports that relay them: few real pages are any. */
const OFFICIAL = 'official-en';

/** So many words a short line has at most. */
const SHORT = 8;

const sentencesOf = (documents: readonly DocumentExamples[]): readonly Example[] => documents.flatMap(({ examples }) => examples);
const times = <T>(number: number, all: readonly T[]): readonly T[] => Array.from({ length: number }, () => all).flat();

/** The rules for speakers, claims, layers and topics that the documents of one language teach. */
function trainLanguage({ real, written }: Teaching, language: ReadLanguage): Rules {
  const settings = SETTINGS[language];
  const speakers = trainSpeakers(real, written, language);
  const read = (document: LabelledDocument): DocumentExamples => examplesOf(document, speakers);
  const [ofReal, ofWritten] = [real.map(read), written.map(read)];
  const [sentences, further] = [sentencesOf(ofReal), sentencesOf(ofWritten)];
  const official = sentencesOf(ofWritten.filter((_, i) => written[i]?.file === OFFICIAL));
  const short = further.filter(({ label, length }) => !label?.isClaim && length <= SHORT);
  const taught = [
    ...times(settings.realClaims, sentences),
    ...(settings.isAllTaught ? further : new Set([...official, ...short])),
  ].filter(({ label, canBeClaim }) => label !== null && canBeClaim);
  const claim = fitRule(
    taught.map(({ features, words, pairs }) => joined(features, words, pairs)),
    taught.map(({ label }) => label?.isClaim ?? false),
    settings.claim,
  );
  const claims = [...times(settings.realLayers, sentences), ...further].filter(
    ({ label, layer, canBeClaim }) => label?.isClaim && layer !== null && canBeClaim,
  );
  const layers = Object.fromEntries(LAYERS.map((layer) => [layer, layerRule(claims, layer, settings.layers)]));
  return {
    speakers,
    claim: { threshold: settings.claimThreshold, ...claim },
    layers: layers as Record<Layer, LinearRule>,
    topics: { threshold: settings.topicThreshold, ...fitTopics([...ofWritten, ...ofReal], settings.topics) },
    actor: actorRules(sentences),
    worth: worthRules(sentences),
  };
}

/** The rules that documents teach, each language by its own. */
export function trainRules({ real, written }: Teaching): Readonly<Record<ReadLanguage, Rules>> {
  const trained = READ_LANGUAGES.map((language) => {
    const isOf = ({ lang }: LabelledDocument): boolean => isReadLanguage(lang) && lang === language;
    return [language, trainLanguage({ real: real.filter(isOf), written: written.filter(isOf) }, language)];
  });
  return Object.fromEntries(trained) as Record<ReadLanguage, Rules>;
}
