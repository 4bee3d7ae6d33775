import type { CheckAnswer, Question } from '../checklist/checklist.ts';
import { type Progress, sumProgress } from './progress.ts';

/** What a reader's answers found, counted. Answers that are done without a finding count nowhere. */
export interface Findings {
  readonly supports: number;
  readonly contradicts: number;
  readonly unclear: number;
}

/** How far one or several checklists are, and what they found. */
export interface RollUp {
  readonly progress: Progress;
  readonly findings: Findings;
}

/** The findings of a checklist. Answers to questions it no longer asks do not count. */
export function findingsOf(questions: readonly Pick<Question, 'id'>[], answers: ReadonlyMap<string, CheckAnswer>): Findings {
  const found = questions.map(({ id }) => answers.get(id)?.finding ?? null);
  const count = (wanted: string): number => found.filter((finding) => finding === wanted).length;
  return { supports: count('supports'), contradicts: count('contradicts'), unclear: count('unclear') };
}

/** Several checklists as one. */
export function sumRollUps(parts: readonly RollUp[]): RollUp {
  const sum = (field: keyof Findings): number => parts.reduce((total, { findings }) => total + findings[field], 0);
  return {
    progress: sumProgress(parts.map(({ progress }) => progress)),
    findings: { supports: sum('supports'), contradicts: sum('contradicts'), unclear: sum('unclear') },
  };
}
