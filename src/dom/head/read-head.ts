import type { ArticleHead } from '../../core/article/article.ts';
import { mayBeSameSite } from '../../core/article/same-site.ts';
import { foldHeading } from '../extract/title.ts';
import { attributeOf, builtIn, textOf } from '../node.ts';
import { withoutUnseen } from '../unseen.ts';
import { type LinkedData, readLinkedData } from './json-ld.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** How a date may be written, most exact first; each names what its three groups are. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'mdy' | 'dmy' }[] = [
  { pattern: /(?:^|\D)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)/, order: 'ymd' },
  { pattern: /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\D|$|\d{6})/, order: 'ymd' },
  { pattern: /((?:19|20)\d{2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/, order: 'ymd' },
  { pattern: /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})\b/, order: 'mdy' },
  { pattern: /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? ((?:19|20)\d{2})\b/, order: 'dmy' },
];

/**
 * The calendar date written in `text`, as `YYYY-MM-DD`, or null. Where a time zone is given the date stays as written:
 * it is the day the publisher names. All-digit dates with the year last are not read: day and month cannot be told apart.
 */
function readDate(text: string): string | null {
  const short = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(short);
    if (!match) continue;
    const [, a = '', b = '', c = ''] = match;
    const parts = order === 'ymd' ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
    const [year = '', month = '', day = ''] = parts;
    const date = calendarDate(Number(year), monthOf(month), Number(day));
    if (date) return date;
  }
  return null;
}

function monthOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function calendarDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** UTF-16 units of an address that a page may name: the background takes no longer one, nor is any such a page's own name. */
const MAX_ADDRESS = 4_000;

/**
 * The address under which the page at `url` is known: the first of `named` (what it calls its canonical address) that
 * is http(s) and may be on the same site, else `url`. A page without an http(s) address of its own (a saved file) is taken at
 * its word.
 */
function canonicalAddress(url: string, named: readonly (string | null)[]): string {
  const own = webAddress(url);
  for (const name of named) {
    const address = name ? webAddress(name, own?.href) : null;
    if (!address || address.href.length > MAX_ADDRESS) continue;
    if (!own) return address.href;
    // Some sites name their front page on every page; that would make one article of them all.
    const isFrontPage = address.pathname === '/' && address.search === '' && own.pathname !== '/';
    if (!isFrontPage && mayBeSameSite(address.href, own.href)) return address.href;
  }
  return own?.href ?? url;
}

function webAddress(text: string, base?: string): URL | null {
  if (!URL.canParse(text, base)) return null;
  const address = new URL(text, base);
  return address.protocol === 'http:' || address.protocol === 'https:' ? address : null;
}

/** UTF-16 units of a title, a name: more is not one. */
const MAX_TITLE = 500;
const MAX_NAME = 200;
/** UTF-16 units of a language's tag: the longest that BCP 47 asks programs to take. */
const MAX_TAG = 35;

/** What `document`, read at `url`, says of itself. Never throws; what is missing is null, the title empty. */
export function readHead(document: Document, url: string): ArticleHead {
  const data = readLinkedData(document);
  const meta = metaOf(document);
  const site = clean(meta('og:site_name') || data.site || meta('application-name'), MAX_NAME);
  const address = canonicalAddress(url, [attribute(document, 'link[rel~="canonical"]', 'href'), meta('og:url')]);
  return {
    url: address,
    title: readTitle(document, data, meta, site),
    site: site || null,
    author: readAuthor(document, data, meta),
    published: readPublished(document, data, meta),
    language: readLanguage(document, data, meta),
  };
}

type Meta = (name: string) => string;

/** Looks up `<meta>` by name, property or itemprop, whatever its case. */
function metaOf(document: Document): Meta {
  const byName = new Map<string, string>();
  for (const element of builtIn(document, 'querySelectorAll')('meta[content]')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(key)?.toLowerCase().trim();
      if (name && content && !byName.has(name)) byName.set(name, content);
    }
  }
  return (name) => byName.get(name) ?? '';
}

