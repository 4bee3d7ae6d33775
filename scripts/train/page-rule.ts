import { isPassing, type PageFeatures, pageFeatures } from '../../src/core/article/page-features.ts';
import { type Page, pageOf } from '../../src/core/article/page-parts.ts';
import type { PageRules } from '../../src/core/article/page-rules.ts';
import type { LinearRule } from '../../src/core/claim/rules/linear.ts';
import { articleOf, type LabelledDocument } from '../../test/corpus/article-of.ts';
import { fitRule, type Penalty } from './logistic.ts';

/** Strength of the penalty and share, chosen by cross-validation on real pages, by host. */
const PENALTY: Penalty = { shrink: 3, drop: 0, isDroppable: () => true };
/** A real page counts as many written ones. */
const REAL = 4;

/** What the rules are taught by: real pages, and those that were written for the corpus. */
export interface PageTeaching {
  readonly real: readonly LabelledDocument[];
  readonly written: readonly LabelledDocument[];
}

type Kind = LabelledDocument['kind'];

interface LabelledPage {
  readonly kind: Kind;
  readonly page: Page;
}

interface Example {
  readonly kind: Kind;
  readonly features: PageFeatures;
}

const pagesOf = (documents: readonly LabelledDocument[]): readonly LabelledPage[] =>
  documents.map((document) => ({ kind: document.kind, page: pageOf(articleOf(document)) }));

/** The rule that tells one kind of page from the others. */
function ruleFor(kind: Kind, examples: readonly Example[]): LinearRule {
  return fitRule(
    examples.map(({ features }) => features),
    examples.map((example) => example.kind === kind),
    PENALTY,
  );
}

/**
 * The rules for kinds of page. Written documents teach what is no article alone: there are few shops, jobs and reference pages
 * among the real ones, while written articles teach nothing that real ones do not. Pages that name rare earths in passing are
 * told without a rule.
 */
export function trainPageRule({ real, written }: PageTeaching): PageRules {
  const taught = [
    ...pagesOf(written).filter(({ kind }) => kind !== 'rare-earth-article'),
    ...Array.from({ length: REAL }, () => pagesOf(real)).flat(),
  ];
  const examples = taught
    .filter(({ page }) => !isPassing(page))
    .map(({ kind, page }): Example => ({ kind, features: pageFeatures(page) }));
  const others = examples.filter(({ kind }) => kind !== 'rare-earth-article');
  return { news: ruleFor('rare-earth-article', examples), reference: ruleFor('reference', others) };
}
