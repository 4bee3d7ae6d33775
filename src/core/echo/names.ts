const HAN = /\p{Script=Han}/u;

/** Longest name that is looked for as part of another, in UTF-16 units: who is longer is not called so for short. */
const PART_LIMIT = 60;

/**
 * How much of the longer names is taken apart, in UTF-16 units: what a few hundred sources are called. Each letter begins as many
 * runs as a part may have letters, and a file may name a thousand sources as long as sentences.
 */
const LETTERS = 20_000;

/** Whether a name is part of a longer one: "Ferrier" of "Tom Ferrier". */
function isPartOf(part: string, whole: string): boolean {
  if (part.length < 2 || part.length >= whole.length) return false;
  return HAN.test(part) ? whole.includes(part) : ` ${whole} `.includes(` ${part} `);
}

/** Calls `visit` with each run of words of a name, of one in Chinese characters with each run of characters, up to a length. */
function eachRun(name: string, longest: number, visit: (run: string) => void): void {
  const isHan = HAN.test(name);
  const pieces = isHan ? Array.from(name) : name.split(' ');
  pieces.forEach((first, from) => {
    let run = first;
    for (let next = from + 1; run.length <= longest; next++) {
      visit(run);
      const piece = pieces[next];
      if (piece === undefined) return;
      run += isHan ? piece : ` ${piece}`;
    }
  });
}

/**
 * For each of `parts` that is part of just one of `names`, that name. All are folded. Each name is taken apart once and its
 * pieces looked up, so that time grows with the number of names and not with its square; of very many those told first.
 */
export function wholeNames(parts: ReadonlySet<string>, names: Iterable<string>): ReadonlyMap<string, string> {
  const longest = [...parts].reduce((most, { length }) => Math.min(PART_LIMIT, Math.max(most, length)), 0);
  const wholes = new Map<string, Set<string>>();
  let room = LETTERS;
  for (const name of new Set(names)) {
    room -= name.length;
    if (room < 0) break;
    eachRun(name, longest, (run) => {
      if (parts.has(run) && isPartOf(run, name)) wholes.set(run, (wholes.get(run) ?? new Set()).add(name));
    });
  }
  return new Map(
    [...wholes].flatMap(([part, [only, ...more]]) => (only !== undefined && more.length === 0 ? [[part, only]] : [])),
  );
}
