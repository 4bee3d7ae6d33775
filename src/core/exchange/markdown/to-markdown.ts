import type { LibraryData } from '../../annotation/library-data.ts';
import { plainHost } from '../../article/article-key.ts';
import { webAddress } from '../../article/web-address.ts';
import { linkTo } from '../../citation/link-to.ts';
import { type ArticlePart, articleParts, type PassagePart } from '../article-parts.ts';
import { earlier } from '../complete.ts';
import { correctionLine } from '../correction-words.ts';
import type { ExchangeWording } from '../wording.ts';
import { fileName, uniqueNames } from './file-name.ts';
import { frontMatter } from './front-matter.ts';
import { inert, inertAddress, inertLink, inertQuote } from './inert.ts';
import { obsidianTags } from './obsidian-tag.ts';
import { answerList, noteBlocks, noteList, tagLine } from './said-blocks.ts';

/** A Markdown file: a name that any file system takes, with its ending, and what is in it. */
export interface MarkdownFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A Markdown file for each article of `data`, fit for Obsidian: front matter, the note and the answers on the article as a
 * whole, and its highlights and claims in the order of the text. Nothing that a page says is markup in it. No two names
 * are alike.
 */
export function markdownFiles(data: LibraryData, words: ExchangeWording): readonly MarkdownFile[] {
  const parts = articleParts(data);
  const names = uniqueNames(parts.map(({ article: { head } }) => fileName(head.title, hostOf(head.url))));
  return parts.map((part, index) => ({ name: `${names[index]}.md`, text: documentOf(part, words) }));
}

/** The same files one after the other, as for the clipboard. */
export function toMarkdown(data: LibraryData, words: ExchangeWording): string {
  return articleParts(data)
    .map((part) => documentOf(part, words))
    .join('\n');
}

function documentOf(part: ArticlePart, words: ExchangeWording): string {
  const blocks = [headOf(part), ...titleBlocks(part, words), ...wholeBlocks(part, words), ...passageBlocks(part, words)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function headOf({ article, inbox, whole, passages }: ArticlePart): string {
  const { title, url, site, author, published } = article.head;
  const edits = [whole, ...passages].flatMap(({ annotations }) => annotations.map(({ modified }) => modified));
  const days = [whole, ...passages].flatMap(({ revisit }) => revisit ?? []).sort();
  return frontMatter([
    ['title', title],
    // Whatever reads front matter makes a link of an address, so it is given only what may be one.
    ['url', webAddress(url)],
    ['site', site],
    ['author', author],
    ['published', published],
    ['tags', obsidianTags(whole.tags)],
    ['inbox', inbox],
    // The first of the days to come back on: each stands with its passage.
    ['revisit', days[0] ?? null],
    ['saved', article.saved && toSecond(article.saved)],
    ['created', toSecond(article.firstRead)],
    ['modified', toSecond(edits.reduce((last, edit) => (earlier(last, edit) ? edit : last), article.modified))],
  ]);
}

function titleBlocks({ article: { head } }: ArticlePart, words: ExchangeWording): readonly string[] {
  const by = [head.site, head.author].flatMap((name) => (name ? [inert(name)] : []));
  return [
    `# ${inert(head.title) || inert(head.url)}`,
    [...by, ...(head.published ? [inert(words.date(head.published))] : [])].join(' · '),
    inertAddress(head.url),
  ];
}

function wholeBlocks({ whole }: ArticlePart, words: ExchangeWording): readonly string[] {
  const notes = noteBlocks(whole);
  const answers = answerList(whole, words);
  const beside = noteList(whole, words);
  return [
    ...(beside === '' ? [] : [`## ${words.message('checks_title', [])}`, beside]),
    ...(notes.length === 0 ? [] : [`## ${words.message('markdown_article_note', [])}`, ...notes]),
    ...(answers === '' ? [] : [`## ${words.message('checklist_article', [])}`, answers]),
  ];
}

function passageBlocks({ article, passages }: ArticlePart, words: ExchangeWording): readonly string[] {
  const told = passages.map((passage) => blocksOf(passage, article.head.url, words));
  const ruled = told.flatMap((blocks, index) => (index === 0 ? blocks : ['---', ...blocks]));
  return ruled.length === 0 ? [] : [`## ${words.message('markdown_highlights', [])}`, ...ruled];
}

function blocksOf(passage: PassagePart, url: string, words: ExchangeWording): readonly string[] {
  return [
    inertQuote(passage.quote).join('\n'),
    linkLine(passage, url, words),
    passage.asMarked === null ? '' : words.message('as_marked', [inert(passage.asMarked)]),
    aboutLine(passage, words),
    passage.corrected === null ? '' : inert(correctionLine(passage.corrected, words)),
    passage.corrected?.asCorrected ? words.message('as_corrected', [inert(passage.corrected.asCorrected)]) : '',
    noteList(passage, words),
    ...noteBlocks(passage),
    tagLine(passage, words),
    answerList(passage, words),
    passage.revisit === null ? '' : words.message('markdown_revisit', [words.date(passage.revisit)]),
  ].filter((block) => block !== '');
}

/** The way to the passage in its page; empty where that is at no address of the web. */
function linkLine({ quote: exact, around }: PassagePart, url: string, words: ExchangeWording): string {
  const address = exact === '' ? null : linkTo(url, { exact, ...around });
  return address === null ? '' : inertLink(words.message('markdown_passage', []), address);
}

/** What the colour means, how the claim is asserted, and who asserts it. */
function aboutLine({ colour, facts }: PassagePart, words: ExchangeWording): string {
  const marked = colour === null ? [] : [`**${inert(words.colour(colour))}**`];
  if (facts === null) return marked.join('');
  const speaker = words.message(`speaker_${facts.speaker.replaceAll('-', '_')}`, []);
  const who = facts.speakerName ? words.message('markdown_speaker', [inert(facts.speakerName), speaker]) : speaker;
  return [...marked, words.message(`layer_${facts.layer}`, []), who].join(' · ');
}

/** An instant to the second, which Obsidian takes for a date with time. */
function toSecond(instant: string): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The host of an address, for an article without a title. */
function hostOf(url: string): string {
  const host = URL.canParse(url) ? plainHost(new URL(url).hostname) : '';
  return fileName(host, 'article');
}
