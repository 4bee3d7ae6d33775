import type { Period } from '../../../core/library/plots-periods.ts';
import { formatDate } from '../../../kit/intl.ts';
import { t } from '../../../platform/i18n.ts';

/** A stretch of time in words: "Mar 2026", "Q1 2026", "2026". */
export function periodInWords({ id }: Pick<Period, 'id'>): string {
  const [year = '', quarter] = id.split('-Q');
  return quarter === undefined ? formatDate(id) : t('library_plots_quarter', quarter, formatDate(year));
}
