/** How the bench is to be run. */
export interface BenchOptions {
  /** Each thing once: to see that all of it works. Its figures are not worth keeping. */
  readonly isQuick: boolean;
  /** Names of the parts to run, in the order in which they are listed. */
  readonly parts: readonly string[];
  /** Puts the tables into docs/benchmarks.md. */
  readonly isWritten: boolean;
}

/** The options among `words`, or in a sentence why they cannot be taken. `known` are the names of all parts. */
export function optionsOf(words: readonly string[], known: readonly string[]): BenchOptions | string {
  const chosen = new Set<string>();
  let isQuick = false;
  let isWritten = false;
  for (let at = 0; at < words.length; at++) {
    const [word, value] = (words[at] ?? '').split('=', 2);
    if (word === '--quick') isQuick = true;
    else if (word === '--write') isWritten = true;
    else if (word === '--only') {
      const names = (value ?? words[++at] ?? '').split(',');
      const stranger = names.find((name) => !known.includes(name));
      if (stranger !== undefined) return `there is no part "${stranger}"; the parts are ${known.join(', ')}`;
      for (const name of names) chosen.add(name);
    } else return `unknown word "${words[at]}"; usage: bench [--only PART[,PART]] [--quick] [--write]`;
  }
  // Whoever reads the tables takes them for medians.
  if (isQuick && isWritten) return '--quick figures are of one run each: they are not written';
  return { isQuick, isWritten, parts: chosen.size > 0 ? known.filter((name) => chosen.has(name)) : known };
}
