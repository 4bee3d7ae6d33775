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

/** Styles with fewer documents say little; they are shown together. */
const LEAST_DOCUMENTS = 4;

const shown = (value: number): string => value.toFixed(3).padStart(9);

/** A line of figures under its name. */
export function figuresLine(name: string, documents: number, figures: Figures): string {
  return `${name.slice(0, 30).padEnd(31)}${String(documents).padStart(4)}${MEASURES.map((measure) => shown(figures[measure])).join('')}`;
}

/** The head of the table. */
export const HEAD = `${''.padEnd(31)}docs${['P', 'R', 'F1', 'layer', 'speaker', 'topic', 'topicF1', 'hedged', 'number'].map((name) => name.padStart(9)).join('')}`;

/** A line of figures for every style with documents enough, most documents first, and one for all others. */
export function linesByStyle(documents: readonly LabelledDocument[], readings: readonly ScoredReading[]): readonly string[] {
  const byStyle = new Map<string, readonly LabelledDocument[]>();
  for (const document of documents) {
    const style = document.style.toLowerCase();
    byStyle.set(style, [...(byStyle.get(style) ?? []), document]);
  }
  const groups = [...byStyle].filter(([, own]) => own.length >= LEAST_DOCUMENTS).sort((a, b) => b[1].length - a[1].length);
  const rest = [...byStyle].filter(([, own]) => own.length < LEAST_DOCUMENTS).flatMap(([, own]) => own);
  return [...groups, [`${byStyle.size - groups.length} rarer styles`, rest] as const]
    .filter(([, own]) => own.length > 0)
    .map(([style, own]) => figuresLine(style, own.length, score(own, readings).figures));
}
