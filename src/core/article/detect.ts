import type { Article } from './article.ts';
import type { Detection, PageKind, Reason, ReasonCode } from './detection.ts';
import { languageOf } from './language.ts';
import { countTerms, type TermCounts, type TermGroup } from './term-counts.ts';

/** Languages in which claims are read. */
const READ_LANGUAGES: ReadonlySet<string> = new Set(['en']);
/** Characters that are judged: by then an article has shown what it is, and a book has not used every word there is. */
const JUDGED = 20_000;
/** Fewer characters of prose than this (Latin scripts; a third of it elsewhere) are no article. */
const LEAST_PROSE = 320;
/** Some forty words: enough for a news flash that names rare earths in its title and its text. */
const LEAST_FLASH = 200;

/** An article about rare earths comes back to them at least once in so many characters. */
const PROSE_PER_MENTION = 1500;

interface Page {
  readonly title: TermCounts;
  readonly text: TermCounts;
  /** Characters in paragraphs and quotations that are more than a line. */
  readonly prose: number;
  readonly language: string;
  readonly url: string;
  /** Whether the title stands in the text as well. */
  readonly isTitled: boolean;
}

const capped = (page: Page, group: TermGroup, most: number): number => Math.min(most, page.text[group].total);

/** How much of the page is about rare earths, in mentions; a name counts for more than a material, a trade word for least. */
function matterOf(page: Page): number {
  const title = 3 * page.title.rareEarths.total + 2 * page.title.elements.total + 1.5 * page.title.magnets.total;
  const names = 1.5 * capped(page, 'rareEarths', 5) + capped(page, 'elements', 5) + 0.7 * capped(page, 'magnets', 4);
  return Math.min(4, title) + names + 0.5 * capped(page, 'industry', 6);
}

/** How much else the page is about: other minerals and goods by name. */
function elsewhereOf(page: Page): number {
  return page.text.otherMinerals.total + 2 * page.title.otherMinerals.total;
}

/** Whether rare earths are named at all, or enough of their materials that the name can be missing. */
function isNamed(page: Page): boolean {
  const { rareEarths, elements, magnets, industry } = page.text;
  return rareEarths.total > 0 || elements.total > 0 || (magnets.total > 0 && industry.total > 0) || industry.words.length > 1;
}

function isReference(page: Page): boolean {
  const telling =
    page.text.reference.words.length + 2 * page.title.reference.total + (/\/(?:wiki|glossary)\//.test(page.url) ? 2 : 0);
  return telling >= 2 && page.text.reference.total + 1 >= page.text.newsActs.total / 12;
}

/** Whether rare earths come up once or twice in a text about something else. */
function isPassing({ title, text, prose }: Page): boolean {
  const inTitle = title.rareEarths.total + title.elements.total + title.magnets.total + title.industry.total;
  const inText = text.rareEarths.total + text.elements.total + text.magnets.total + text.industry.total;
  return inTitle === 0 && inText <= Math.max(2, prose / PROSE_PER_MENTION);
}

/** How much of a page's wording belongs to another kind of page; one such word alone is chance, in the title it is none. */
function unlike(page: Page, group: 'notArticles' | 'otherSenses'): number {
  return Math.max(0, page.text[group].words.length - 1) + page.title[group].words.length;
}

/** Log-odds that the page is rare-earth news. Named terms, each in mentions or words found; weights set by hand on test/corpus. */
function logOdds(page: Page): number {
  const matter = matterOf(page);
  const actors = Math.min(3, page.text.chineseActors.total);
  const acts = Math.min(8, page.text.newsActs.total);
  const against = 1.7 * unlike(page, 'notArticles') + 2 * unlike(page, 'otherSenses');
  const elsewhere = Math.max(0, elsewhereOf(page) - 0.6 * matter);
  const passing = isPassing(page) ? 1.5 : 0;
  const idle = acts < 2 ? 1.5 : 0;
  return -4 + 0.7 * Math.min(8, matter) + 0.6 * actors + 0.33 * acts - against - 0.8 * elsewhere - passing - idle;
}

const reason = (code: ReasonCode, words: readonly string[] = []): Reason => ({ code, words: words.slice(0, 6) });

function reasonsFor(page: Page): readonly Reason[] {
  const { title, text } = page;
  const titled = [...title.rareEarths.words, ...title.elements.words];
  const reasons: Reason[] = [];
  if (titled.length > 0) reasons.push(reason('title-names-rare-earths', titled));
  if (text.rareEarths.total > 0) reasons.push(reason('text-names-rare-earths', text.rareEarths.words));
  if (text.elements.total > 0) reasons.push(reason('names-elements', text.elements.words));
  if (text.magnets.total > 0) reasons.push(reason('names-magnets', text.magnets.words));
  if (text.chineseActors.total > 0) reasons.push(reason('names-chinese-actors', text.chineseActors.words));
  if (text.newsActs.total > 0) reasons.push(reason('names-news-acts', text.newsActs.words));
  return reasons;
}

function reasonsAgainst(page: Page, kind: PageKind): readonly Reason[] {
  const { text } = page;
  if (!isNamed(page)) return [reason('no-rare-earths')];
  const reasons: Reason[] = [];
  if (kind === 'reference') reasons.push(reason('reference-page', text.reference.words));
  if (text.otherSenses.total > 0) reasons.push(reason('other-sense', text.otherSenses.words));
  if (text.notArticles.total > 0) reasons.push(reason('not-prose', text.notArticles.words));
  if (page.prose < leastProse(page)) reasons.push(reason('too-short'));
  if (reasons.length === 0 || elsewhereOf(page) > 0)
    reasons.push(reason('passing-mention', [...text.rareEarths.words, ...text.otherMinerals.words]));
  return reasons;
}

function leastProse(page: Page): number {
  const { language, title, text } = page;
  const isFlash = title.rareEarths.total > 0 && text.rareEarths.total > (page.isTitled ? title.rareEarths.total : 0);
  const least = isFlash ? LEAST_FLASH : LEAST_PROSE;
  return ['zh', 'ja', 'ko'].includes(language) ? least / 3 : least;
}

function proseOf(article: Article): number {
  return article.blocks
    .filter(({ kind, start, end }) => (kind === 'paragraph' || kind === 'quote' || kind === 'list-item') && end - start > 20)
    .reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether an article is rare-earth news, why, and in which language it is. Works in the eight languages of `data/terms.json`. */
export function detect(article: Article): Detection {
  const text = article.text.slice(0, JUDGED);
  const page: Page = {
    title: countTerms(article.title),
    text: countTerms(text),
    prose: Math.min(JUDGED, proseOf(article)),
    language: languageOf(text),
    url: article.url,
    isTitled: article.blocks.some(({ kind }) => kind === 'title'),
  };
  const odds = logOdds(page);
  const isReadable = isNamed(page) && page.prose >= leastProse(page);
  const isAbout = isNamed(page) && matterOf(page) >= 2;
  const kind: PageKind = isAbout && isReference(page) ? 'reference' : isReadable && odds >= 0 ? 'news' : 'other';
  const chance = 1 / (1 + Math.exp(-odds));
  const isLanguageRead = READ_LANGUAGES.has(page.language);
  const reasons = kind === 'news' ? [...reasonsFor(page)] : [...reasonsAgainst(page, kind)];
  if (kind === 'news' && !isLanguageRead) reasons.push(reason('other-language', [page.language]));
  return {
    kind,
    score: kind === 'news' ? Math.max(0.5, chance) : Math.min(0.49, chance),
    reasons,
    language: page.language,
    isLanguageRead,
  };
}
