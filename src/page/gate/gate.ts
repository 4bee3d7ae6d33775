import { looksWorthReading } from '../../core/article/gate-terms.ts';
import { onAddressChange } from '../../dom/watch/address.ts';
import { askForReader } from '../../messaging/ask-for-reader.ts';
import { sampleOf } from './sample.ts';

/** Milliseconds after which a page is looked at again while it says nothing of rare earths: some render late. */
const LATER = [1_500, 5_000] as const;

/**
 * Decides whether this page deserves a read, and asks the background for the reader if so. On a page that does not,
 * nothing is loaded, sent or changed.
 */
export function runGate(): void {
  if (window.top !== window || !isHtml(document)) return;
  let timers: readonly number[] = [];
  const stopTimers = () => {
    for (const timer of timers) window.clearTimeout(timer);
  };
  const look = () => {
    const { title, text } = sampleOf(document);
    if (looksWorthReading(title, text).length === 0) return;
    stopTimers();
    // From the first read on, the reader in the page watches for navigation itself.
    stopWatching();
    askForReader();
  };
  const arrive = () => {
    stopTimers();
    timers = LATER.map((delay) => window.setTimeout(look, delay));
    look();
  };
  const stopWatching = onAddressChange(window, arrive);
  arrive();
}

function isHtml({ contentType }: Document): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}
