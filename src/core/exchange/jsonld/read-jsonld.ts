import { isWebAddress } from '../../article/web-address.ts';
import { pageAddress } from '../foreign/foreign-address.ts';
import { type ForeignItem, instantOf, leftOut, MAX_TITLE, type Taking } from '../foreign/foreign-item.ts';
import { foreignLibrary } from '../foreign/foreign-library.ts';
import { foreignPlace } from '../foreign/foreign-place.ts';
import { merged, type Placed } from '../foreign/merged.ts';
import { htmlText } from '../foreign/plain-text.ts';
import { type ImportNote, type ImportResult, refused } from '../import-result.ts';
import { hostileIn } from '../json/hostile.ts';
import { isObject, type JsonObject, listOf } from '../json/is-object.ts';
import { parseJson } from '../json/parse-json.ts';
import { pathText, type Step } from '../json/path.ts';
import { MAX_RECORDS } from '../schema/limits.ts';
import { idOf, sourceIri } from './identifier.ts';
import { fromOwnTerms, ownTerm } from './vocabulary.ts';

/** What the bodies of an annotation say, as far as Loupe has a place for it. */
interface BodyTexts {
  readonly texts: readonly string[];
  readonly tags: readonly string[];
  /** Whether a body says something that is neither. */
  readonly hasOther: boolean;
}

/** What `body` and `bodyValue` of an annotation say. Resources elsewhere are named by their address; nothing is fetched. */
function bodyTexts({ body, bodyValue }: JsonObject): BodyTexts {
  const parts = [...listOf(body), ...listOf(bodyValue)].map(partOf);
  return {
    texts: parts.flatMap(({ texts }) => texts),
    tags: parts.flatMap(({ tags }) => tags),
    hasOther: parts.some(({ hasOther }) => hasOther),
  };
}

const OTHER: BodyTexts = { texts: [], tags: [], hasOther: true };
const text = (value: string): BodyTexts => ({ ...OTHER, texts: value.trim() === '' ? [] : [value], hasOther: false });

function partOf(body: unknown): BodyTexts {
  if (typeof body === 'string') return text(body);
  if (!isObject(body)) return OTHER;
  // Of a choice any one will do; of other lists all are meant.
  if (Array.isArray(body['items'])) return bodyTexts({ body: body['type'] === 'Choice' ? body['items'][0] : body['items'] });
  const { value, purpose, format, source, id } = body;
  if (typeof value === 'string') {
    if (listOf(purpose).includes('tagging')) return { ...OTHER, tags: [value], hasOther: false };
    return text(listOf(format).some((one) => typeof one === 'string' && one.includes('html')) ? htmlText(value) : value);
  }
  const address = isObject(source) ? source['id'] : (source ?? id);
  return typeof address === 'string' && isWebAddress(address) ? text(address) : OTHER;
}

/** Something in a file that should be an annotation, and where it stands. */
interface Candidate {
  readonly value: unknown;
  readonly steps: readonly Step[];
}

/** What a JSON-LD file holds. */
interface Contents {
  readonly candidates: readonly Candidate[];
  /** Collections and pages, for what they say beside their items. */
  readonly holders: readonly { readonly value: JsonObject; readonly steps: readonly Step[] }[];
}

/** The fields in which annotations stand within a collection, a page or a graph. */
const HOLDING = ['@graph', 'first', 'items', 'next'] as const;

/** What a parsed file holds: one annotation, a list of them, a collection or its pages; null where it is of another kind. */
function contentsOf(root: unknown): Contents | null {
  if (!Array.isArray(root) && !(isObject(root) && (isAnnotation(root) || isHolder(root)))) return null;
  const candidates: Candidate[] = [];
  const holders: Contents['holders'][number][] = [];
  // Recursion is safe: what is nested too deep was refused before.
  const visit = (value: unknown, steps: readonly Step[]): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...steps, index]);
    else if (isObject(value) && isHolder(value)) {
      holders.push({ value, steps });
      // A page that is only named lies elsewhere, and nothing is fetched.
      for (const field of HOLDING) if (typeof value[field] === 'object') visit(value[field], [...steps, field]);
    } else if (value !== null) candidates.push({ value, steps });
  };
  visit(root, []);
  return { candidates, holders };
}

