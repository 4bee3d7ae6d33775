import { isOwnClaim } from '../annotation/own-claim.ts';
import { FINDINGS } from '../checklist/checklist.ts';
import { notesOf } from './documents.ts';
import type { Entry } from './entry.ts';
import { siteOfArticle } from './site.ts';

/** Milliseconds of seven days. */
const SOON = 7 * 86_400_000;

/** By what a library is sifted, in the order in which a reader is offered it. */
export const FACETS = [
  'inbox',
  'due',
  'kind',
  'layer',
  'topic',
  'speaker',
  'colour',
  'tag',
  'checked',
  'site',
  'date',
  'saved',
] as const;
/** One of `FACETS`. */
export type Facet = (typeof FACETS)[number];

/** What an entry is or holds. */
export const KINDS = ['article', 'highlight', 'note', 'checklist', 'revisit', 'correction'] as const;

/** How far the reader is with checking an entry; what was found, where something was. */
export const CHECKED = ['open', 'begun', ...FINDINGS] as const;

/** Whether the text of the article is kept. */
export const SAVED = ['saved', 'not-saved'] as const;

/** How far off the day is on which to come back: `soon` are the seven days after today. */
export const DUE = ['overdue', 'today', 'soon', 'later'] as const;

/** The values that `entry` has of one facet on the day `today` (`YYYY-MM-DD`), which only `due` asks for; none where the facet does not apply to it. */
export function valuesOf(entry: Entry, facet: Facet, today = ''): readonly string[] {
  return READERS[facet](entry, today);
}

const READERS: Readonly<Record<Facet, (entry: Entry, today: string) => readonly string[]>> = {
  inbox: ({ inbox }) => (inbox === null ? [] : [inbox]),
  due: ({ revisit }, today) => (revisit === null ? [] : [dueOf(revisit, today)]),
  kind: kindsOf,
  layer: ({ claim }) => (claim ? [claim.layer] : []),
  topic: ({ claim }) => claim?.topics ?? [],
  speaker: ({ claim }) => (claim ? [claim.speaker] : []),
  colour: ({ highlight }) => (highlight ? [highlight.colour] : []),
  tag: ({ tags }) => tags,
  checked: checkedOf,
  site: ({ article }) => [siteOfArticle(article)],
  date: ({ created }) => [monthOf(created).slice(0, 'YYYY'.length), monthOf(created)],
  saved: ({ article }) => [article.saved === null ? 'not-saved' : 'saved'],
};

function dueOf(day: string, today: string): (typeof DUE)[number] {
  if (day <= today) return day === today ? 'today' : 'overdue';
  return Date.parse(day) - Date.parse(today) <= SOON ? 'soon' : 'later';
}

function kindsOf(entry: Entry): readonly (typeof KINDS)[number][] {
  const isOf: Readonly<Record<(typeof KINDS)[number], boolean>> = {
    article: entry.kind === 'article',
    highlight: entry.highlight !== null,
    note: notesOf(entry).length > 0,
    checklist: entry.answers.length > 0,
    revisit: entry.revisit !== null,
    // A passage that the reader made a claim says that Loupe overlooked it: as in the file for the project.
    correction: entry.corrected !== null || (entry.claimId !== null && isOwnClaim(entry.claimId)),
  };
  return KINDS.filter((kind) => isOf[kind]);
}

/** Nothing can be checked of a highlight that is no claim, nor of a sentence that is none for the reader: they have none of these values. */
function checkedOf({ kind, claimId, corrected, answers }: Entry): readonly (typeof CHECKED)[number][] {
  if (kind === 'passage' && (claimId === null || corrected?.said.isClaim === false)) return [];
  const given = answers.map(({ answer }) => answer).filter(({ state }) => state !== 'open');
  if (given.length === 0) return ['open'];
  const found = FINDINGS.filter((finding) => given.some((answer) => answer.finding === finding));
  return found.length > 0 ? found : ['begun'];
}

/** The month of an instant in the reader's own time, `YYYY-MM`. */
function monthOf(instant: number): string {
  const day = new Date(instant);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}`;
}
