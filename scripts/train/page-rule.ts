import { type PageFeatures, pageFeatures } from '../../src/core/article/page-features.ts';
import { type Page, pageOf } from '../../src/core/article/page-parts.ts';
import type { PageRules } from '../../src/core/article/page-rules.ts';
import { joinFinds } from '../../src/core/article/page-terms.ts';
import { articleOf, type LabelledDocument } from '../../test/corpus/article-of.ts';
import { fitRule, type Penalty } from './logistic.ts';

/** Strengths of the penalty and the threshold (hundredths of log-odds), chosen by cross-validation. */
const PENALTY: Penalty = { shrink: 1, drop: 0.5, isDroppable: () => true };
/** Above even odds: of the pages that a reader meets far fewer are news than of those in the corpus. */
const THRESHOLD = 75;

/** Share of its lines, and least number of them, that the opening of a page holds. */
const OPENING = 0.6;
const LEAST_LINES = 6;

/** The features that can only speak for news: rare earths, their trade and its rules, acts of China, and events beside them. */
const SPEAKS_FOR =
  /^(?:(?:title|lead|some|share|thirds):(?:matter|own|trade|processing|mining|controls|rules|china)|with:news|rich)$/;
/** The features that may speak either way: interviews and lists of entries look alike. */
const SPEAKS_EITHER_WAY = /^voices$/;

/** Whether a weight goes against what its feature is: it was learned from chance. */
function isAgainstSense(name: string, weight: number): boolean {
  if (SPEAKS_EITHER_WAY.test(name)) return false;
  return SPEAKS_FOR.test(name) ? weight < 0 : weight > 0;
}

/** The beginning of a page, as a reader without a subscription sees it. */
function openingOf(page: Page): Page {
  return withLines(page, page.lines.slice(0, Math.max(LEAST_LINES, Math.round(OPENING * page.lines.length))));
}

const withLines = (page: Page, lines: Page['lines']): Page => ({
  ...page,
  lines,
  inText: joinFinds(lines.map(({ finds }) => finds)),
});

interface Example {
  readonly features: PageFeatures;
  readonly kind: LabelledDocument['kind'];
}

interface LabelledPage {
  readonly kind: LabelledDocument['kind'];
  readonly lang: string;
  readonly page: Page;
}

const exampleOf = ({ kind, page }: LabelledPage): Example => ({ kind, features: pageFeatures(page) });

/** Negatives of one language two by two, as one page under the title of the first: as long as an article, and no nearer to one. */
function pairsOf(pages: readonly LabelledPage[]): readonly LabelledPage[] {
  const negatives = pages.filter(({ kind }) => kind === 'negative');
  return negatives.flatMap((first, i) => {
    const second = negatives.slice(i + 1).find(({ lang }) => lang === first.lang);
    return second ? [{ ...first, page: withLines(first.page, [...first.page.lines, ...second.page.lines]) }] : [];
  });
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

/**
 * The rules for kinds of page that labelled documents of all kinds and languages teach. What is news is also taught by
 * openings and by pairs of negatives: in a corpus articles are the longer pages, and a rule would take length for news.
 */
export function trainPageRule(documents: readonly LabelledDocument[]): PageRules {
  const pages = documents.map((document) => ({ ...document, page: pageOf(articleOf(document)) }));
  const whole = pages.map(exampleOf);
  const openings = pages.map(({ page, ...rest }) => exampleOf({ ...rest, page: openingOf(page) }));
  const pairs = pairsOf(pages).map(exampleOf);
  const others = whole.filter(({ kind }) => kind !== 'rare-earth-article');
  const reference = fitRule(
    others.map(({ features }) => features),
    others.map(({ kind }) => kind === 'reference'),
    PENALTY,
  );
  return { news: newsRule([...whole, ...openings, ...pairs]), reference };
}
