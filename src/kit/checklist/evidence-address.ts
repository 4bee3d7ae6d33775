import { webAddress } from '../../core/article/web-address.ts';

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
  const address = webAddress(candidate);
  // A host without a full stop is a slip, or the reader's own device.
  return address !== null && new URL(address).hostname.includes('.') ? { kind: 'address', address } : { kind: 'invalid' };
}
