import type { Article } from './article.ts';
import type { Detection, PageKind, Reason } from './detection.ts';
import { isReadLanguage, languageIn } from './language.ts';
import { CORE, isPassing, pageFeatures } from './page-features.ts';
import { type Page, pageOf } from './page-parts.ts';
import { isNamed, reasonsAgainst, reasonsFor } from './page-reasons.ts';
import { oddsOf, PAGE_RULES, type PageRules } from './page-rules.ts';
import { hasAny } from './page-terms.ts';

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
