import { Fragment, type JSX } from 'preact';
import { hostShown, nameBesideHost } from '../../core/article/named-host.ts';
import type { Reading } from '../../core/reading.ts';
import { Filled } from '../../kit/filled.tsx';
import { WithHan } from '../../kit/han.tsx';
import { formatDate } from '../../kit/intl.ts';
import { t } from '../../platform/i18n.ts';

interface Props {
  readonly reading: Reading;
  /** Whether the page was read only because the reader asked. */
  readonly isUnlisted: boolean;
}

/** What the page is called, where it stands, as it calls itself and by its host, and from when it is. */
export function ArticleHead({ reading, isUnlisted }: Props): JSX.Element {
  const { head, detection } = reading;
  const language = detection.language === 'und' ? undefined : detection.language;
  return (
    <header class="lp-article-head">
      <h1 lang={language}>
        <WithHan text={head.title} />
      </h1>
      <p class="lp-small lp-soft">
        {[nameBesideHost(head), hostShown(head.url)].map((part, index) =>
          part === null ? null : (
            <Fragment key={index}>
              <WithHan text={part} />
              {' · '}
            </Fragment>
          ),
        )}
        {head.author && (
          <>
            <Filled message="article_author" values={[<WithHan text={head.author} />]} />
            {' · '}
          </>
        )}
        {head.published ? <time dateTime={head.published}>{formatDate(head.published)}</time> : t('article_no_date')}
      </p>
      {isUnlisted && <p class="lp-small">{t('detection_unlisted')}</p>}
      {reading.isTruncated && <p class="lp-small">{t('article_truncated')}</p>}
    </header>
  );
}
