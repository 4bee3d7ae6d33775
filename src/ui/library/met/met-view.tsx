import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { EchoSummary } from '../../../core/echo/summary.ts';
import { EchoRows, LibraryLink, metIn } from '../../../kit/echo/echo.tsx';
import { WithHan } from '../../../kit/han.tsx';
import { formatDate } from '../../../kit/intl.ts';
import { EmptyState } from '../../../kit/state/empty-state.tsx';
import { t } from '../../../platform/i18n.ts';
import { TAB_CLIENT } from '../../tab/tab-client.ts';
import type { OtherRoute } from '../route.ts';

/** All articles of the library that have the claim which the address names, who had it first above them. */
export function MetView({ route }: { readonly route: OtherRoute }): JSX.Element {
  const articleKey = route.key ?? '';
  const claimId = route.pairs.find(([name]) => name === 'claim')?.[1] ?? '';
  const found = useSignal<EchoSummary | 'nowhere' | null>(null);
  useEffect(() => {
    let isShown = true;
    void TAB_CLIENT.call('library/echo', { articleKey, claimId }).then((outcome) => {
      if (isShown) found.value = (outcome.ok && outcome.value) || 'nowhere';
    });
    return () => {
      isShown = false;
    };
  }, [articleKey, claimId]);
  const summary = found.value;
  if (summary === null) return <p class="met lp-soft">{t('library_loading')}</p>;
  if (summary === 'nowhere')
    return (
      <div class="met">
        <EmptyState icon="loupe" title={t('met_nowhere')} level={2}>
          <p>{t('met_nowhere_why')}</p>
        </EmptyState>
      </div>
    );
  const own = summary.rows.find(({ isOwn }) => isOwn);
  const [first] = summary.rows;
  return (
    <section class="met" aria-labelledby="met-heading">
      <h2 id="met-heading" tabIndex={-1}>
        {metIn(summary)}
      </h2>
      {own && (
        <blockquote>
          <WithHan text={own.text} />{' '}
          <LibraryLink view="article" row={own}>
            <WithHan text={own.title} />
          </LibraryLink>
        </blockquote>
      )}
      {first?.published && <p>{t('met_first', first.site, formatDate(first.published))}</p>}
      <div class="lp-echo">
        <EchoRows summary={summary} />
      </div>
    </section>
  );
}
