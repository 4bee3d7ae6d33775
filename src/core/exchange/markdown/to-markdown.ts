import type { LibraryData } from '../../annotation/library-data.ts';
import { plainHost } from '../../article/article-key.ts';
import { webAddress } from '../../article/web-address.ts';
import type { CheckAnswer } from '../../checklist/checklist.ts';
import type { Check } from '../../checks/check.ts';
import { noteLine } from '../../checks/note-line.ts';
import { linkTo } from '../../citation/link-to.ts';
import { type ArticlePart, articleParts, type PassagePart, type Said } from '../article-parts.ts';
import { earlier } from '../complete.ts';
import { correctionLine } from '../correction-words.ts';
import { isWorded } from '../notes.ts';
import type { ExchangeWording } from '../wording.ts';
import { fileName, uniqueNames } from './file-name.ts';
import { inert, inertAddress, inertLines, inertLink, inertQuote, MARKDOWN } from './inert.ts';

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
    // The first of the days to come back on: each stands with its passage, or with the article.
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
    whole.revisit === null ? '' : words.message('markdown_revisit', [words.date(whole.revisit)]),
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

/** A field of front matter: a text, several, or null where there is nothing to say and it is left out. */
type Field = readonly [name: string, value: string | readonly string[] | null];

/** What YAML takes for a day or an instant, which Obsidian then shows as such. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/;

/** What is written as its code: what ends a line for YAML or is not seen, and what begins a command or a macro in a note. */
const CODED = /[\u007f-\u009f\u2028\u2029\ufeff<{]|%(?=%)/g;

/** Fields as YAML front matter, fences included. Names are ours; values may hold anything. */
export function frontMatter(fields: readonly Field[]): string {
  return ['---', ...fields.flatMap(fieldLines), '---'].join('\n');
}

function fieldLines([name, value]: Field): readonly string[] {
  if (value === null || value.length === 0) return [];
  if (typeof value === 'string') return [`${name}: ${TIME.test(value) ? value : yamlText(value)}`];
  return [`${name}:`, ...value.map((item) => `  - ${yamlText(item)}`)];
}

/**
 * `text` in double quotes, as YAML and JSON write it alike. Two opening brackets are set apart: in Obsidian they make a
 * link of a text, in front matter too.
 */
export function yamlText(text: string): string {
  const seen = text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').replace(/\p{Cs}/gu, '\uFFFD');
  const apart = seen.replace(/\[(?=\[)/g, '[ ');
  return JSON.stringify(apart).replace(CODED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The reader's notes as paragraphs. */
function noteBlocks({ notes }: Said): readonly string[] {
  return notes.flatMap(inertLines);
}

/** The notes worth a look as a list, each with its sources; empty where there are none that can be worded. */
function noteList({ checks }: Said, words: ExchangeWording): string {
  const line = (check: Check) =>
    noteLine({ check, sources: check.sources.flatMap((id) => words.source(id) ?? []) }, words, MARKDOWN);
  return checks
    .filter((check) => isWorded(check, words))
    .map((check) => `- ${line(check)}`)
    .join('\n');
}

/** Tags on one line, as Obsidian reads them; empty where there are none. */
function tagLine({ tags }: Said, words: ExchangeWording): string {
  const named = obsidianTags(tags).map((tag) => `#${tag}`);
  return named.length === 0 ? '' : words.message('markdown_tags', [named.join(' ')]);
}

/** Answers as a list of tasks, each with what was found and where; empty where there are none. */
function answerList({ answers }: Said, words: ExchangeWording): string {
  return answers.map(({ question, answer }) => answerLines(question, answer, words).join('\n')).join('\n');
}

function answerLines(question: string, { state, finding, note, evidence }: CheckAnswer, words: ExchangeWording): string[] {
  const say = (key: string, ...values: readonly string[]): string => words.message(key, values);
  const asked = inert(words.question(question) || question);
  const setAside = state === 'not-applicable' ? ` (${say('check_state_not_applicable')})` : '';
  return [
    `- [${state === 'open' ? ' ' : 'x'}] ${asked}${setAside}`,
    ...(finding === null ? [] : [`  - ${say('markdown_found', say(`finding_${finding}`))}`]),
    ...(note.trim() === '' ? [] : [`  - ${say('markdown_seen')}`, '', ...inertQuote(note, '    '), '']),
    ...(evidence === '' ? [] : [`  - ${say('markdown_evidence', inertAddress(evidence))}`]),
  ];
}

/**
 * `tag` as Obsidian takes it, without its `#`: letters, figures, pictures, `_`, `-` and `/`, and not figures alone; or null
 * where nothing of it is left. White space becomes a hyphen.
 */
export function obsidianTag(tag: string): string | null {
  const name = tag
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]/gu, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) return null;
  return /^[\p{N}/]+$/u.test(name) ? `_${name}` : name;
}

/** `tags` as Obsidian takes them, each once. */
export function obsidianTags(tags: readonly string[]): readonly string[] {
  const byKey = new Map(tags.flatMap((tag) => obsidianTag(tag) ?? []).map((name) => [name.toLowerCase(), name]));
  return [...byKey.values()];
}
