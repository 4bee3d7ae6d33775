import type { JSX } from 'preact';
import type { ImportReport } from '../../../core/annotation/library-data.ts';
import { tCount } from '../../../platform/i18n.ts';

const FATES = [
  'added',
  'updated',
  'unchanged',
  'joined',
  'trashed',
  'differing',
  'refused',
] as const satisfies readonly (keyof ImportReport)[];

/** What an import did, record by record. */
export function ImportReportList({ report }: { readonly report: ImportReport }): JSX.Element {
  return (
    <ul class="data-counts">
      {FATES.filter((fate) => report[fate] > 0 || fate === 'added').map((fate) => (
        <li key={fate}>{tCount(`library_data_report_${fate}`, report[fate])}</li>
      ))}
    </ul>
  );
}
