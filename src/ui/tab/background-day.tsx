import type { JSX } from 'preact';
import { isLaterDay } from '../../core/text/dates/calendar.ts';
import { formatDate } from '../../kit/intl.ts';
import { t } from '../../platform/i18n.ts';

interface Props {
  /** Latest day of which the background tells, `YYYY-MM-DD` or coarser. */
  readonly knowledgeAsOf: string;
  /** Day on which the article was published, as far as its page says; null where it does not. */
  readonly published: string | null;
}

/** Up to which day the background reaches, and that the article is newer where it is. */
export function BackgroundDay({ knowledgeAsOf, published }: Props): JSX.Element {
  const key = published !== null && isLaterDay(published, knowledgeAsOf) ? 'background_older' : 'background_as_of';
  return <p class="lp-small lp-soft">{t(key, formatDate(knowledgeAsOf))}</p>;
}
