import type { ArticleRecord } from '../../annotation/article-work.ts';
import type { LibraryData } from '../../annotation/library-data.ts';
import { languageTag } from '../../text-language.ts';
import { withArticles } from '../complete.ts';
import { articlePlace, articleSection, outletName, titleOf } from './article-section.ts';
import { patterns } from './core-picture.ts';
import { type Child, element, escaped, type Markup, placeLink, written } from './markup.ts';
import { reportArticles } from './report-article.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { Setting } from './setting.ts';
import { heading, say, textIn } from './worded.ts';

/** What a report may do: nothing but look as it says. A picture would have to be in the file itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A report of `data` as one HTML file that loads nothing: of one article, or of several with a table of contents. In pieces,
 * each of the articles of one of `slices`, which are all of `data` in its order.
 */
export function* reportPieces(
  data: LibraryData,
  slices: Iterable<LibraryData>,
  setting: Setting,
): Generator<string, void, undefined> {
  const articles = withArticles(data).articles.filter(({ deleted }) => deleted === null);
  const isOfSeveral = articles.length > 1;
  yield opening(setting, articles);
  let number = 0;
  for (const slice of slices) {
    const sections = reportArticles(slice).map((article) => {
      number += 1;
      return articleSection(setting, article, number, isOfSeveral ? 2 : 1);
    });
    yield written(sections);
  }
  yield ending(setting);
}

function opening(setting: Setting, articles: readonly ArticleRecord[]): string {
  const [only] = articles;
  const several = setting.words.count('report_of', articles.length);
  const title = articles.length === 1 && only ? titleOf(only) : several;
  const language = escaped(languageTag(setting.language) ?? 'en');
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)} · Loupe</title>\n<style>${REPORT_STYLE}</style>\n</head>\n<body>`,
    written(patterns()),
    '<main>',
    articles.length > 1 ? written(element('header', {}, heading(1, several), contents(setting, articles))) : '',
  ].join('\n');
}

function contents(setting: Setting, articles: readonly ArticleRecord[]): Markup {
  const items = articles.map((article, index) => {
    const { published } = article.head;
    const about = [outletName(article), published === null ? '' : setting.words.date(published)].filter((part) => part !== '');
    const soft: Child = about.length === 0 ? null : element('span', { class: 'small' }, textIn(about.join(' · '), null));
    return element('li', {}, placeLink(articlePlace(index + 1), textIn(titleOf(article), null)), ' ', soft);
  });
  const label = say(setting, 'report_contents');
  return element('nav', { 'aria-label': label }, heading(2, label), element('ol', { class: 'contents' }, items));
}

function ending(setting: Setting): string {
  const made = say(setting, 'report_made', setting.words.date(setting.day));
  const footer = element('footer', {}, element('p', {}, made), element('p', {}, say(setting, 'report_no_verdict')));
  return `</main>\n${written(footer)}\n</body>\n</html>\n`;
}
