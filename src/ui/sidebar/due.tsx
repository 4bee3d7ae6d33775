import type { JSX } from 'preact';
import { WithHan } from '../../kit/han.tsx';
import { Icon } from '../../kit/icon.tsx';
import { formatDate } from '../../kit/intl.ts';
import { OutsideLink } from '../../kit/knowledge/outside-link.tsx';
import type { DueItem } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';

interface Props {
  readonly items: readonly DueItem[];
  /** Whether they stand open from the start. */
  readonly isOpen: boolean;
}

/** Claims of any article whose day to come back has come. Nothing where there are none. */
export function Due({ items, isOpen }: Props): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <details class="lp-fold due" open={isOpen}>
      <summary>
        <Icon name="clock" />
        <h2>
          {t('due_title')} <span class="lp-soft">{tCount('due_count', items.length)}</span>
        </h2>
      </summary>
      <ul>
        {items.map(({ articleKey, claimId, url, title, quote, date }) => (
          <li key={articleKey + claimId}>
            <blockquote>
              <WithHan text={quote} />
            </blockquote>
            <p class="lp-small">
              <time dateTime={date}>{formatDate(date)}</time> ·{' '}
              <OutsideLink href={url}>
                <WithHan text={title} />
              </OutsideLink>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
