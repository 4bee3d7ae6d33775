import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { READ_LANGUAGES, type ReadLanguage } from '../../src/core/article/language.ts';
import type { PageRules } from '../../src/core/article/page-rules.ts';
import type { Rules } from '../../src/core/claim/rules/linear.ts';
import { readDocument } from '../../test/corpus/read-document.ts';
import { type Figures, score } from '../../test/corpus/score.mjs';
import { type CrossValidation, FOLDS, type HeldReading } from './cross-validate.ts';
import { pageRulesFile } from './page-rule.ts';

type AllRules = Readonly<Record<ReadLanguage, Rules>>;

const FOLDER = join(import.meta.dirname, '../../src/core');
const CLAIM = 'claim/data';
const ARTICLE = 'article/data';
const DIGITS = 3;

/** One file that training makes: its path in `src/core` and all of its text. */
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

/** Groups of weights as JSON, a line for every group, so that a change can be read. */
function linesOf(groups: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(groups).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

/** The files of weights of one language. */
function languageFiles(language: ReadLanguage, { claim, layers, topics }: Rules): readonly TrainedFile[] {
  const { own, together, ...shared } = topics;
  const topicGroups = `${JSON.stringify(shared).slice(0, -1)}, "together": ${linesOf(together)}, "own": ${linesOf(own)}}`;
  const file = (name: string, text: string): TrainedFile => ({ name: `${CLAIM}/${name}.${language}.json`, text: `${text}\n` });
  return [file('claim-rule', JSON.stringify(claim)), file('layer-rules', linesOf(layers)), file('topic-rules', topicGroups)];
}

/** The files of weights of the rules for claims and of those for pages. */
export function weightsFiles(rules: AllRules, pages: PageRules): readonly TrainedFile[] {
  return [
    ...READ_LANGUAGES.flatMap((language) => languageFiles(language, rules[language])),
    { name: `${ARTICLE}/page-rules.json`, text: pageRulesFile(pages) },
  ];
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
  return { name: `${CLAIM}/training-figures.json`, text: `${JSON.stringify(figures, null, 2)}\n` };
}

/** The names of the files whose text in the repository is not what training makes. */
export function differing(files: readonly TrainedFile[]): readonly string[] {
  return files.filter(({ name, text }) => readFileSync(join(FOLDER, name), 'utf8') !== text).map(({ name }) => name);
}

/** Writes the files where the engine reads them. */
export function write(files: readonly TrainedFile[]): void {
  for (const { name, text } of files) writeFileSync(join(FOLDER, name), text);
}
