/** What can be measured by itself, in the order in which it is. `queries` needs no browser. */
export const PARTS = ['queries', 'open', 'list', 'search', 'export', 'import'] as const;
/** One of `PARTS`. */
export type Part = (typeof PARTS)[number];
