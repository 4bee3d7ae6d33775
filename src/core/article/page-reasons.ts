import type { PageKind, Reason, ReasonCode } from './detection.ts';
import { CORE, ELSEWHERE, FORMS, MATTER, type PageFeatures } from './page-features.ts';
import type { Page } from './page-parts.ts';
import type { PageRules } from './page-rules.ts';
import { countOf, hasAny, joinFinds, type TermGroup, wordsOf } from './page-terms.ts';

/** Words that are shown with a reason. */
const MOST_WORDS = 6;

const reason = (code: ReasonCode, words: readonly string[] = []): Reason => ({ code, words: words.slice(0, MOST_WORDS) });

/** What speaks for news, in the order in which a reader would give it. */
const FOR: readonly (readonly [ReasonCode, readonly TermGroup[]])[] = [
  ['text-names-rare-earths', ['rareEarths']],
  ['names-elements', ['elements']],
  ['names-magnets', ['magnets']],
  ['names-trade', ['trade', 'processing']],
  ['names-controls', ['controls']],
  ['names-chinese-actors', ['chineseActors']],
  ['names-news-acts', ['reporting', 'business']],
];

/** The reasons for which a page is news. */
export function reasonsFor({ inTitle, inText }: Page): readonly Reason[] {
  const titled = wordsOf(inTitle, CORE);
  const found = FOR.map(([code, groups]) => reason(code, wordsOf(inText, groups))).filter(({ words }) => words.length > 0);
  return titled.length > 0 ? [reason('title-names-rare-earths', titled), ...found] : found;
}

/** Which features speak of which reason against. */
const AGAINST: readonly (readonly [ReasonCode, RegExp])[] = [
  ['other-subject', /^(?:title:else|with:(?:else|list)|\w+:(?:minerals|matters|products))$/],
  ['other-sense', /^(?:senses|capitals)$/],
  ['science-page', /laboratory$/],
  ['not-prose', /^(?:form:\w+|title:form|lists|digits|entries|you|we|times|stars)$/],
  ['passing-mention', /^(?:passing|idle)$/],
];

function wordsAgainst({ inTitle, inText }: Page, code: ReasonCode): readonly string[] {
  const all = joinFinds([inTitle, inText]);
  if (code === 'other-subject') return [...wordsOf(inTitle, ['products']), ...wordsOf(all, ELSEWHERE)];
  if (code === 'other-sense') return wordsOf(all, ['otherSenses']);
  if (code === 'science-page') return wordsOf(all, ['laboratory']);
  if (code === 'not-prose') return wordsOf(all, FORMS);
  return wordsOf(all, MATTER);
}

/** What the features of one reason take from the odds that the page is news. */
const costOf = ({ news }: PageRules, features: PageFeatures, pattern: RegExp): number =>
  Object.entries(features).reduce(
    (sum, [name, value]) => (pattern.test(name) ? sum + value * (news.weights[name] ?? 0) : sum),
    0,
  );

/** The reasons for which a page that names rare earths is no news: of another kind than prose, or about something else. */
export function reasonsAgainst(page: Page, kind: PageKind, features: PageFeatures, rules: PageRules): readonly Reason[] {
  const costs = AGAINST.map(([code, pattern]) => ({ code, cost: costOf(rules, features, pattern) }));
  const telling = costs
    .filter(({ cost }) => cost < 0)
    .sort((a, b) => a.cost - b.cost)
    .map(({ code }) => reason(code, wordsAgainst(page, code)))
    .filter(({ words }) => words.length > 0);
  if (kind === 'reference') return [reason('reference-page', wordsOf(page.inText, ['reference'])), ...telling];
  return telling.length > 0 ? telling : [reason('passing-mention', wordsAgainst(page, 'passing-mention'))];
}

/** Whether rare earths are named at all, or their trade. */
export function isNamed({ inTitle, inText }: Page): boolean {
  const core = countOf(inText, CORE) + countOf(inTitle, CORE);
  return core > 0 || hasAny(inText, ['trade']);
}
