import { detect } from '../../src/core/article/detect.ts';
import { isReadLanguage, languageIn, type ReadLanguage } from '../../src/core/article/language.ts';
import type { Claim } from '../../src/core/claim/claim.ts';
import { findClaims } from '../../src/core/claim/find-claims.ts';
import { type Rules, TRAINED_RULES } from '../../src/core/claim/rules/linear.ts';
import { saidIn } from '../../src/core/claim/said-in.ts';
import { articleOf, type LabelledDocument } from './article-of.ts';

/** A claim in the form that `score.mjs` reads. */
export interface ScoredClaim extends Pick<Claim, 'text' | 'topics' | 'speaker' | 'layer'> {
  /** The sentence whose part it is, and where the part begins; given for parts alone. */
  readonly sentence?: Pick<Claim, 'text' | 'start'>;
  readonly start?: number;
  readonly hedged: boolean;
  readonly hasNumber: boolean;
}

/** What the engine reads in a labelled document, in the form that `score.mjs` reads. */
export interface ScoredReading {
  readonly id: string;
  readonly isRareEarthNews: boolean;
  readonly claims: readonly ScoredClaim[];
}

type AllRules = Readonly<Record<ReadLanguage, Rules>>;

/** A reading of a document whose page is taken for news or not: claims only of news in a language that is read. */
export function readAs(document: LabelledDocument, isRareEarthNews: boolean, rules: AllRules = TRAINED_RULES): ScoredReading {
  const article = articleOf(document);
  const language = languageIn(article);
  const isRead = isRareEarthNews && isReadLanguage(language);
  const claims = isRead ? findClaims(article, language, rules) : [];
  return {
    id: document.id,
    isRareEarthNews,
    claims: claims.flatMap((claim) =>
      saidIn(claim).map(({ text, start, speaker, layer }) => ({
        text,
        speaker,
        layer,
        topics: claim.topics,
        hedged: claim.hedges.length > 0,
        hasNumber: claim.quantities.length > 0,
        ...(claim.parts && { start, sentence: { text: claim.text, start: claim.start } }),
      })),
    ),
  };
}

/** The engine's reading of a labelled document, made as the extension makes it. */
export function readDocument(document: LabelledDocument, rules: AllRules = TRAINED_RULES): ScoredReading {
  return readAs(document, detect(articleOf(document)).kind === 'news', rules);
}
