import type { Reading } from '../../core/reading.ts';
import type { CallFault } from '../../messaging/contract.ts';
import type { TabView, UnreadableReason } from '../../messaging/views.ts';

/** What a surface shows of a tab: one of these at a time. */
export type Screen =
  | { readonly kind: 'loading' }
  /** There is no tab to speak of, or it was closed. */
  | { readonly kind: 'no-tab' }
  /** The background does not answer, or answers with a fault. */
  | { readonly kind: 'error'; readonly fault: CallFault }
  | { readonly kind: 'unread'; readonly isListed: boolean }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'claims'; readonly reading: Reading }
  /** Rare-earth news in which no claim on China's strategy was found. */
  | { readonly kind: 'no-claims'; readonly reading: Reading }
  | { readonly kind: 'reference'; readonly reading: Reading }
  | { readonly kind: 'other-language'; readonly reading: Reading }
  | { readonly kind: 'not-news'; readonly reading: Reading; readonly canReadAnyway: boolean };

/** The screen for what is known. The view wins over a fault: what is shown stays when a later call fails. */
export function screenOf(tabId: number | null | undefined, view: TabView | null, fault: CallFault | null): Screen {
  if (tabId === null) return { kind: 'no-tab' };
  if (!view) return fault ? { kind: 'error', fault } : { kind: 'loading' };
  const { status, reading } = view;
  if (status.kind !== 'read') return status;
  return reading ? screenOfReading(reading) : { kind: 'loading' };
}

function screenOfReading(reading: Reading): Screen {
  const { kind, reasons, isLanguageRead } = reading.detection;
  if (reading.claims.length > 0) return { kind: 'claims', reading };
  if (!isLanguageRead && (kind !== 'other' || reasons.some(({ code }) => code === 'other-language')))
    return { kind: 'other-language', reading };
  if (kind === 'news') return { kind: 'no-claims', reading };
  if (kind === 'reference') return { kind: 'reference', reading };
  // A shop page or a table of prices has no sentences to read, however often one asks.
  const hasProse = !reasons.some(({ code }) => code === 'not-prose' || code === 'too-short');
  return { kind: 'not-news', reading, canReadAnyway: hasProse };
}
