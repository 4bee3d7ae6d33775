/** What a reader typed as evidence: nothing, a web address as it is kept, or something that is none. */
export type EvidenceAddress =
  | { readonly kind: 'empty' }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'invalid' };

const SCHEME = /^[a-z][a-z\d+.-]*:/i;
const LOOKS_LIKE_A_HOST = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#].*)?$/iu;

/** Reads a typed address; "example.org/x" is taken as https, as readers copy addresses without their scheme. */
export function readEvidenceAddress(typed: string): EvidenceAddress {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  const candidate = SCHEME.test(text) && !LOOKS_LIKE_A_HOST.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(candidate);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.hostname.includes('.') ? { kind: 'address', address: url.href } : { kind: 'invalid' };
  } catch {
    return { kind: 'invalid' };
  }
}
