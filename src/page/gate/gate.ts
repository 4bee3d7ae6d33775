import { looksWorthReading } from '../../core/article/gate-terms.ts';
import { onAddressChange } from '../../dom/watch/address.ts';
import { askForReader } from '../../messaging/ask-for-reader.ts';
import { isShort, sampleOf } from './sample.ts';

/** Milliseconds after which a page is looked at again while it says nothing of rare earths: some render late. */
const LATER = [1_500, 5_000] as const;

/**
 * Decides whether this page deserves a read, and asks the background for the reader if so. On a page that does not,
 * nothing is loaded, sent or changed.
 */
export function runGate(): void {
  let timers: readonly number[] = [];
  const stopTimers = () => {
    for (const timer of timers) window.clearTimeout(timer);
    timers = [];
  };
  /** Looks once; false where there is nothing to see yet, but may be later. */
  const look = () => {
    const sample = sampleOf(document);
    if (!isHtml(document) || looksWorthReading(sample.title, sample.text).length === 0) return !isShort(sample);
    stopTimers();
    // From the first read on, the reader in the page watches for navigation itself.
    stopWatching();
    askForReader();
    return true;
  };
  const arrive = () => {
    stopTimers();
    if (!look()) timers = LATER.map((delay) => window.setTimeout(look, delay));
  };
  const stopWatching = onAddressChange(window, arrive);
  arrive();
}

function isHtml({ contentType }: Document): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}
