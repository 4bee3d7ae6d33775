import { pageAddress } from '../foreign/foreign-address.ts';
import { type ForeignItem, instantOf, leftOut, MAX_TITLE, type Taking } from '../foreign/foreign-item.ts';
import { foreignPlace } from '../foreign/foreign-place.ts';
import type { ImportNote } from '../import-result.ts';
import { isObject, type JsonObject, listOf } from '../json/is-object.ts';
import { bodyTexts } from './foreign-body.ts';

/** A page, or a passage of it, that an annotation is about. */
interface ForeignTarget {
  readonly source: string;
  readonly title: string;
  readonly selector: unknown;
}

/** What of an annotation of another program can be taken. `ids` are those of all annotations of the file. */
export function foreignAnnotation(annotation: JsonObject, where: string, ids: ReadonlySet<string>): Taking {
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
