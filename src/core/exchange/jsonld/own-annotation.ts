import { isObject, type JsonObject, listOf } from '../json/is-object.ts';
import { idOf, sourceIri } from './identifier.ts';
import { fromOwnTerms, ownTerm } from './vocabulary.ts';

/** Whether an annotation was written by Loupe, and can be read back whole. */
export function isOwn(annotation: JsonObject): boolean {
  return typeof annotation['loupe:articleKey'] === 'string';
}

/** The record that an annotation of Loupe's own was made of. Whether it is one is for the caller to check. */
export function ownAnnotation(annotation: JsonObject): unknown {
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
