import { type PageFeatures, pageFeatures } from '../../src/core/article/page-features.ts';
import { type Page, pageOf } from '../../src/core/article/page-parts.ts';
import type { PageRules } from '../../src/core/article/page-rules.ts';
import { joinFinds } from '../../src/core/article/page-terms.ts';
import { articleOf, type LabelledDocument } from '../../test/corpus/article-of.ts';
import { fitRule, type Penalty } from './logistic.ts';

/** Strengths of the penalty and the threshold (hundredths of log-odds), chosen by cross-validation. */
const PENALTY: Penalty = { shrink: 1, drop: 0.5, isDroppable: () => true };
/** Above even odds: of the pages that a reader meets far fewer are news than of those in the corpus. */
const THRESHOLD = 120;

/** Share of its lines, and least number of them, that the opening of a page holds. */
const OPENING = 0.6;
const LEAST_LINES = 8;

/** The features that can only speak for news: named rare earths, their trade and its rules, acts of China, reporting. */
const SPEAKS_FOR =
  /^(?:(?:title|lead|some|share|thirds):(?:matter|own|trade|processing|mining|controls|rules|china)|with:news|with:frame|frame|rich|reporting)$/;
/** The features that may speak either way: interviews and lists of entries look alike. */
const SPEAKS_EITHER_WAY = /^voices$/;

/** Whether a weight goes against what its feature is: it was learned from chance. */
function isAgainstSense(name: string, weight: number): boolean {
  if (SPEAKS_EITHER_WAY.test(name)) return false;
  return SPEAKS_FOR.test(name) ? weight < 0 : weight > 0;
}

/** The beginning of a page, as a reader without a subscription sees it. Taught by it too, a rule does not take length for news. */
function openingOf(page: Page): Page {
  const lines = page.lines.slice(0, Math.max(LEAST_LINES, Math.round(OPENING * page.lines.length)));
  return { ...page, lines, inText: joinFinds(lines.map(({ finds }) => finds)) };
}

interface Example {
  readonly features: PageFeatures;
  readonly kind: LabelledDocument['kind'];
}

/** The features of each page, once whole and once of its opening. */
function examplesOf(documents: readonly LabelledDocument[]): { readonly whole: Example[]; readonly openings: Example[] } {
  const pages = documents.map((document) => ({ kind: document.kind, page: pageOf(articleOf(document)) }));
  return {
    whole: pages.map(({ kind, page }) => ({ kind, features: pageFeatures(page) })),
    openings: pages.map(({ kind, page }) => ({ kind, features: pageFeatures(openingOf(page)) })),
  };
}

const without = (features: PageFeatures, left: ReadonlySet<string>): PageFeatures =>
  Object.fromEntries(Object.entries(features).filter(([name]) => !left.has(name)));

/** Fits news against the rest, leaving out one after the other the features whose weights go against their sense. */
function newsRule(examples: readonly Example[]): PageRules['news'] {
  const isNews = examples.map(({ kind }) => kind === 'rare-earth-article');
  const left = new Set<string>();
  for (;;) {
    const rule = fitRule(
      examples.map(({ features }) => without(features, left)),
      isNews,
      PENALTY,
    );
    const wrong = Object.entries(rule.weights).filter(([name, weight]) => isAgainstSense(name, weight));
    if (wrong.length === 0) return { threshold: THRESHOLD, ...rule };
    for (const [name] of wrong) left.add(name);
  }
}

/** The rules for kinds of page that labelled documents of all kinds and languages teach. */
export function trainPageRule(documents: readonly LabelledDocument[]): PageRules {
  const { whole, openings } = examplesOf(documents);
  const others = whole.filter(({ kind }) => kind !== 'rare-earth-article');
  const reference = fitRule(
    others.map(({ features }) => features),
    others.map(({ kind }) => kind === 'reference'),
    PENALTY,
  );
  return { news: newsRule([...whole, ...openings]), reference };
}

/** The text of `src/core/article/data/page-rules.json`, a line for every rule, so that a change can be read. */
export function pageRulesFile({ news, reference }: PageRules): string {
  return `{\n  "news": ${JSON.stringify(news)},\n  "reference": ${JSON.stringify(reference)}\n}\n`;
}
