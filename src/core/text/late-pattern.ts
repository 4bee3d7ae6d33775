/**
 * A regular expression that is made when it is first asked for, for those that few pages need. Where one names whole classes of
 * letters (`\p{L}`), V8 works the class out when it compiles a script with such a literal, even in a function that is never called,
 * and once more when it makes it. Throws a `SyntaxError` when asked where `source` is no pattern.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
