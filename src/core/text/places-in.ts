/**
 * Offsets at which `part` stands in `text`, in order, also over each other; every one for an empty part. A long part is looked for in one
 * pass over each (Knuth, Morris, Pratt 1977): the browser's own search goes back with each letter that fits not, which takes minutes
 * in what a file may bring.
 */
export function* placesIn(text: string, part: string): Iterable<number> {
  if (part.length > SHORT) yield* longPlaces(text, part);
  else for (let at = text.indexOf(part); at >= 0; at = at < text.length ? text.indexOf(part, at + 1) : -1) yield at;
}

/** Letters up to which the browser's own search is quicker, whatever the text. */
const SHORT = 32;

function* longPlaces(text: string, part: string): Iterable<number> {
  const beginning = part.slice(0, SHORT);
  if (!text.includes(beginning)) return;
  /** For each beginning of the part, how long the longest shorter one is that it ends with. */
  const again = new Uint32Array(part.length + 1);
  const next = (fits: number, letter: string): number => {
    let so = fits;
    while (so > 0 && part[so] !== letter) so = again[so] ?? 0;
    return part[so] === letter ? so + 1 : 0;
  };
  for (let end = 1; end < part.length; end++) again[end + 1] = next(again[end] ?? 0, part[end] ?? '');
  for (let at = 0, fits = 0; at < text.length; at++) {
    if (fits === 0) at = text.indexOf(beginning, at);
    if (at < 0) return;
    fits = next(fits, text[at] ?? '');
    if (fits === part.length) yield at + 1 - fits;
  }
}

/**
 * Looks for parts of `text` one after the other, each by the first two places where it stands, as long as no more than `most` letters
 * are to be looked through; then, and of an empty part, it finds none. A file may bring ten thousand passages for a text as long as ten books.
 */
export function firstPlaces(
  text: string,
  most: number,
): (part: string) => readonly [first: number | null, second: number | null] {
  let looked = 0;
  return (part) => {
    looked += text.length;
    const [first = null, second = null] = part === '' || looked > most ? [] : placesIn(text, part);
    return [first, second];
  };
}
