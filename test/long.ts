/** Whether the long form of the tests runs: `npm run test:long`, or the variable `LOUPE_LONG=1` before any run of vitest. */
export const isLong = process.env['LOUPE_LONG'] === '1';

/** How many runs a test takes: `short` in `npm test`, which many wait for; `long` in the long form. */
export const runs = (short: number, long: number): number => (isLong ? long : short);
