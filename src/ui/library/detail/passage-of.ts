import type { TextQuoteSelector } from '../../../core/annotation/annotation.ts';
import { quoteSelectorOf } from '../../../core/annotation/group.ts';
import type { ToCopy } from '../../../core/citation/copies.ts';
import type { Entry } from '../../../core/library/entry.ts';
import type { PassageToShow } from '../../../messaging/requests.ts';
import type { LibrarySource } from '../library-source.ts';

/** The words of an entry with what stands around them, as they are kept; null for an article, and where none are. */
export async function quoteIn(
  { kind, article, annotations }: Entry,
  source: Pick<LibrarySource, 'workOn'>,
): Promise<TextQuoteSelector | null> {
  if (kind !== 'passage') return null;
  const work = await source.workOn(article.key);
  const own = work.ok ? work.value.annotations.filter(({ id }) => annotations.includes(id)) : [];
  return own.map(quoteSelectorOf).find((one) => one !== null) ?? null;
}

/** The passage of an entry, with `known` for what stands around its words where that is read; null for an article. */
export function passageOf({ kind, quote, claimId, highlight }: Entry, known: TextQuoteSelector | null): PassageToShow | null {
  if (kind !== 'passage' || quote === '') return null;
  const words = known ?? { type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' };
  return { claimId, highlightId: highlight?.id ?? null, quote: words };
}

/** An entry as something to be copied; of a claim with what was read of it. */
export function toCopy({ article: { head }, claim, note, corrected }: Entry, passage: PassageToShow | null): ToCopy {
  const told = claim && { ...claim, corrected, checks: [], note };
  return { head, quote: passage?.quote ?? null, speaker: claim?.speakerName ?? null, claim: told };
}
