import { attributeOf, builtIn } from '../node.ts';
import type { Piece, Survey } from './survey.ts';

/** Addresses kept of one article: more is a directory. */
const MOST = 500;
/** UTF-16 units of an address that is kept: a longer one carries data, and no check asks where it leads. */
const MAX_ADDRESS = 4_000;

/**
 * Where the pieces that are read lead to: absolute http(s) addresses, each once, in order, at most 500. A line that is nothing
 * but a link ("Source: the ministry's notice") counts too, although it is no block. Places on the page itself are left out,
 * and addresses of more than 4,000 characters.
 */
export function linksOf({ pieces }: Survey, isRead: readonly boolean[], document: Document): readonly string[] {
  const base = builtIn(document, 'baseURI');
  const own = withoutFragment(builtIn(document, 'URL'));
  const seen = new Set<Element>();
  const found = new Set<string>();
  for (const link of linkElements(pieces, isRead)) {
    if (seen.has(link)) continue;
    seen.add(link);
    const address = webAddress(attributeOf(link, 'href') ?? '', base);
    if (address === null || withoutFragment(address) === own) continue;
    found.add(address);
    if (found.size === MOST) break;
  }
  return [...found];
}

function* linkElements(pieces: readonly Piece[], isRead: readonly boolean[]): Generator<Element> {
  for (const [index, piece] of pieces.entries()) {
    if (!isRead[index] || piece.linkChars === 0) continue;
    for (const { link } of piece.bits) if (link) yield link;
  }
}

function webAddress(href: string, base: string): string | null {
  if (href.length > MAX_ADDRESS || !URL.canParse(href, base)) return null;
  const { protocol, href: address } = new URL(href, base);
  return (protocol === 'http:' || protocol === 'https:') && address.length <= MAX_ADDRESS ? address : null;
}

function withoutFragment(address: string): string {
  const at = address.indexOf('#');
  return at < 0 ? address : address.slice(0, at);
}
