/**
 * The steps in the order in which they are run: those of one `group` that follow each other are run side by side.
 * @template {{ group?: string }} T
 * @param {readonly T[]} steps
 * @returns {T[][]}
 */
export function inTurns(steps) {
  /** @type {T[][]} */
  const turns = [];
  for (const one of steps) {
    const last = turns.at(-1);
    if (last && one.group !== undefined && last[0]?.group === one.group) last.push(one);
    else turns.push([one]);
  }
  return turns;
}

/**
 * Does `work` for each of `all`, so many at a time.
 * @template T, R
 * @param {readonly T[]} all
 * @param {number} width how many at a time
 * @param {(one: T) => Promise<R>} work
 * @returns {Promise<R[]>} in the order of `all`
 */
export async function sideBySide(all, width, work) {
  /** @type {R[]} */
  const results = [];
  const entries = all.entries();
  const lane = async () => {
    for (const [at, one] of entries) results[at] = await work(one);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
