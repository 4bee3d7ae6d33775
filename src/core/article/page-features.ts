import type { Line, Page } from './page-parts.ts';
import { countOf, hasAny, type TermGroup, varietyOf } from './page-terms.ts';

/** Named grounds for or against a kind of page; numbers from 0 to 3. */
export type PageFeatures = Readonly<Record<string, number>>;

type Groups = readonly TermGroup[];

/** Rare earths by name, by element, and by what is made of them. */
export const CORE: Groups = ['rareEarths', 'elements', 'magnets'];
/** Rare earths in any way: also by the names and words of their trade. */
export const MATTER: Groups = [...CORE, 'trade'];
/** What other news is about. */
export const ELSEWHERE: Groups = ['otherMinerals', 'otherMatters'];

/** What news is told with. */
const NEWS: Groups = ['business', 'reporting', 'chineseActors', 'controls'];
/** Words of a text by which its subject has come up. */
const LATE_WORDS = 120;
/** Words of a text of usual length. */
const USUAL_WORDS = 500;
/** Of so many lines one that names rare earths names them in passing. */
const PASSING_LINES = 30;
/** What a feature is at most. */
export const MOST = 3;

type Test = (line: Line) => boolean;

const capped = (value: number): number => Math.max(0, Math.min(MOST, value));

function sum(lines: readonly Line[], value: (line: Line) => number): number {
  let total = 0;
  for (const line of lines) total += value(line);
  return total;
}

/** A share of lines as a number from 0 to 3 that grows fast at first: the step from none to a tenth tells most. */
const spread = (lines: readonly Line[], test: Test): number =>
  lines.length === 0 ? 0 : MOST * Math.sqrt(sum(lines, (line) => (test(line) ? 1 : 0)) / lines.length);

const names =
  (groups: Groups): Test =>
  ({ finds }) =>
    hasAny(finds, groups);

const isProse: Test = ({ kind, shape }) => (kind === 'paragraph' || kind === 'quote' || kind === 'list-item') && shape.words >= 4;
const isList: Test = ({ kind }) => kind === 'list-item' || kind === 'cell' || kind === 'heading';
/** Magnets and elements by themselves are what shops, tinkerers and laboratories write about. */
const isOnPartAlone: Test = ({ finds }) => (finds.has('magnets') || finds.has('elements')) && !finds.has('rareEarths');
const isOfReference = (url: string): boolean => /[^/]\/(?:wiki|glossar|encyclop|lexikon|baike)/.test(url);

/** Words before the first line that names rare earths. */
function wordsBefore(prose: readonly Line[]): number {
  const first = prose.findIndex(names(MATTER));
  return sum(first < 0 ? prose : prose.slice(0, first), ({ shape }) => shape.words);
}

/**
 * How many different words of a group stand in a text, one left out as chance, and in its title. The longer a text, the more of
 * them are chance.
 */
function signsOf({ inText, inTitle }: Page, group: TermGroup, words: number): number {
  const usual = varietyOf(inText, group) * Math.min(1, USUAL_WORDS / Math.max(1, words));
  return Math.max(0, usual - 1) + varietyOf(inTitle, group);
}

/** Whether rare earths are only named in passing: whatever else such a page tells, it is about something else. */
export function isPassing({ inTitle, lines }: Page): boolean {
  const onMatter = lines.filter(names(MATTER)).length;
  return !hasAny(inTitle, MATTER) && onMatter <= Math.max(1, lines.length / PASSING_LINES);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** What speaks for or against a page being rare-earth news or a reference page. */
export function pageFeatures(page: Page): PageFeatures {
  const { inText, inTitle, lines } = page;
  const prose = lines.filter(isProse);
  const units = sum(lines, ({ shape }) => shape.units);
  const words = sum(lines, ({ shape }) => shape.words);
  const isUnnamed = !hasAny(inTitle, MATTER);
  const news = capped(NEWS.reduce((total, group) => total + spread(prose, names([group])), 0) / 2);
  /** What counts only where the title does not name rare earths. */
  const unnamed = (value: number): number => (isUnnamed ? value : 0);
  const features: PageFeatures = {
    news,
    mining: spread(prose, names(['mining'])),
    'parts-alone': spread(prose, isOnPartAlone),
    lists: capped((MOST * sum(lines, (line) => (isList(line) ? line.shape.units : 0))) / Math.max(1, units)),
    forms: capped(signsOf(page, 'forms', words)),
    reference: capped(signsOf(page, 'reference', words) + (isOfReference(page.url) ? 1 : 0)),
    senses: capped(signsOf(page, 'otherSenses', words)),
    'title:minerals': !isUnnamed && inTitle.has('otherMinerals') ? 1 : 0,
    'unnamed:else': unnamed(hasAny(inTitle, ELSEWHERE) ? 1 : 0),
    'unnamed:news': unnamed(news),
    'unnamed:own': unnamed(capped(MOST / 2 + Math.log((1 + countOf(inText, MATTER)) / (1 + countOf(inText, ELSEWHERE))))),
    'unnamed:late': unnamed(capped((MOST * wordsBefore(prose)) / LATE_WORDS)),
  };
  return Object.fromEntries(Object.entries(features).map(([name, value]) => [name, rounded(value)]));
}
