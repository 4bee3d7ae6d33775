import type { ReadClaim, Reading } from '../../../core/reading.ts';

/** From so many claims on they are listed under the headings of the article: fewer are overlooked at a glance. */
export const WORTH_GROUPING = 40;

/** The claims that stand under one heading of the article. */
export interface ClaimGroup<Row> {
  /** Where the heading begins in the text; -1 for what stands before the first. */
  readonly at: number;
  /** The heading's words; null for what stands before the first. */
  readonly heading: string | null;
  readonly rows: readonly Row[];
}

/** Whether the claims of an article are listed in groups: there are many, and headings part them. */
export function isGrouped({ claims, headings = [] }: Pick<Reading, 'claims' | 'headings'>): boolean {
  return (
    claims.length >= WORTH_GROUPING &&
    groupsOf(
      claims.map((claim) => ({ claim })),
      headings,
    ).length > 1
  );
}

/** `rows`, in the order of the text, under the nearest heading above each; headings without any are left out. */
export function groupsOf<Row extends { readonly claim: ReadClaim }>(
  rows: readonly Row[],
  headings: NonNullable<Reading['headings']>,
): readonly ClaimGroup<Row>[] {
  const groups: { at: number; heading: string | null; rows: Row[] }[] = [];
  let next = 0;
  for (const row of rows) {
    while (next < headings.length && (headings[next]?.start ?? 0) <= row.claim.start) next += 1;
    const { start = -1, text = null } = headings[next - 1] ?? {};
    const last = groups.at(-1);
    if (last?.at === start) last.rows.push(row);
    else groups.push({ at: start, heading: text, rows: [row] });
  }
  return groups;
}

/** Where the heading begins under which a claim is listed; -1 where none stands above it. */
export function groupAt({ start }: Pick<ReadClaim, 'start'>, headings: NonNullable<Reading['headings']>): number {
  return headings.findLast((heading) => heading.start <= start)?.start ?? -1;
}
