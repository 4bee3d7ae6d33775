import { detect } from '../../src/core/article/detect.ts';
import type { ReadLanguage } from '../../src/core/article/language.ts';
import type { Claim } from '../../src/core/claim/claim.ts';
import { findClaims } from '../../src/core/claim/find-claims.ts';
import { type Rules, TRAINED_RULES } from '../../src/core/claim/rules/linear.ts';
import { articleOf, type LabelledDocument } from './article-of.ts';

/** A claim in the form that `score.mjs` reads. */
export interface ScoredClaim extends Pick<Claim, 'text' | 'topics' | 'speaker' | 'layer'> {
  readonly hedged: boolean;
  readonly hasNumber: boolean;
}

/** What the engine reads in a labelled document, in the form that `score.mjs` reads. */
export interface ScoredReading {
  readonly id: string;
  readonly isRareEarthNews: boolean;
  readonly claims: readonly ScoredClaim[];
}

/** The engine's reading of a labelled document, made as the extension makes it: claims only of news in a language that is read. */
export function readDocument(
  document: LabelledDocument,
  rules: Readonly<Record<ReadLanguage, Rules>> = TRAINED_RULES,
): ScoredReading {
  const article = articleOf(document);
  const { kind, isLanguageRead } = detect(article);
  const isRareEarthNews = kind === 'news';
  const claims = isRareEarthNews && isLanguageRead ? findClaims(article, rules) : [];
  return {
    id: document.id,
    isRareEarthNews,
    claims: claims.map(({ text, topics, speaker, layer, hedges, quantities }) => ({
      text,
      topics,
      speaker,
      layer,
      hedged: hedges.length > 0,
      hasNumber: quantities.length > 0,
    })),
  };
}
