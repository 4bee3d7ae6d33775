/** Milliseconds until a step says that it has begun; shorter steps print one line only. */
const QUIET_FOR = 1_500;
/** Milliseconds between two signs of life. */
const HEARTBEAT = 15_000;

/**
 * @typedef {object} StepEnd
 * @property {boolean} ok
 * @property {string} [note] shown after the title
 */

/**
 * Prints a line when a step ends, and for a long one also when it begins and every 15 seconds.
 * Lines only, no cursor tricks: it reads the same in a terminal, a log and a screen reader.
 * @template {StepEnd} T
 * @param {string} title
 * @param {(say: (line: string) => void) => Promise<T>} work `say` prints an indented line meanwhile
 * @param {NodeJS.WritableStream} out
 * @returns {Promise<T>}
 */
export async function step(title, work, out) {
  const began = Date.now();
  const elapsed = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  let hasBegun = false;
  const begin = () => {
    if (!hasBegun) out.write(`… ${title}\n`);
    hasBegun = true;
  };
  const first = setTimeout(begin, QUIET_FOR);
  const beat = setInterval(() => out.write(`    still at it, ${elapsed()}: ${title}\n`), HEARTBEAT);
  try {
    const end = await work((line) => {
      begin();
      beat.refresh();
      out.write(`    ${line}\n`);
    });
    out.write(`${end.ok ? '✓' : '✗'} ${title}${end.note ? `: ${end.note}` : ''} (${elapsed()})\n`);
    return end;
  } catch (error) {
    out.write(`✗ ${title} (${elapsed()})\n`);
    throw error;
  } finally {
    clearTimeout(first);
    clearInterval(beat);
  }
}
