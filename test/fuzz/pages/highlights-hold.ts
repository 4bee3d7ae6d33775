import type { Span } from '../../../src/core/article/article.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { trimmedSpan } from '../../../src/core/text/trimmed-span.ts';
import { anchorAll, type Highlight } from '../../../src/dom/anchor/anchor.ts';
import { describeRange, spanOf } from '../../../src/dom/anchor/describe.ts';
import { type PageText, readPageText } from '../../../src/dom/anchor/page-text.ts';
import { ensure, same } from './ensure.ts';
import type { PageInput } from './page.ts';

/**
 * Throws where a passage that was described is not found again where it is. Gives what throws where, after the page has
 * changed, one is found that says something else.
 */
export function highlightsHold(document: Document, { picks }: PageInput): () => void {
  const page = readPageText(document);
  const highlights = picks.flatMap((pick, index) => described(page, pick, String(index)));
  const anchors = anchorAll(document, page, highlights);
  for (const { id, span } of highlights) {
    const found = anchors.get(id);
    if (!found) throw new Error(`not found again: "${page.text.slice(span.start, span.end)}"`);
    same(found.how, 'position', 'found elsewhere');
    const place = spanOf(found.range, page);
    ensure(place?.start === span.start && place.end === span.end, 'found at another place');
  }
  return () => foundRightOrLost(document, page.text, highlights);
}

type Described = Highlight & { readonly span: Span };

function described(page: PageText, [share, length]: readonly [number, number], id: string): readonly Described[] {
  const start = Math.round((share * page.text.length) / 10_000);
  const span = trimmedSpan(page.text, { start, end: Math.min(page.text.length, start + length) });
  if (span.start >= span.end) return [];
  const range = page.rangeOf(span);
  if (!range) throw new Error(`no range for "${page.text.slice(span.start, span.end)}"`);
  const selectors = describeRange(range, page);
  ensure(selectors !== null, 'a passage that cannot be described');
  return [{ id, selectors, span }];
}

function foundRightOrLost(document: Document, before: string, highlights: readonly Described[]): void {
  const page = readPageText(document);
  for (const [id, found] of anchorAll(document, page, highlights)) {
    const span = found && spanOf(found.range, page);
    const sought = highlights.find((one) => one.id === id)?.span;
    if (!found || !sought) continue;
    ensure(span !== null, 'found where there is no text');
    const exact = before.slice(sought.start, sought.end);
    // Cut through a character, a quote is another one.
    const isCut = /\p{Cs}/u.test(exact) || /^\p{M}/u.test(before.slice(sought.end)) || /^\p{M}/u.test(exact);
    if (found.how === 'fuzzy' || isCut) continue;
    same(fold(page.text.slice(span.start, span.end)), fold(exact), 'found with other words');
  }
}
