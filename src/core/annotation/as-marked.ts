import { fold } from '../text/fold.ts';
import type { Selector, TextQuoteSelector } from './annotation.ts';

/**
 * The words of a passage as the reader marked them, where its page has since been edited to say something else; else null.
 * They are the last quote among the selectors; the first is what the page said when the passage was last found.
 */
export function asMarked(selector: readonly Selector[]): string | null {
  const quotes = selector.filter(isQuote);
  const [now] = quotes;
  const marked = quotes.at(-1);
  return now && marked && !isSameWording(now, marked) ? marked.exact : null;
}

/**
 * `fresh`, by which a passage is found from now on, in place of `before`: with the quote as first marked for its last
 * selector, as long as that says something else. Spaces, case and the form of quotation marks say nothing.
 */
export function keepingAsMarked(fresh: readonly Selector[], before: readonly Selector[]): readonly Selector[] {
  const now = fresh.find(isQuote);
  const marked = before.findLast(isQuote);
  const place = fresh.filter((one) => !isQuote(one) || one === now);
  return now && marked && !isSameWording(now, marked) ? [...place, marked] : place;
}

function isQuote(selector: Selector): selector is TextQuoteSelector {
  return selector.type === 'TextQuoteSelector';
}

/** UTF-16 units over which words are compared as they are written: a file may hold passages as long as books. */
const MOST_FOLDED = 20_000;

/** Whether two quotes say the same but for spaces, case and the form of quotation marks. */
export function isSameWording({ exact: a }: TextQuoteSelector, { exact: b }: TextQuoteSelector): boolean {
  return a === b || (a.length + b.length <= 2 * MOST_FOLDED && fold(a) === fold(b));
}