/** Whether an object says that it is an annotation. */
function isAnnotation(object: JsonObject): boolean {
  return hasType(object, 'Annotation');
}

function isHolder(object: JsonObject): boolean {
  const isGraph = Array.isArray(object['@graph']);
  return isGraph || hasType(object, 'AnnotationCollection') || hasType(object, 'AnnotationPage');
}

function hasType(object: JsonObject, name: string): boolean {
  return listOf(object['type'] ?? object['@type']).some((type) => type === name || type === `oa:${name}`);
}

/**
 * The library in a file of W3C Web Annotations in JSON-LD, Loupe's own or another program's. What Loupe wrote comes back
 * whole; of others, highlights, notes and tags are taken, and `notes` tell what was not. `now`, an ISO 8601 instant, stands
 * for those that an annotation does not tell. The same file gives the same ids again.
 */
export function readJsonLd(text: string, now: string): ImportResult {
  const parsed = parseJson(text);
  return parsed.ok ? jsonLdIn(parsed.value, now) : parsed;
}

/** The library in W3C annotations that are parsed already. */
export function jsonLdIn(value: unknown, now: string): ImportResult {
  const fault = hostileIn(value);
  if (fault) return { ok: false, fault };
  const contents = contentsOf(value);
  if (!contents) return refused('foreign', '', 'no annotations of the W3C model');
  const { candidates } = contents;
  if (candidates.length > MAX_RECORDS) return refused('too-many', '', `${candidates.length} items, at most ${MAX_RECORDS}`);
  const { own, items, notes } = sorted(candidates);
  const foreign = foreignLibrary(items, now);
  return merged({
    articles: [...ownArticles(contents), ...foreign.articles.map((record) => ({ where: '', record }))],
    annotations: own,
    made: foreign.annotations,
    notes: [...notes, ...foreign.notes],
  });
}

interface Sorted {
  readonly own: Placed<unknown>[];
  readonly items: ForeignItem[];
  readonly notes: ImportNote[];
}

function sorted(candidates: readonly Candidate[]): Sorted {
  const ids = new Set(candidates.flatMap(({ value }) => (isObject(value) ? listOf(value['id']) : [])).filter(isText));
  const found: Sorted = { own: [], items: [], notes: [] };
  for (const { value, steps } of candidates) {
    const where = pathText(steps);
    if (!isObject(value) || !isAnnotation(value)) {
      found.notes.push({ code: 'not-an-annotation', where, detail: '' });
    } else if (isOwn(value)) {
      found.own.push({ where, record: ownAnnotation(value) });
    } else {
      const { item, notes } = foreignAnnotation(value, where, ids);
      if (item) found.items.push(item);
      found.notes.push(...notes);
    }
  }
  return found;
}

