/**
 * A regular expression that is made when it is first asked for. Where `source` names whole classes of letters (`\p{L}`), a
 * browser takes up to half a millisecond of the page's thread to check it where it is written as a literal, even in a function
 * that is never called, and as much to make it. Throws when asked where `source` is none.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
