import type { TextQuoteSelector } from '../core/annotation/annotation.ts';
import type { ArticleHead } from '../core/article/article.ts';
import { copyOf } from '../core/citation/copies.ts';
import { askedNow } from './settings.ts';
import { WORDS } from './words.ts';

/** A passage that the reader selected in a page as its address, or as a citation in the style that she used last. */
export async function copyOfSelection(
  as: 'link' | 'citation',
  quote: TextQuoteSelector,
  head: ArticleHead,
): Promise<string | null> {
  const { today, citationStyle } = await askedNow();
  const kind = as === 'link' ? as : citationStyle;
  return copyOf(kind, { head, quote, speaker: null, claim: null }, today, WORDS)?.text ?? null;
}
