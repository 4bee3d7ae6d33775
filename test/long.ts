import { it } from 'vitest';

/** Whether the long form of the tests runs: `npm run test:long`, or the variable `LOUPE_LONG=1` before any run of vitest. */
export const isLong = process.env['LOUPE_LONG'] === '1';

/** How many runs a test takes: `short` in `npm test`, which many wait for; `long` in the long form. */
export const runs = (short: number, long: number): number => (isLong ? long : short);

/**
 * `it` for what hangs on no browser, as which words are said: both are asked in the long form, and Chrome alone in the short one,
 * which leaves to both what hangs on focus, keys, layout, dates and files.
 */
export function itInOne(name: 'chrome' | 'firefox'): typeof it {
  const none = () => {};
  return isLong || name === 'chrome' ? it : (Object.assign(none, { each: () => none }) as unknown as typeof it);
}
