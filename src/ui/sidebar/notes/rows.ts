import type { ReadClaim } from '../../../core/reading.ts';
import type { ClaimWork, HighlightView, TabView } from '../../../messaging/views.ts';

/** A claim of the article with its place among them, from 1, and what the reader has made of it. */
export interface ClaimInList {
  readonly claim: ReadClaim;
  readonly number: number;
  readonly work: ClaimWork | null;
}

/** A line of the list: a highlight, with the claim that it is of; or a claim that was only worked on. `id` is the one's or the other's. */
export type NoteRow = {
  /** Tells a line from all others, and stays the same when a claim that was only worked on is highlighted or no longer so. */
  readonly key: string;
  readonly id: string;
} & (
  | { readonly kind: 'highlight'; readonly highlight: HighlightView; readonly claim: ClaimInList | null }
  | { readonly kind: 'claim'; readonly claim: ClaimInList }
);

/** The lines of a tab's page: those of passages that it holds, in its order, and those whose passage is gone. */
export interface NoteRows {
  readonly here: readonly NoteRow[];
  readonly gone: readonly NoteRow[];
}

/** What the list is made of. */
type Work = Pick<TabView, 'reading' | 'highlights' | 'work'>;

/** A line that stands open: it stays among those where it was opened, as the reader may be writing in it. */
export interface OpenRow {
  readonly key: string;
  readonly isGone: boolean;
}

/** The reader's highlights and the claims with work, each passage once. */
export function noteRows({ reading, highlights, work }: Work, open: OpenRow | null = null): NoteRows {
  const claims = (reading?.claims ?? []).map((claim, index) => ({ claim, number: index + 1, work: work[claim.id] ?? null }));
  const byId = new Map(claims.map((one) => [one.claim.id, one]));
  const shown = new Set<string | null>();
  const rows = highlights.map((highlight): NoteRow => {
    const { id, claimId } = highlight;
    const claim = claimId === null ? null : (byId.get(claimId) ?? null);
    // An import may bring a second highlight of a claim.
    const key = claim && !shown.has(claimId) ? claim.claim.id : id;
    shown.add(claimId);
    return { kind: 'highlight', key, id, highlight, claim };
  });
  const isGone = (row: NoteRow) => (open?.key === row.key ? open.isGone : isLost(row));
  const worked = claims.filter(({ claim, work: done }) => done !== null && !shown.has(claim.id));
  return {
    here: merged(
      rows.filter((row) => !isGone(row)),
      worked,
    ),
    gone: rows.filter(isGone),
  };
}

/** Whether the page no longer has the passage of a line. */
export function isLost(row: NoteRow): boolean {
  return row.kind === 'highlight' && row.highlight.isLost;
}

/** Claims between highlights, each before the first highlight that is known to stand after it. Both are in the order of the page. */
function merged(rows: readonly NoteRow[], claims: readonly ClaimInList[]): readonly NoteRow[] {
  const waiting = claims.map((claim): NoteRow => ({ kind: 'claim', key: claim.claim.id, id: claim.claim.id, claim }));
  const all: NoteRow[] = [];
  for (const row of rows) {
    const start = startOf(row);
    while (start !== null && waiting[0] && (startOf(waiting[0]) ?? 0) < start) all.push(...waiting.splice(0, 1));
    all.push(row);
  }
  return [...all, ...waiting];
}

/** Where a passage begins in the article, as far as it is told. */
function startOf({ claim }: NoteRow): number | null {
  return claim?.claim.start ?? null;
}

/** The notes on a passage: the highlight's, the claim's, or both. */
export function notesOf(row: NoteRow): readonly string[] {
  const notes = [row.kind === 'highlight' ? row.highlight.note : '', row.claim?.work?.note ?? ''];
  return notes.filter((note, at) => note !== '' && notes.indexOf(note) === at);
}

/** The passage's words as the reader marked them, where the page has changed since; else null. */
export function asMarkedOf(row: NoteRow): string | null {
  return (row.kind === 'highlight' ? row.highlight.asMarked : null) ?? row.claim?.work?.asMarked ?? null;
}

/** The passage's own words. */
export function quoteOf(row: NoteRow): string {
  return row.kind === 'highlight' ? row.highlight.quote : row.claim.claim.text;
}
