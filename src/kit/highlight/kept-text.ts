import { dayFrom } from '../../core/annotation/day.ts';
import { isKeptForHighlights } from '../../core/annotation/kept-text.ts';
import type { HighlightView } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { formatDate } from '../intl.ts';

/** Whether an article's text is kept, and why: `saved` is since when (ISO 8601), null where it is not; all highlights count. */
export function keptText(saved: string | null, highlights: readonly Pick<HighlightView, 'created'>[]): string {
  const { length } = highlights;
  if (saved === null) return length > 0 ? tCount('save_article_not_words', length) : t('save_article_not');
  if (isKeptForHighlights(saved, highlights)) return tCount('save_article_highlights', length);
  return t('save_article_saved', formatDate(dayFrom(new Date(saved), 0)));
}

/** What is said where the reader has let the text go of an article with `count` highlights. */
export function goneText(count: number): string {
  return count > 0 ? tCount('save_article_gone_words', count) : t('save_article_gone');
}
