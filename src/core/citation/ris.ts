import type { Cited } from './cited.ts';
import { keyOf, noteOn } from './csl.ts';
import type { Name } from './names.ts';

/**
 * A passage's article in RIS: a tag a line, of two letters, two spaces, a hyphen and a space; lines end as RIS has them, with a
 * carriage return too. No value can begin a line of its own, since none has a line end.
 */
export function risOf(cited: Cited): string {
  const { authors, title, outlet, published, accessed, page, language } = cited;
  const day = published?.replaceAll('-', '/') ?? null;
  const lines: readonly (readonly [string, string | null])[] = [
    ['TY', 'ELEC'],
    ['ID', keyOf(cited)],
    ...authors.map((name) => ['AU', nameOf(name)] as const),
    ['TI', title],
    // Of a web page some programs read the one, some the other.
    ['T2', outlet || null],
    ['PB', outlet || null],
    ['PY', published?.slice(0, 4) ?? null],
    ['DA', day],
    ['Y2', accessed.replaceAll('-', '/')],
    ['UR', page],
    ['LA', language],
    ['N1', noteOn(cited)],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${value}\r\n`)).join('');
}

/** A comma ends the family's name: in a name that is kept whole there is none. */
function nameOf(name: Name): string {
  return 'literal' in name ? name.literal.replace(/,/g, ' ').replace(/ {2,}/g, ' ').trim() : `${name.family}, ${name.given}`;
}
