import { align } from './align.ts';
import type { FoldedText } from './folded-page.ts';
import { contextAround, type Passage, passageIn } from './passage.ts';
import type { Pattern } from './pattern.ts';
import { windowsFor } from './windows.ts';

/** The passages of the page that may be what the quote of `pattern` has become, found by the grams they share. */
export function likePassages(page: FoldedText, pattern: Pattern): readonly Passage[] {
  const { text } = page.folded;
  return windowsFor(page, pattern).flatMap((window) => passageIn(page, window, pattern, align(text, window, pattern)) ?? []);
}

/** UTF-16 units by which edits may have moved a context away from the quote it belongs to. */
const SLACK = 48;

/** The passages at `starts`, where the quote stands as it was, with how much of its context is around each. */
export function samePassages(page: FoldedText, pattern: Pattern, starts: readonly number[]): readonly Passage[] {
  const { text } = page.folded;
  return starts.map((start) => {
    const end = start + pattern.end - pattern.start;
    const from = Math.max(0, start - pattern.start - SLACK);
    const to = Math.min(text.length, end + pattern.text.length - pattern.end + SLACK);
    return { start, end, likeness: 1, context: contextAround(text, pattern, align(text, { from, to }, pattern), { start, end }) };
  });
}
