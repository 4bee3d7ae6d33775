import type { Article } from './article.ts';
import type { Detection, PageKind, Reason, ReasonCode } from './detection.ts';
import { isReadLanguage, languageIn } from './language.ts';
import { CORE, ELSEWHERE, isPassing, MATTER, MOST, type PageFeatures, pageFeatures } from './page-features.ts';
import { type Page, pageOf } from './page-parts.ts';
import { oddsOf, PAGE_RULES, type PageRules } from './page-rules.ts';
import { type Finds, hasAny, joinFinds, type TermGroup, wordsOf } from './page-terms.ts';

/** Words that are shown with a reason. */
const MOST_WORDS = 6;
/** A reason that takes less than this from the odds, in hundredths, is not worth telling. */
const LEAST_COST = 30;

const reason = (code: ReasonCode, words: readonly string[] = []): Reason => ({ code, words: words.slice(0, MOST_WORDS) });

/** What speaks for news, in the order in which a reader would give it. */
const FOR: readonly (readonly [ReasonCode, readonly TermGroup[]])[] = [
  ['text-names-rare-earths', ['rareEarths']],
  ['names-elements', ['elements']],
  ['names-magnets', ['magnets']],
  ['names-trade', ['trade', 'mining']],
  ['names-controls', ['controls']],
  ['names-chinese-actors', ['chineseActors']],
  ['names-news-acts', ['reporting', 'business']],
];

/** The reasons for which a page is news. */
function reasonsFor({ inTitle, inText }: Page): readonly Reason[] {
  const titled = wordsOf(inTitle, CORE);
  const found = FOR.map(([code, groups]) => reason(code, wordsOf(inText, groups))).filter(({ words }) => words.length > 0);
  return titled.length > 0 ? [reason('title-names-rare-earths', titled), ...found] : found;
}

/** The words of `groups` in the title, then those that come back in the text, the most frequent first: one alone is a figure of speech. */
function mainWords({ inTitle, inText, lines }: Page, groups: readonly TermGroup[]): readonly string[] {
  const holds = (finds: Finds, lower: string): boolean => groups.some((group) => finds.get(group)?.words.has(lower));
  const all = joinFinds([inTitle, inText]);
  return groups
    .flatMap((group) => [...(all.get(group)?.words ?? [])])
    .map(([lower, word]) => {
      const number = lines.filter(({ finds }) => holds(finds, lower)).length;
      return { word, number: holds(inTitle, lower) ? number + lines.length + 1 : number };
    })
    .filter(({ number }) => number > 1)
    .sort((a, b) => b.number - a.number)
    .map(({ word }) => word);
}

/** The reasons that the rule has against a page, with what each takes from the odds that it is news. */
function costsOf(page: Page, features: PageFeatures, { news }: PageRules): readonly (readonly [ReasonCode, number])[] {
  const cost = (name: string, from = 0): number => (from - (features[name] ?? 0)) * (news.weights[name] ?? 0);
  const isUnnamed = !hasAny(page.inTitle, MATTER);
  return [
    ['other-subject', cost('title:minerals') + cost('unnamed:else') + (isUnnamed ? cost('unnamed:own', MOST) : 0)],
    ['other-sense', cost('senses')],
    ['not-prose', cost('forms')],
  ];
}

const wordsIn = ({ inTitle, inText }: Page, groups: readonly TermGroup[]): readonly string[] =>
  wordsOf(joinFinds([inTitle, inText]), groups);

function wordsAgainst(page: Page, code: ReasonCode): readonly string[] {
  if (code === 'other-subject') return mainWords(page, ELSEWHERE);
  return wordsIn(page, [code === 'other-sense' ? 'otherSenses' : 'forms']);
}

/**
 * The reasons for which a page that names rare earths is no news: of another kind than prose, about something else, or, where
 * none of that is to be seen, what it does with rare earths instead of telling news.
 */
function reasonsAgainst(page: Page, kind: PageKind, features: PageFeatures, rules: PageRules): readonly Reason[] {
  const matter = wordsIn(page, MATTER);
  if (kind === 'reference') return [reason('reference-page', matter)];
  const telling = costsOf(page, features, rules)
    .filter(([, cost]) => cost >= LEAST_COST)
    .sort(([, a], [, b]) => b - a)
    .map(([code]) => reason(code, wordsAgainst(page, code)))
    .filter(({ words }) => words.length > 0);
  const isTitled = hasAny(page.inTitle, MATTER);
  return isTitled && telling.length > 0 ? telling : [...telling, reason(isTitled ? 'reference-page' : 'passing-mention', matter)];
}

/** Whether rare earths are named at all, or their trade. */
function isNamed({ inTitle, inText }: Page): boolean {
  return hasAny(inTitle, CORE) || hasAny(inText, MATTER);
}

/** Fewer words of prose than this are no article. */
const LEAST_WORDS = 45;
/** Enough for a news flash that names rare earths in its title and its text. */
const LEAST_FLASH_WORDS = 32;

function isTooShort({ inTitle, inText, lines }: Page): boolean {
  const words = lines.reduce((sum, { kind, shape }) => (kind === 'heading' || kind === 'cell' ? sum : sum + shape.words), 0);
  const isFlash = hasAny(inTitle, CORE) && hasAny(inText, CORE);
  return words < (isFlash ? LEAST_FLASH_WORDS : LEAST_WORDS);
}

/**
 * Whether an article is rare-earth news, why, and in which language it is. Works in the eight languages of
 * `data/terms.json`: a rule on named features of the page decides, learned from test/corpus. Never throws.
 */
export function detect(article: Article, rules: PageRules = PAGE_RULES): Detection {
  const page = pageOf(article);
  const language = languageIn(article);
  const isLanguageRead = isReadLanguage(language);
  const found = (kind: PageKind, score: number, reasons: readonly Reason[]): Detection => ({
    kind,
    score,
    reasons,
    language,
    isLanguageRead,
  });
  if (!isNamed(page)) return found('other', 0, [{ code: 'no-rare-earths', words: [] }]);
  const features = pageFeatures(page);
  const odds = oddsOf(rules.news, features);
  const isShort = isTooShort(page);
  const isAbout = !isPassing(page);
  const isNews = isAbout && odds >= 0;
  const score = 1 / (1 + Math.exp(-odds));
  if (isNews && !isShort) {
    const foreign: readonly Reason[] = isLanguageRead ? [] : [{ code: 'other-language', words: [language] }];
    return found('news', Math.max(0.5, score), [...reasonsFor(page), ...foreign]);
  }
  const kind = isAbout && !isNews && oddsOf(rules.reference, features) >= 0 ? 'reference' : 'other';
  const against = isNews ? [] : reasonsAgainst(page, kind, features, rules);
  // What a few words do not tell is no reason.
  const told = against.filter(({ code }) => code !== 'reference-page');
  const reasons: readonly Reason[] = isShort && kind === 'other' ? [{ code: 'too-short', words: [] }, ...told] : against;
  return found(kind, Math.min(0.49, score), reasons);
}
