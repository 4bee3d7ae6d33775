import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rules } from '../../src/core/claim/rules/linear.ts';
import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import { readDocument } from '../../test/corpus/read-document.ts';
import { type Figures, score } from '../../test/corpus/score.mjs';
import { crossValidate, FOLDS } from './cross-validate.ts';
import { trainRules } from './train-rules.ts';

const FOLDER = join(import.meta.dirname, '../../src/core/claim/data');
const DIGITS = 3;

/** One file that training makes: its name in `src/core/claim/data` and all of its text. */
export interface TrainedFile {
  readonly name: string;
  readonly text: string;
}

type ClaimFigures = Omit<Figures, 'pagePrecision' | 'pageRecall' | 'falseAlarms' | 'sentences' | 'documentsWithoutReading'>;

function claimFigures(figures: Figures): Readonly<Record<string, number>> {
  const { claimPrecision, claimRecall, claimF1, layer, speaker, firstTopic, topicF1, hedged, hasNumber } = figures;
  const kept: ClaimFigures = { claimPrecision, claimRecall, claimF1, layer, speaker, firstTopic, topicF1, hedged, hasNumber };
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, Number(value.toFixed(DIGITS))]));
}

/** The figures of training: `crossValidated` is the honest one, `inSample` says how far the rules fit what they saw. */
export interface TrainingFigures {
  readonly documents: number;
  readonly claims: number;
  readonly folds: number;
  readonly crossValidated: Readonly<Record<string, number>>;
  readonly inSample: Readonly<Record<string, number>>;
}

function figuresOf(documents: readonly LabelledDocument[], rules: Rules): TrainingFigures {
  const inSample = score(
    documents,
    documents.map((document) => readDocument(document, rules)),
  ).figures;
  return {
    documents: documents.length,
    claims: inSample.sentences,
    folds: FOLDS,
    crossValidated: claimFigures(crossValidate(documents).figures),
    inSample: claimFigures(inSample),
  };
}

const fileOf = (name: string, content: unknown): TrainedFile => ({ name, text: `${JSON.stringify(content, null, 2)}\n` });

/** The files that the documents make, and their figures. */
export function train(documents: readonly LabelledDocument[]): {
  readonly files: readonly TrainedFile[];
  readonly figures: TrainingFigures;
} {
  const rules = trainRules(documents);
  const figures = figuresOf(documents, rules);
  const files = [
    fileOf('claim-weights.json', rules.claim),
    fileOf('layer-weights.json', rules.layers),
    fileOf('topic-weights.json', rules.topics),
    fileOf('training-figures.json', figures),
  ];
  return { files, figures };
}

/** The names of the files whose text in the repository is not what training makes. */
export function differing(files: readonly TrainedFile[]): readonly string[] {
  return files.filter(({ name, text }) => readFileSync(join(FOLDER, name), 'utf8') !== text).map(({ name }) => name);
}

/** Writes the files where the engine reads them. */
export function write(files: readonly TrainedFile[]): void {
  for (const { name, text } of files) writeFileSync(join(FOLDER, name), text);
}
