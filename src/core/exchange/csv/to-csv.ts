import type { LibraryData } from '../../annotation/library-data.ts';
import { shownAddress } from '../../article/web-address.ts';
import { type ArticlePart, articleParts, type PassagePart, type Said } from '../article-parts.ts';
import { correctedInWords, loupeHad } from '../correction-words.ts';
import type { ExchangeWording } from '../wording.ts';
import { csvText } from './csv-text.ts';

/** The columns of a table of the library, in order; the name of one is the message `csv_<column>`. */
export const CSV_COLUMNS = [
  'title',
  'url',
  'site',
  'author',
  'published',
  'kind',
  'quote',
  'as_marked',
  'colour',
  'layer',
  'topics',
  'speaker',
  'speaker_name',
  'corrected',
  'loupe_had',
  'note',
  'tags',
  'question',
  'state',
  'finding',
  'evidence',
  'inbox',
  'revisit',
  'created',
  'modified',
] as const;
type Column = (typeof CSV_COLUMNS)[number];
type Row = Readonly<Partial<Record<Column, string>>>;

/** How a table is written. */
export interface CsvOptions {
  /** Whether it begins with a byte order mark, without which Excel reads UTF-8 as something else. */
  readonly hasMark: boolean;
}

/**
 * The library as a table: a row for each article, each passage, and each answer. A passage's note and tags stand in its
 * row, an article's in the article's. Days and instants are ISO 8601; what a row has nothing of is empty.
 */
export function toCsv(data: LibraryData, words: ExchangeWording, { hasMark }: CsvOptions): string {
  const head = CSV_COLUMNS.map((column) => words.message(`csv_${column}`, []));
  const rows = articleParts(data).flatMap((part) => articleRows(part, words));
  const cells = rows.map((row) => CSV_COLUMNS.map((column) => row[column] ?? ''));
  return `${hasMark ? '\uFEFF' : ''}${csvText([head, ...cells])}`;
}

function articleRows({ article, inbox, whole, passages }: ArticlePart, words: ExchangeWording): readonly Row[] {
  const { title, url, site, author, published } = article.head;
  const about: Row = { title, url: shownAddress(url), site: site ?? '', author: author ?? '', published: published ?? '' };
  const own: Row = { ...about, kind: kind('article', words), created: article.firstRead, modified: article.modified };
  return [
    { ...own, ...saidCells(whole), inbox: inbox === null ? '' : named('inbox', inbox, words) },
    ...answerRows(whole, about, words),
    ...passages.flatMap((passage) => passageRows(passage, about, words)),
  ];
}

function passageRows(passage: PassagePart, about: Row, words: ExchangeWording): readonly Row[] {
  const { quote, asMarked, colour, facts, corrected, annotations } = passage;
  const read: Row = {
    ...(facts && factCells(facts, words)),
    ...(corrected && {
      corrected: correctedInWords(corrected, words).join('; '),
      loupe_had: loupeHad(corrected, words).join('; '),
    }),
  };
  const place: Row = { ...about, quote, as_marked: asMarked ?? '', ...read };
  const own: Row = {
    ...place,
    kind: kind(colour === null ? 'claim' : 'highlight', words),
    colour: colour === null ? '' : words.colour(colour),
    created: annotations[0]?.created ?? '',
    modified: annotations.map(({ modified }) => modified).reduce((a, b) => (Date.parse(a) < Date.parse(b) ? b : a)),
  };
  return [{ ...own, ...saidCells(passage) }, ...answerRows(passage, place, words)];
}

function factCells({ layer, topics, speaker, speakerName }: NonNullable<PassagePart['facts']>, words: ExchangeWording): Row {
  return {
    layer: named('layer', layer, words),
    topics: topics.map((topic) => named('topic', topic, words)).join('; '),
    speaker: named('speaker', speaker, words),
    speaker_name: speakerName ?? '',
  };
}

const named = (prefix: string, code: string, words: ExchangeWording): string =>
  words.message(`${prefix}_${code.replaceAll('-', '_')}`, []);

function saidCells({ notes, tags, revisit }: Said): Row {
  return { note: notes.join('\n\n'), tags: tags.join('; '), revisit: revisit ?? '' };
}

function answerRows({ answers }: Said, about: Row, words: ExchangeWording): readonly Row[] {
  return answers.map(({ question, answer: { state, finding, note, evidence }, annotation }) => ({
    ...about,
    kind: kind('answer', words),
    note,
    question: words.question(question) || question,
    state: named('check_state', state, words),
    finding: finding === null ? '' : words.message(`finding_${finding}`, []),
    evidence: shownAddress(evidence),
    created: annotation.created,
    modified: annotation.modified,
  }));
}

const kind = (name: 'article' | 'claim' | 'highlight' | 'answer', words: ExchangeWording): string =>
  words.message(`csv_kind_${name}`, []);
