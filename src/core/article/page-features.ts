import forms from './data/page-forms.json';
import type { Line, Page } from './page-parts.ts';
import { countOf, hasAny, type TermGroup, varietyOf, wordsOf } from './page-terms.ts';

/** Named grounds for or against a kind of page; numbers from 0 to 3. */
export type PageFeatures = Readonly<Record<string, number>>;

type Groups = readonly TermGroup[];

/** Rare earths by name, by element, and by what is made of them. */
export const CORE: Groups = ['rareEarths', 'elements', 'magnets'];
/** Rare earths in any way: also by the names and words of their trade. */
export const MATTER: Groups = [...CORE, 'trade'];
/** What other news is about. */
export const ELSEWHERE: Groups = ['otherMinerals', 'otherMatters'];
/** Forms of page that are no articles. */
export const FORMS: Groups = ['shop', 'quotes', 'jobs', 'forum', 'events', 'courses', 'visits', 'reviews', 'notices'];

const WORK: Groups = ['processing', 'controls'];
const NEWS: Groups = ['business', 'reporting', 'timing'];
const HEADINGS: ReadonlySet<string> = new Set(Object.values(forms.headings).flat());
/** Words of a text by which its subject has come up. */
const LEAD_WORDS = 80;
const MOST = 3;

type Test = (line: Line) => boolean;

const capped = (value: number): number => Math.max(0, Math.min(MOST, value));

function numberOf(lines: readonly Line[], test: Test): number {
  let number = 0;
  for (const line of lines) if (test(line)) number++;
  return number;
}

function sum(lines: readonly Line[], value: (line: Line) => number): number {
  let total = 0;
  for (const line of lines) total += value(line);
  return total;
}

/** A share as a number from 0 to 3. */
const share = (lines: readonly Line[], test: Test): number =>
  lines.length === 0 ? 0 : (MOST * numberOf(lines, test)) / lines.length;

/** A share as a number from 0 to 3 that grows fast at first: the step from none to a tenth tells most. */
const spread = (number: number, lines: readonly Line[]): number =>
  lines.length === 0 ? 0 : MOST * Math.sqrt(number / lines.length);

const names =
  (groups: Groups): Test =>
  ({ finds }) =>
    hasAny(finds, groups);

const isProse: Test = ({ kind, shape }) => (kind === 'paragraph' || kind === 'quote' || kind === 'list-item') && shape.words >= 4;

/** Whether a line is on rare earths or their trade; a word of work ("quota") is not where another mineral stands beside it. */
const isOwn: Test = ({ finds }) =>
  hasAny(finds, CORE) || ((finds.has('trade') || hasAny(finds, WORK)) && !hasAny(finds, ELSEWHERE));

interface Subject {
  readonly name: string;
  readonly test: Test;
  /** Lines of the lead that mean nothing: a word of another matter is often a figure of speech. */
  readonly allowed?: number;
}

const SUBJECTS: readonly Subject[] = [
  { name: 'own', test: isOwn },
  { name: 'trade', test: names(['trade']) },
  { name: 'processing', test: names(['processing']) },
  { name: 'mining', test: names(['mining']) },
  { name: 'controls', test: names(['controls']) },
  { name: 'rules', test: names(['rules']) },
  { name: 'china', test: names(['chineseActors']) },
  { name: 'minerals', test: names(['otherMinerals']) },
  { name: 'matters', test: names(['otherMatters']), allowed: 1 },
  { name: 'products', test: names(['products']) },
];

/** The number of lines that hold the first eighty words. */
function leadOf(lines: readonly Line[]): number {
  let words = 0;
  for (const [i, { shape }] of lines.entries()) {
    words += shape.words;
    if (words >= LEAD_WORDS) return i + 1;
  }
  return lines.length;
}

/** What the lines are about: in the lead, in how many lines, in which share of them, and in how many thirds of the text. */
function subjectFeatures(prose: readonly Line[]): PageFeatures {
  const lead = leadOf(prose);
  const features: Record<string, number> = {};
  for (const { name, test, allowed = 0 } of SUBJECTS) {
    const hits = prose.flatMap((line, i) => (test(line) ? [i] : []));
    features[`lead:${name}`] = capped(hits.filter((i) => i < lead).length - allowed);
    features[`some:${name}`] = capped(hits.length / 2);
    features[`share:${name}`] = spread(hits.length, prose);
    // What is named in passing is named in one part of the text.
    features[`thirds:${name}`] = new Set(hits.map((i) => Math.floor((MOST * i) / prose.length))).size;
  }
  return features;
}

function titleFeatures({ inTitle }: Page): PageFeatures {
  const flag = (groups: Groups): number => (hasAny(inTitle, groups) ? 1 : 0);
  return {
    'title:matter': flag(MATTER),
    'title:trade': flag(['trade']),
    'title:controls': flag(['controls']),
    'title:processing': flag(['processing']),
    'title:rules': flag(['rules']),
    'title:china': flag(['chineseActors']),
    'title:minerals': flag(['otherMinerals']),
    'title:matters': flag(['otherMatters']),
    'title:laboratory': flag(['laboratory']),
    'title:form': flag(FORMS),
    'title:else': hasAny(inTitle, MATTER) ? 0 : flag([...ELSEWHERE, 'otherSenses']),
    'title:products': hasAny(inTitle, MATTER) ? 0 : flag(['products']),
  };
}