function readTitle(document: Document, data: LinkedData, meta: Meta, site: string): string {
  const named = [meta('og:title'), data.headline, meta('twitter:title')].map((text) => clean(text, MAX_TITLE)).find(Boolean);
  if (named) return withoutSite(named, site);
  // A <title> that was never closed swallows the markup after it.
  const whole = clean(builtIn(document, 'title'), MAX_TITLE)
    .replace(/<\/?[a-z][\s\S]*$/i, '')
    .trim();
  const short = withoutSite(whole, site);
  const shown = [...builtIn(document, 'querySelectorAll')('h1')].slice(0, 5);
  const headings = shown.map((heading) => clean(foldHeading(heading).text, MAX_TITLE));
  // An <h1> that only names the site is in no <title> of an article in front of the separator.
  const heading = headings.find((text) => text && whole.startsWith(text)) ?? (short ? undefined : headings.find(Boolean));
  return heading ?? withoutSuffix(short, headings);
}

/** Takes " - Site" off the end, where the page names its site. */
function withoutSite(title: string, site: string): string {
  if (!site) return title;
  const match = /^(.{7,}?\S)\s+[|\-–—·:»]\s+([^|]+)$/u.exec(title);
  const tail = match?.[2]?.toLowerCase() ?? '';
  return match?.[1] && tail.length > 0 && (tail === site.toLowerCase() || tail.includes(site.toLowerCase())) ? match[1] : title;
}

/** Takes the last part after a separator off, where it is short beside the rest and no heading shows it. */
function withoutSuffix(title: string, headings: readonly string[]): string {
  const match = /^(.{14,}\S)\s+[|–—»·-]\s+(.{2,40})$/u.exec(title);
  const [, rest = '', tail = ''] = match ?? [];
  if (!match || headings.some((heading) => heading.includes(tail))) return title;
  return tail.split(' ').length <= 5 && tail.length < rest.length ? rest : title;
}

function readAuthor(document: Document, data: LinkedData, meta: Meta): string | null {
  const named = [
    data.author,
    meta('author'),
    meta('article:author'),
    meta('parsely-author'),
    meta('dc.creator'),
    meta('sailthru.author'),
  ];
  const shown = [contentOf(document, '[rel="author"]'), contentOf(document, '[itemprop~="author"]')];
  const author = [...named, ...shown].map((text) => clean(text, MAX_NAME)).find((text) => text && !/^https?:/i.test(text));
  return author?.replace(/^by\s+/i, '') ?? null;
}

const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'citation_publication_date',
  'cxenseparse:recs:publishtime',
];

/** Visible dates are looked for last, and only where the page marks them as such. */
const SHOWN_DATES =
  'time[pubdate], article time, main time, .byline, .dateline, [class*="publish"], [class*="post-date"], [class*="article-date"], .date, .info, .source, .pubtime';

function readPublished(document: Document, data: LinkedData, meta: Meta): string | null {
  const named = [data.published, ...DATE_NAMES.map(meta)];
  const item = firstIn(document, '[itemprop~="datePublished"]');
  named.push(item ? (attributeOf(item, 'content') ?? attributeOf(item, 'datetime') ?? textOf(item)) : '');
  named.push(attribute(document, 'time[datetime]', 'datetime') ?? '');
  for (const text of named) {
    const date = text ? readDate(text) : null;
    if (date) return date;
  }
  for (const element of [...builtIn(document, 'querySelectorAll')(SHOWN_DATES)].slice(0, 8)) {
    const text = textOf(element);
    const date = text.length < 200 ? readDate(text) : null;
    if (date) return date;
  }
  return null;
}

function readLanguage(document: Document, data: LinkedData, meta: Meta): string | null {
  const named = [
    attributeOf(builtIn(document, 'documentElement'), 'lang') ?? '',
    meta('content-language'),
    meta('og:locale'),
    data.language,
  ];
  for (const text of named) {
    const tag = text.trim().split(',')[0]?.replaceAll('_', '-').toLowerCase() ?? '';
    if (tag.length <= MAX_TAG && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(tag)) return tag;
  }
  return null;
}

function contentOf(document: Document, selector: string): string {
  const element = firstIn(document, selector);
  return element ? (attributeOf(element, 'content') ?? textOf(element)) : '';
}

function attribute(document: Document, selector: string, name: string): string | null {
  const element = firstIn(document, selector);
  return element && attributeOf(element, name);
}

function firstIn(document: Document, selector: string): Element | null {
  return builtIn(document, 'querySelector')(selector);
}

function clean(text: string, limit: number): string {
  // Markup may put thousands of spaces around a title; a title of megabytes must not hold the page.
  return withoutUnseen(text.slice(0, 20 * limit))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit);
}
