import type { ReadLanguage } from '../../src/core/article/language.ts';
import type { Rules } from '../../src/core/claim/rules/linear.ts';
import { readDocument } from '../../test/corpus/read-document.ts';
import { type Figures, score } from '../../test/corpus/score.mjs';
import { type CrossValidation, FOLDS, type HeldReading } from './cross-validate.ts';
import type { TrainedFile } from './weights.ts';

type AllRules = Readonly<Record<ReadLanguage, Rules>>;

const DIGITS = 3;

type ClaimFigures = Omit<Figures, 'pagePrecision' | 'pageRecall' | 'falseAlarms' | 'sentences' | 'documentsWithoutReading'>;

function claimFigures(figures: Figures): Readonly<Record<string, number>> {
  const { claimPrecision, claimRecall, claimF1, layer, speaker, firstTopic, topicF1, hedged, hasNumber } = figures;
  const kept: ClaimFigures = { claimPrecision, claimRecall, claimF1, layer, speaker, firstTopic, topicF1, hedged, hasNumber };
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, Number(value.toFixed(DIGITS))]));
}

/** The figures of training in one language: `crossValidated` is the honest one, `inSample` says how far the rules fit what they saw. */
export interface TrainingFigures {
  readonly documents: number;
  readonly claims: number;
  readonly folds: number;
  readonly crossValidated: Readonly<Record<string, number>>;
  readonly inSample: Readonly<Record<string, number>>;
}

/** The figures of each language. */
export type FiguresByLanguage = Readonly<Record<ReadLanguage, TrainingFigures>>;

function figuresOf(held: readonly HeldReading[], rules: AllRules): TrainingFigures {
  const documents = held.map(({ document }) => document);
  const readings = held.map(({ reading }) => reading);
  const inSample = score(
    documents,
    documents.map((document) => readDocument(document, rules)),
  ).figures;
  return {
    documents: documents.length,
    claims: inSample.sentences,
    folds: FOLDS,
    crossValidated: claimFigures(score(documents, readings).figures),
    inSample: claimFigures(inSample),
  };
}

/** The figures of each language: how well rules read documents they never saw, and the same documents in sample. */
export function trainingFigures({ readings }: CrossValidation, rules: AllRules): FiguresByLanguage {
  const ofLanguage = (language: ReadLanguage): TrainingFigures =>
    figuresOf(
      readings.filter(({ document }) => document.lang === language),
      rules,
    );
  return { en: ofLanguage('en'), zh: ofLanguage('zh') };
}

/** The file that keeps the figures beside the weights. */
export function figuresFile(figures: FiguresByLanguage): TrainedFile {
  return { path: 'src/core/claim/data/training-figures.json', value: figures };
}
