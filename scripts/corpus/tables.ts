import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import type { ScoredReading } from '../../test/corpus/read-document.ts';
import { type Figures, score } from '../../test/corpus/score.mjs';

/** The measures of claims, in the order in which they are shown. */
export const MEASURES = [
  'claimPrecision',
  'claimRecall',
  'claimF1',
  'layer',
  'speaker',
  'firstTopic',
  'topicF1',
  'hedged',
  'hasNumber',
] as const satisfies readonly (keyof Figures)[];

const shown = (value: number): string => value.toFixed(3).padStart(9);

/** A line of figures under its name. */
export function figuresLine(name: string, documents: number, figures: Figures): string {
  return `${name.slice(0, 30).padEnd(31)}${String(documents).padStart(4)}${MEASURES.map((measure) => shown(figures[measure])).join('')}`;
}

/** The head of the table. */
export const HEAD = `${''.padEnd(31)}docs${['P', 'R', 'F1', 'layer', 'speaker', 'topic', 'topicF1', 'hedged', 'number'].map((name) => name.padStart(9)).join('')}`;

/** A line of figures for every group of documents, those of most documents first. */
export function linesByGroup(
  documents: readonly LabelledDocument[],
  readings: readonly ScoredReading[],
  groupOf: (document: LabelledDocument) => string,
): readonly string[] {
  const groups = new Map<string, readonly LabelledDocument[]>();
  for (const document of documents) {
    const group = groupOf(document);
    groups.set(group, [...(groups.get(group) ?? []), document]);
  }
  return [...groups]
    .sort((one, other) => other[1].length - one[1].length)
    .map(([group, own]) => figuresLine(group, own.length, score(own, readings).figures));
}
