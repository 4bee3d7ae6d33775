/** What can be measured by itself, in the order in which it is. */
export const PARTS = ['open', 'list', 'search', 'export', 'import'] as const;
/** One of `PARTS`. */
export type Part = (typeof PARTS)[number];
