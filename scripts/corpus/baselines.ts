import { languageIn, READ_LANGUAGES } from '../../src/core/article/language.ts';
import type { Features } from '../../src/core/claim/rules/features.ts';
import { readSentences } from '../../src/core/claim/sentence/sentence-context.ts';
import { inOneGo } from '../../src/core/steps.ts';
import { wordsOf } from '../../src/core/text/phrases.ts';
import { articleOf, type LabelledDocument } from '../../test/corpus/article-of.ts';
import type { ScoredClaim, ScoredReading } from '../../test/corpus/read-document.ts';
import { labelReader } from '../train/examples.ts';
import { fitRule } from '../train/logistic.ts';

/** What a baseline says of a sentence beside that it is a claim: what is commonest. Only its claims are compared. */
const COMMONEST = {
  topics: ['export-controls'],
  speaker: 'unattributed',
  layer: 'reported',
  hedged: false,
  hasNumber: false,
} as const satisfies Omit<ScoredClaim, 'text'>;

/** Longest n-gram, in words (English) and characters (Chinese). */
const LONGEST = { en: 2, zh: 3 } as const;
/** Inverse strength of the penalty in the usual notation: C = 10. */
const SHRINK = 0.1;
const LEAST_SENTENCES = 2;

interface Document {
  readonly id: string;
  readonly isRareEarthNews: boolean;
  /** Empty where the page is not read. */
  readonly sentences: readonly { readonly text: string; readonly isClaim: boolean }[];
}

function documentOf(document: LabelledDocument, isNews: boolean): Document {
  const article = articleOf(document);
  const labelOf = labelReader(document);
  const sentences = isNews ? inOneGo(readSentences(article, languageIn(article))) : [];
  return {
    id: document.id,
    isRareEarthNews: isNews,
    sentences: sentences
      .map(({ start, end }) => article.text.slice(start, end))
      .map((text) => ({ text, isClaim: labelOf(text)?.isClaim ?? false })),
  };
}

const readingOf = ({ id, isRareEarthNews }: Document, texts: readonly string[]): ScoredReading => ({
  id,
  isRareEarthNews,
  claims: texts.map((text) => ({ ...COMMONEST, text })),
});

/** Which pages are taken for news, by the id of their document: the same for every reader. */
type PageDecisions = ReadonlyMap<string, boolean>;

const decided = (document: LabelledDocument, isNews: PageDecisions): Document =>
  documentOf(document, isNews.get(document.id) ?? false);

/** Takes every sentence of a rare-earth article for a claim. */
export function everySentence(documents: readonly LabelledDocument[], isNews: PageDecisions): readonly ScoredReading[] {
  return documents
    .map((document) => decided(document, isNews))
    .map((document) =>
      readingOf(
        document,
        document.sentences.map(({ text }) => text),
      ),
    );
}

function ngramsOf(text: string): readonly string[] {
  const words = wordsOf(text).map((word) => word.text);
  const longest = LONGEST[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'];
  return words.flatMap((_, i) =>
    Array.from({ length: Math.min(longest, words.length - i) }, (__, n) => words.slice(i, i + n + 1).join(' ')),
  );
}

/** Weighs n-grams by how rare they are in `texts`: sublinear counts, smoothed inverse document frequency, length 1. */
function vectoriser(texts: readonly string[]): (text: string) => Features {
  const frequency = new Map<string, number>();
  for (const text of texts) for (const ngram of new Set(ngramsOf(text))) frequency.set(ngram, (frequency.get(ngram) ?? 0) + 1);
  const rarity = new Map(
    [...frequency]
      .filter(([, count]) => count >= LEAST_SENTENCES)
      .map(([ngram, count]) => [ngram, Math.log((1 + texts.length) / (1 + count)) + 1]),
  );
  return (text) => {
    const counts = new Map<string, number>();
    for (const ngram of ngramsOf(text)) if (rarity.has(ngram)) counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
    const weighed = [...counts].map(([ngram, count]) => [ngram, (1 + Math.log(count)) * (rarity.get(ngram) ?? 0)] as const);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return Object.fromEntries(weighed.map(([ngram, weight]) => [ngram, weight / length]));
  };
}

/** Reads by TF-IDF n-grams and logistic regression, each language by a model of what `teaching` has of it. */
export function ngramReadings(
  documents: readonly LabelledDocument[],
  isNews: PageDecisions,
  teaching: readonly LabelledDocument[],
): readonly ScoredReading[] {
  return READ_LANGUAGES.flatMap((language) => {
    const taught = teaching.filter(({ lang }) => lang === language).flatMap((document) => documentOf(document, true).sentences);
    const read = documents.filter(({ lang }) => lang === language).map((document) => decided(document, isNews));
    const vectorOf = vectoriser(taught.map(({ text }) => text));
    const { bias, weights } = fitRule(
      taught.map(({ text }) => vectorOf(text)),
      taught.map(({ isClaim }) => isClaim),
      { shrink: SHRINK, drop: 0, isDroppable: () => false },
    );
    const isClaim = (text: string): boolean =>
      Object.entries(vectorOf(text)).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), bias) >= 0;
    return read.map((document) => readingOf(document, document.sentences.map(({ text }) => text).filter(isClaim)));
  });
}
