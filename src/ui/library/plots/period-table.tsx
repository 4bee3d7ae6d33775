import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Period } from '../../../core/library/plots-periods.ts';
import { Icon } from '../../../kit/icon.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { t } from '../../../platform/i18n.ts';
import { MaybeLink } from './maybe-link.tsx';
import { periodInWords } from './period-words.ts';

/** So many of one kind in a stretch of time, with a link to them where there is one. */
interface Part {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly href: string | null;
}

interface Props {
  readonly caption: string;
  readonly periods: readonly Period[];
  readonly partsOf: (period: Period) => readonly Part[];
}

/** Every figure of a plot over time, for those who read rather than look. Made when it is unfolded: it is long. */
export function PeriodTable(props: Props): JSX.Element {
  const isOpen = useSignal(false);
  return (
    <details class="lp-fold lp-small" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>
        <Icon name="next" />
        {t('library_plots_table')}
      </summary>
      {isOpen.value && <Table {...props} />}
    </details>
  );
}

/** The newest first; stretches without a claim are left out. */
function Table({ caption, periods, partsOf }: Props) {
  return (
    <table class="lp-table plots-table">
      <caption class="lp-unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart_when')}</th>
          <th scope="col">{t('library_plots_all')}</th>
          <th scope="col">{t('library_plots_parts')}</th>
        </tr>
      </thead>
      <tbody>
        {periods
          .filter(({ claims }) => claims > 0)
          .toReversed()
          .map((period) => (
            <tr key={period.id}>
              <th scope="row">{periodInWords(period)}</th>
              <td>{formatNumber(period.claims)}</td>
              <td>
                <Parts parts={partsOf(period)} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <ul class="plots-parts">
      {parts
        .filter(({ count }) => count > 0)
        .map(({ key, name, count, href }) => (
          <li key={key}>
            <MaybeLink href={href}>
              {name} {formatNumber(count)}
            </MaybeLink>
          </li>
        ))}
    </ul>
  );
}
