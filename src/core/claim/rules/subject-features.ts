import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { SubjectKind } from '../sentence/subject.ts';
import type { Features } from './features.ts';

/** Subjects that point back: what they stand for is the subject before. */
const BACKWARD: ReadonlySet<SubjectKind> = new Set(['it', 'person', 'this']);

/** What the sentence speaks of, and what the one before it in the same block spoke of. */
export function subjectFeatures(
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  subjects: readonly SubjectKind[],
): Features {
  const own = subjects[sentence.index] ?? 'none';
  const isAlone = sentences[sentence.index - 1]?.block !== sentence.block;
  const before = isAlone ? 'start' : (subjects[sentence.index - 1] ?? 'none');
  const features: Record<string, number> = { [`subject:${own}`]: 1, [`before:${before}`]: 1 };
  if (BACKWARD.has(own)) features[`${own}:${before}`] = 1;
  return features;
}