/** What stands beside rare earths in the same line, and whether they are only named in passing. */
function besideFeatures({ inTitle, inText }: Page, prose: readonly Line[]): PageFeatures {
  const withMatter = prose.filter(names(MATTER));
  const withCore = prose.filter(names(CORE));
  const isTitled = hasAny(inTitle, MATTER);
  const isPassing = !isTitled && withMatter.length <= Math.max(1, prose.length / 10);
  const isIdle = !isTitled && !hasAny(inTitle, WORK) && numberOf(prose, isOwn) <= Math.max(2, prose.length / 6);
  return {
    'with:news': capped(numberOf(withMatter, names(NEWS)) / 2),
    'with:else': share(withCore, names(ELSEWHERE)),
    'with:list': share(withCore, ({ finds }) => countOf(finds, ELSEWHERE) > 1),
    passing: isPassing ? 1 : 0,
    idle: isIdle ? 1 : 0,
    rich: capped(Math.log(1 + varietyOf(inText, 'processing') + varietyOf(inText, 'controls'))),
    // One such word is chance.
    laboratory: capped((varietyOf(inText, 'laboratory') - 1) / 2),
    senses: capped(varietyOf(inText, 'otherSenses') - 1),
  };
}

const isList: Test = ({ kind }) => kind === 'list-item' || kind === 'cell' || kind === 'heading';
const isEntry: Test = ({ isFirst, text }) => isFirst && /^[^:：.。]{2,40}[:：]\s*\S/.test(text);
const isVoice: Test = ({ isFirst, text }) => isFirst && /^[^\s:：]{1,20}(?: [^\s:：]{1,20}){0,2}[:：]/.test(text);
const isOfYear: Test = ({ isFirst, text }) => isFirst && /^(?:1[789]|20)\d\d(?: ?[—–:-]|年)/.test(text);
const isReferenceHeading: Test = ({ kind, text }) => kind === 'heading' && HEADINGS.has(text.toLowerCase());

/** How the page is built. */
function formFeatures(page: Page, prose: readonly Line[]): PageFeatures {
  const { inText, inTitle, lines } = page;
  const extra = FORMS.map((form) => Math.max(0, varietyOf(inText, form) + varietyOf(inTitle, form) - 1));
  const units = Math.max(
    1,
    sum(lines, ({ shape }) => shape.units),
  );
  const words = Math.max(
    60,
    sum(lines, ({ shape }) => shape.words),
  );
  return {
    'form:most': capped(Math.max(...extra)),
    'form:all': capped(Math.log(1 + extra.reduce((total, number) => total + number, 0))),
    reference: capped(referenceSigns(page, prose)),
    defines: isDefinition(page, prose) ? 1 : 0,
    entries: share(prose, isEntry),
    voices: share(prose, isVoice),
    dated: share(prose, ({ text }) => /\b(?:1[789]|20)\d\d\b/.test(text)),
    asking: share(prose, ({ text }) => /[?？]/.test(text)),
    lists: capped((MOST * sum(lines, (line) => (isList(line) ? line.shape.units : 0))) / units),
    digits: capped((30 * sum(lines, ({ shape }) => shape.digits)) / units),
    you: capped((50 * countOf(inText, ['addressed'])) / words),
    we: capped((50 * countOf(inText, ['ourselves'])) / words),
    times: capped(numberOf(lines, ({ text }) => /^\d{1,2}[:.]\d\d\b/.test(text))),
    stars: lines.some(({ text }) => text.includes('★')) ? 1 : 0,
    capitals: isOnlyName(page) ? 1 : 0,
  };
}

/** The signs of an encyclopaedia, a glossary or a table of dates. */
function referenceSigns({ inText, inTitle, lines, url }: Page, prose: readonly Line[]): number {
  // One such word in a text is chance.
  const words = Math.max(0, varietyOf(inText, 'reference') - 1) + varietyOf(inTitle, 'reference');
  const isAddressed = /\/(?:wiki|glossar|encyclop|lexikon|baike)/.test(url);
  return words + numberOf(lines, isReferenceHeading) + (isAddressed ? 1 : 0) + (numberOf(prose, isOfYear) > 4 ? 2 : 0);
}

/** Whether "Rare Earth" stands only with capitals, as names do of bands, wines and hypotheses. */
function isOnlyName({ inText, inTitle }: Page): boolean {
  const words = [...wordsOf(inText, ['rareEarths']), ...wordsOf(inTitle, ['rareEarths'])];
  return words.length > 0 && words.every((word) => /^Rare[ -]?Earth$/.test(word));
}

/** "X is a …" and its like in the eight languages. */
const DEFINES = /(?:\bis an?\b|\bare\b|\bist ein|\bes un|\best une?\b|— |是|である|이다|は)/u;

/** Whether the text opens by saying what its title is. */
function isDefinition({ title }: Page, prose: readonly Line[]): boolean {
  const name =
    title
      .split(/[,(（|—–:：]/)[0]
      ?.trim()
      .toLowerCase() ?? '';
  if (name.length < 2) return false;
  const opening = prose.slice(0, 2).map(({ text }) => text.slice(0, 160));
  return opening.some((text) => text.toLowerCase().includes(name) && DEFINES.test(text));
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** What speaks for or against a page being rare-earth news or a reference page. */
export function pageFeatures(page: Page): PageFeatures {
  const prose = page.lines.filter(isProse);
  const features: Record<string, number> = Object.create(null);
  for (const group of [titleFeatures(page), subjectFeatures(prose), besideFeatures(page, prose), formFeatures(page, prose)])
    for (const name in group) features[name] = rounded(group[name] ?? 0);
  return features;
}
