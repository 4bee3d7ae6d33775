import { attributeOf, builtIn, closest, find, findAll, hasAttribute, hasAttributes, isVisible, tagOf, textOf } from '../node.ts';
import furniture from './data/furniture.json';
import { UNREAD, UNREAD_ROLES } from './tags.ts';

/** UTF-16 units up to which an element named like a share bar or a byline is taken for one. */
const SMALL = 600;

const NAMES = namePattern(furniture.names);
const SMALL_NAMES = namePattern(furniture.smallNames);
const HIDDEN_NAMES = namePattern(furniture.hiddenNames);
const OPENERS = namePattern(furniture.openers);
const HEADINGS: ReadonlySet<string> = new Set(furniture.headings);
/** Without Unicode classes, which take a browser a millisecond to compile on the page's own thread. */
const BYLINE = new RegExp(furniture.bylines.join('|'));

type Verdict = 'furniture' | 'small-furniture' | 'hidden' | 'opener' | 'none';

/** Pages repeat their class names: each is looked at once. */
const verdicts = new Map<string, Verdict>();
const VERDICTS_KEPT = 2000;
/** UTF-16 units of a class or id that are looked at, and kept: some are a megabyte long. */
const MAX_NAMES = 300;

function namePattern(names: readonly string[]): RegExp {
  return new RegExp(`(?:^|[- ])(?:${names.join('|')})(?=[- ]|$)`);
}

/** The class and the id of `element`, as far as they are looked at. */
function namesOf(element: Element): string {
  return `${(attributeOf(element, 'class') ?? '').slice(0, MAX_NAMES)} ${(attributeOf(element, 'id') ?? '').slice(0, MAX_NAMES)}`;
}

/** What the class and id of `element` say of it. */
function verdictOf(element: Element): Verdict {
  const raw = namesOf(element);
  if (raw === ' ') return 'none';
  const known = verdicts.get(raw);
  if (known) return known;
  if (verdicts.size > VERDICTS_KEPT) verdicts.clear();
  const verdict = judge(raw);
  verdicts.set(raw, verdict);
  return verdict;
}

function judge(raw: string): Verdict {
  const names = raw
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_:/-]+/g, '-')
    // `has-sidebar` and `no-comments` speak of what stands beside, `category-newsletter` of what an article is about.
    .replace(/(?:^|[ -])(?:has|with|no|without|is|hide|show|non|category|type|format|topic|status|tax|term)-[\w-]+/g, ' ')
    .replace(/(?:^| )tag-(?!list|cloud)[\w-]+/g, ' ');
  if (HIDDEN_NAMES.test(names)) return 'hidden';
  if (NAMES.test(names)) return 'furniture';
  if (OPENERS.test(names)) return 'opener';
  return SMALL_NAMES.test(names) ? 'small-furniture' : 'none';
}

/** Whether `element` and all in it are left unread: furniture of the page by tag, role or name, or hidden. */
export function isUnread(element: Element): boolean {
  const tag = tagOf(element);
  // Of a quotation it says whose that is.
  if (UNREAD.has(tag)) return tag !== 'footer' || closest(element, 'blockquote') === null;
  if (tag === 'html' || tag === 'body' || tag === 'main') return false;
  // Most paragraphs have nothing to be asked for.
  const isBare = !hasAttributes(element);
  if (!isBare && isUnreadByAttribute(element)) return true;
  if (isHidden(element, tag)) return true;
  if (tag === 'header' || tag === 'aside') return !isInArticle(element) && !holdsArticle(element);
  if (tag === 'form') return !holdsArticle(element);
  if (isBare) return false;
  const verdict = verdictOf(element);
  if (verdict === 'hidden') return true;
  if (verdict === 'furniture') return !holdsArticle(element);
  return verdict === 'small-furniture' && textOf(element).length < SMALL && !find(element, 'h1');
}

function isUnreadByAttribute(element: Element): boolean {
  if (hasAttribute(element, 'hidden') || attributeOf(element, 'aria-hidden') === 'true') return true;
  const role = attributeOf(element, 'role');
  if (role && UNREAD_ROLES.has(role)) return true;
  return attributeOf(element, 'rel') === 'author' || hasAttribute(element, 'contenteditable');
}

/** Whether a box before the first paragraph is named like a summary. */
export function isOpener(element: Element): boolean {
  return verdictOf(element) === 'opener';
}

function isInArticle(element: Element): boolean {
  return closest(element, 'article, main, [role="main"], [itemprop~="articleBody"]') !== null;
}

/** A wrapper with an unlucky name still holds the title, the body, or a good part of the prose. */
function holdsArticle(element: Element): boolean {
  if (find(element, 'h1, main, [itemprop~="articleBody"]')) return true;
  if (/comment|respon|disqus|repl|relat|recom/i.test(namesOf(element))) return false;
  let missing = tagOf(element) === 'article' ? 2 : 5;
  for (const paragraph of findAll(element, 'p')) {
    if (textOf(paragraph).length > 120 && --missing === 0) return true;
  }
  return false;
}

const ALSO_INVISIBLE = { visibilityProperty: true } as const;

/** Whether the browser shows nothing of an element of this tag. */
export function isHidden(element: Element, tag = tagOf(element)): boolean {
  // What is folded away cannot be marked, and its summary alone says nothing.
  if (tag === 'details' && !hasAttribute(element, 'open')) return true;
  // jsdom knows no boxes; there, an inline style has to do.
  const isSeen = isVisible(element, ALSO_INVISIBLE);
  if (isSeen === undefined) return /display\s*:\s*none|visibility\s*:\s*hidden/.test(attributeOf(element, 'style') ?? '');
  if (isSeen) return false;
  // `display: contents` makes no box of its own either, yet shows its children.
  return builtIn(builtIn(element, 'ownerDocument'), 'defaultView')?.getComputedStyle(element).display !== 'contents';
}

/** Whether a heading, as a whole, is that of a box that is not the article's ("Related posts"). */
export function isFurnitureHeading(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^\d+\s+|(?<![\s:：.…→>»])[\s:：.…→>»]+$/g, '');
  return HEADINGS.has(plain);
}

/** Whether a line points elsewhere ("Read more: …") instead of telling something. */
export function isPromo(text: string): boolean {
  const plain = text.toLowerCase().replace(/’/g, "'");
  return furniture.promos.some((start) => plain.startsWith(start));
}

/** Whether a whole line only says who wrote, edited or owns the article, and when. */
export function isByline(text: string): boolean {
  return text.length <= 240 && BYLINE.test(text);
}
