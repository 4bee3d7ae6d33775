import { isUuid } from '../uuid.ts';

const UUID_URN = /^urn:uuid:(.+)$/i;
const OWN_URN = /^urn:loupe:id:(.+)$/;

/** The IRI of a record: its UUID as a URN, or, of one that has another name, that name as one of Loupe's own. */
export function iriOf(id: string): string {
  return isUuid(id) ? `urn:uuid:${id}` : `urn:loupe:id:${encoded(id)}`;
}

/** The id of which `iriOf` made an IRI; or null where it made none of it. */
export function idOf(iri: string): string | null {
  const uuid = UUID_URN.exec(iri)?.[1];
  if (uuid !== undefined) return isUuid(uuid) ? uuid : null;
  const own = OWN_URN.exec(iri)?.[1];
  return own === undefined ? null : decoded(own);
}

/** An address as an IRI in ASCII, which the model asks of a source. */
export function sourceIri(address: string): string {
  return URL.canParse(address) ? new URL(address).href.replace(/[[\]{}|\\^`<>"]/g, encodeInPath) : iriOf(address);
}

/** Brackets belong where an IPv6 address stands, and nowhere after it. */
function encodeInPath(char: string, at: number, whole: string): string {
  const isInHost = at < new URL(whole).origin.length;
  return isInHost ? char : encodeURIComponent(char);
}

/** Half characters cannot be encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
