import { builtIn } from '../node.ts';
/** What structured data says of the article; empty strings where it says nothing. */
export interface LinkedData {
  readonly headline: string;
  readonly site: string;
  readonly author: string;
  readonly published: string;
  readonly language: string;
}

const NOTHING: LinkedData = { headline: '', site: '', author: '', published: '', language: '' };
const ARTICLE = /(?:Article|NewsArticle|BlogPosting|Report|Posting|Review)$/;
/** Scripts and UTF-16 units looked at, and nodes of their graphs: pages can carry megabytes of it. */
const MAX_SCRIPTS = 20;
const MAX_LENGTH = 300_000;
const MAX_NODES = 500;
/** Lists and objects in one another, up to which a name is looked for: a page can nest thousands, which would overflow the stack. */
const MAX_DEPTH = 8;

/** Reads the JSON-LD of `document`. Broken or hostile data counts as none. */
export function readLinkedData(document: Document): LinkedData {
  const scripts = [...builtIn(document, 'querySelectorAll')('script[type="application/ld+json"]')].slice(0, MAX_SCRIPTS);
  const nodes = scripts.flatMap((script) => nodesIn(script.textContent));
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  if (!article) return NOTHING;
  return {
    headline: text(article.get('headline')) || text(article.get('name')),
    site: nameOf(article.get('publisher'), nodes) || nameOf(article.get('isPartOf'), nodes),
    author: nameOf(article.get('author'), nodes) || nameOf(article.get('creator'), nodes),
    published: text(article.get('datePublished')) || text(article.get('dateCreated')),
    language: text(article.get('inLanguage')),
  };
}

/** An object of the data as a map: a key like `__proto__` is then a key like any other. */
type Fields = ReadonlyMap<string, unknown>;

function nodesIn(source: string): Fields[] {
  if (source.length > MAX_LENGTH) return [];
  const found: Fields[] = [];
  const waiting: unknown[] = [parse(source)];
  while (waiting.length > 0 && found.length < MAX_NODES) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_NODES));
    const fields = fieldsOf(value);
    if (!fields) continue;
    found.push(fields);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) {
      if (typeof fields.get(key) === 'object') waiting.push(fields.get(key));
    }
  }
  return found;
}

function parse(source: string): unknown {
  try {
    // Some sites wrap it in a comment or a CDATA section.
    return JSON.parse(source.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

function typesOf(fields: Fields): string[] {
  const type = fields.get('@type');
  return (Array.isArray(type) ? type : [type]).filter((each): each is string => typeof each === 'string');
}

function text(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (depth > MAX_DEPTH) return '';
  return text(Array.isArray(value) ? value[0] : (fieldsOf(value)?.get('@value') ?? ''), depth + 1);
}

/** The name of a person or an organisation, given as text, as an object, as several, or by reference. */
function nameOf(value: unknown, nodes: readonly Fields[], depth = 0): string {
  if (typeof value === 'string') return /^https?:/.test(value) ? '' : value;
  if (depth > MAX_DEPTH) return '';
  if (Array.isArray(value)) {
    const names = value.slice(0, 10).map((each) => nameOf(each, nodes, depth + 1));
    return names.filter(Boolean).join(', ');
  }
  const fields = fieldsOf(value);
  if (!fields) return '';
  const name = text(fields.get('name'));
  if (name) return name;
  const id = fields.get('@id');
  const named = typeof id === 'string' ? nodes.find((node) => node.get('@id') === id && node.has('name')) : undefined;
  return text(named?.get('name'));
}
