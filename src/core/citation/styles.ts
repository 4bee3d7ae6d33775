import type { Cited } from './cited.ts';
import { type Name, plainName } from './names.ts';
import { quoted, stopped } from './quoted.ts';
import type { Run } from './runs.ts';
import type { CitationStyle } from './style.ts';

const LONG: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };

/** A day, `YYYY-MM-DD`, as English styles have it: "November 12, 2026". */
function americanDay(day: string): string {
  return new Intl.DateTimeFormat('en-US', LONG).format(new Date(day));
}

/** The same with the year first, as APA has the day of publication: "2026, November 12". */
function yearFirst(day: string): string {
  const month = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(day));
  return `${day.slice(0, 4)}, ${month}`;
}

/** A citation: the passage with who says it where, and the work as a list of references, or a note, has it. */
export interface Citation {
  /** Null where the article as a whole is cited. */
  readonly passage: readonly Run[] | null;
  readonly reference: readonly Run[];
}

/** A passage as `style` cites it. Dates are in the language of the style, whatever the article's. */
export function citationOf(cited: Cited, style: CitationStyle): Citation {
  return STYLES[style](cited);
}

const STYLES: Readonly<Record<CitationStyle, (cited: Cited) => Citation>> = { apa, chicago, gbt };

const link = (page: string | null): readonly Run[] => (page === null ? [] : [{ link: page }]);

/** APA, 7th edition: a page of a news website (10.16), an indirect source (8.6), no date and no author (9.12, 9.17). */
function apa(cited: Cited): Citation {
  const { authors, title, outlet, published, accessed, page, speaker } = cited;
  const date = `(${published === null ? 'n.d.' : yearFirst(published)}).`;
  const from: readonly Run[] = page === null ? [] : [` Retrieved ${americanDay(accessed)}, from `, { link: page }];
  const work: Run = { italic: title };
  const end = stopped(title).slice(title.length);
  const head: readonly Run[] =
    authors.length === 0 ? [work, `${end} ${date} `] : [`${stopped(apaNames(authors))} ${date} `, work, `${end} `];
  const who: readonly Run[] = authors.length === 0 ? [{ italic: title }] : [apaShort(authors)];
  const said = speaker === null ? '' : `${speaker}, as cited in `;
  const passage = [`${quoted(cited.quote)} (${said}`, ...who, `, ${published?.slice(0, 4) ?? 'n.d.'})`];
  return { passage: cited.quote === '' ? null : passage, reference: [...head, outlet && stopped(outlet), ...from] };
}

function apaNames(authors: readonly Name[]): string {
  const names = authors.map((name) => ('literal' in name ? name.literal : `${name.family}, ${initials(name.given)}`));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')}, & ${last}`;
}

function apaShort(authors: readonly Name[]): string {
  const [first = '', second] = authors.map(familyOf);
  if (authors.length > 2) return `${first} et al.`;
  return second === undefined ? first : `${first} & ${second}`;
}

/** Chicago Manual of Style, 17th edition, notes: 14.191 (articles of news sites), 14.260 (quoted in), 14.12 (day of access). */
function chicago(cited: Cited): Citation {
  const { authors, title, outlet, published, accessed, page, speaker } = cited;
  const who = [speaker === null ? '' : `${speaker}, quoted in `, chicagoNames(authors)].join('');
  const ends = /[?!]$/.test(title);
  const reference: readonly Run[] = [
    `${who}${who === '' || authors.length === 0 ? '' : ', '}${quoted(ends ? title : `${title},`)} `,
    { italic: outlet },
    `${outlet && ', '}${published === null ? 'n.d.' : americanDay(published)}`,
    ...(page === null ? [] : [`, accessed ${americanDay(accessed)}, `]),
    ...link(page),
    page === null && published === null ? '' : '.',
  ];
  return { passage: cited.quote === '' ? null : [quoted(cited.quote)], reference };
}

function chicagoNames(authors: readonly Name[]): string {
  const names = authors.map(plainName);
  if (names.length > 3) return `${names[0]} et al.`;
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  return names.length === 1 ? `${names[0]} and ${last}` : `${names.join(', ')}, and ${last}`;
}

/** GB/T 7714-2015: an electronic resource (4.6, 8.1), its site as what it stands in; without an author, the title comes first. */
function gbt(cited: Cited): Citation {
  const { authors, title, outlet, published, accessed, page, speaker } = cited;
  const who = authors.length === 0 ? '' : `${gbtNames(authors, cited)}. `;
  const said = speaker === null ? '' : `${speaker}, 转引自: `;
  const dated = published === null ? `[${accessed}]` : `(${published})[${accessed}]`;
  return {
    passage: cited.quote === '' ? null : [quoted(cited.quote)],
    reference: [
      `${said}${who}${title}[EB/OL]${outlet && `//${outlet}`}. ${dated}.${page === null ? '' : ' '}`,
      ...link(page),
      page === null ? '' : '.',
    ],
  };
}

/** Three at most; family names in capitals, initials without stops. */
function gbtNames(authors: readonly Name[], { title, language }: Cited): string {
  const names = authors
    .slice(0, 3)
    .map((name) =>
      'literal' in name ? name.literal : `${name.family.toUpperCase()} ${initials(name.given).replace(/\./g, '')}`,
    );
  const isChinese = language?.startsWith('zh') || /\p{Script=Han}/u.test(title);
  return authors.length > 3 ? `${names.join(', ')}, ${isChinese ? '等' : 'et al'}` : names.join(', ');
}

const familyOf = (name: Name): string => ('literal' in name ? name.literal : name.family);

/** "Jane Mary" as "J. M.", "Jean-Paul" as "J.-P.". */
function initials(given: string): string {
  return given
    .split(' ')
    .map((name) =>
      name
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}
