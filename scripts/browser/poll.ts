/**
 * Asks until `ask` gives something other than null or undefined, every `every` milliseconds.
 * Rejects after `limit` milliseconds, saying what was waited for.
 */
export async function poll<T>(what: string, ask: () => Promise<T | null | undefined>, limit = 30_000, every = 100): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s for ${what}, in vain.`);
    await new Promise((next) => setTimeout(next, every));
  }
}
