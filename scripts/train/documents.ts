import { type LabelledDocument, readCorpus } from '../../test/corpus/article-of.ts';

const FILES = ['dev-1.jsonl', 'dev-2.jsonl'] as const;

/** The labelled documents that teach the rules: the English rare-earth articles of test/corpus. */
export function trainingDocuments(): readonly LabelledDocument[] {
  const all = FILES.flatMap((file) => readCorpus(file));
  return all.filter(({ lang, kind }) => lang === 'en' && kind === 'rare-earth-article');
}
