import type { CheckAnswer, Question } from '../checklist/checklist.ts';

/** How far a checklist is. The three parts add up to `total`. */
export interface Progress {
  readonly done: number;
  readonly notApplicable: number;
  readonly open: number;
  readonly total: number;
}

/** The progress of a checklist. Answers to questions it no longer asks do not count. */
export function progressOf(questions: readonly Pick<Question, 'id'>[], answers: ReadonlyMap<string, CheckAnswer>): Progress {
  const states = questions.map(({ id }) => answers.get(id)?.state ?? 'open');
  const done = states.filter((state) => state === 'done').length;
  const notApplicable = states.filter((state) => state === 'not-applicable').length;
  return { done, notApplicable, open: states.length - done - notApplicable, total: states.length };
}

/** The sum of several checklists' progress. */
export function sumProgress(parts: readonly Progress[]): Progress {
  const sum = (field: keyof Progress) => parts.reduce((total, part) => total + part[field], 0);
  return { done: sum('done'), notApplicable: sum('notApplicable'), open: sum('open'), total: sum('total') };
}