function ownArticles({ holders }: Contents): Placed<unknown>[] {
  return holders.flatMap(({ value, steps }) =>
    listOf(value['loupe:articles']).map((article, index) => ({
      where: pathText([...steps, 'loupe:articles', index]),
      record: fromOwnTerms(article),
    })),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether an annotation was written by Loupe, and can be read back whole. */
function isOwn(annotation: JsonObject): boolean {
  return typeof annotation['loupe:articleKey'] === 'string';
}

/** The record that an annotation of Loupe's own was made of. Whether it is one is for the caller to check. */
function ownAnnotation(annotation: JsonObject): unknown {
  const { id, motivation, created, modified, target } = annotation;
  const { iri, selector } = isObject(target)
    ? { iri: target['source'], selector: target['selector'] }
    : { iri: target, selector: [] };
  return {
    id: typeof id === 'string' ? idOf(id) : null,
    motivation,
    target: { source: ownSource(annotation, iri), selector },
    body: [...highlightBodies(annotation), ...listOf(annotation['body']).map(ownBody)],
    created,
    modified,
    deleted: null,
    articleKey: annotation['loupe:articleKey'],
    claimId: annotation['loupe:claimId'] ?? null,
  };
}

/** The address as it was, where the IRI had to be written otherwise; but not another address than the IRI's. */
function ownSource(annotation: JsonObject, iri: unknown): unknown {
  const own = annotation['loupe:source'];
  return typeof own === 'string' && sourceIri(own) === iri ? own : iri;
}

function highlightBodies(annotation: JsonObject): readonly unknown[] {
  const colour = annotation['loupe:colour'];
  if (colour === undefined) return [];
  return [{ type: 'Highlight', purpose: 'highlighting', colour, claim: ownTerm(annotation, 'claim') ?? null }];
}

function ownBody(body: unknown): unknown {
  if (!isObject(body)) return body;
  const { type, purpose, value } = body;
  return body['loupe:type'] === undefined ? { type, purpose, value } : { purpose, ...(fromOwnTerms(body) as object) };
}

/** A page, or a passage of it, that an annotation is about. */
interface ForeignTarget {
  readonly source: string;
  readonly title: string;
  readonly selector: unknown;
}

/** What of an annotation of another program can be taken. `ids` are those of all annotations of the file. */
function foreignAnnotation(annotation: JsonObject, where: string, ids: ReadonlySet<string>): Taking {
  const targets = listOf(annotation['target']);
  const isReply = listOf(annotation['motivation']).some((one) => one === 'replying' || one === 'oa:replying');
  if (isReply || targets.some((target) => ids.has(iriIn(target) ?? ''))) return leftOut('reply', where, '');
  const [target] = targets.flatMap((one) => targetOf(one) ?? []);
  if (!target) return leftOut('no-address', where, String(iriIn(targets[0])));
  const place = foreignPlace(target.selector);
  const { texts, tags, hasOther } = bodyTexts(annotation);
  const isPlaceless = place.isGiven && place.quote === null;
  if (isPlaceless && texts.length + tags.length === 0) return leftOut('no-quote', where, target.source);
  const note = (code: ImportNote['code'], isTrue: boolean): ImportNote[] => (isTrue ? [{ code, where, detail: '' }] : []);
  const item: ForeignItem = {
    where,
    name: nameOf(annotation),
    source: target.source,
    title: target.title,
    quote: place.quote,
    range: place.range,
    text: texts.join('\n\n'),
    tags,
    created: instantOf(annotation['created']),
    modified: instantOf(annotation['modified']),
  };
  const notes = [
    ...note('several-targets', targets.length > 1),
    ...note('place-left-out', isPlaceless),
    ...note('body-left-out', hasOther),
  ];
  return { item, notes };
}

/** The IRI of what a target is about, whatever it is. */
function iriIn(target: unknown): string | null {
  if (typeof target === 'string') return target;
  if (!isObject(target)) return null;
  const { source, id } = target;
  const iri = isObject(source) ? source['id'] : (source ?? id);
  return typeof iri === 'string' ? iri : null;
}

function targetOf(target: unknown): ForeignTarget | null {
  const source = pageAddress(iriIn(target));
  if (source === null) return null;
  if (!isObject(target)) return { source, title: '', selector: undefined };
  const title = isObject(target['source']) ? target['source']['title'] : target['title'];
  return { source, title: typeof title === 'string' ? title.slice(0, MAX_TITLE) : '', selector: target['selector'] };
}

/** A UUID where the id is one, else the id; of one that has none, all of it. */
function nameOf(annotation: JsonObject): string {
  const id = annotation['id'] ?? annotation['@id'];
  return typeof id === 'string' && id !== '' ? id.replace(/^urn:uuid:/i, '') : JSON.stringify(annotation);
}
