import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Icon } from '../../kit/icon.tsx';
import { t } from '../../platform/i18n.ts';
import type { Written } from '../library/data/exchange/exchange.ts';
import { BROWSER_SAVER } from '../library/data/saver.ts';

interface Props {
  /** The report as a file, or null where it could not be made. */
  readonly onReport: () => Promise<Written | null>;
}

/** Saves a report of the article as a file, and says how it ended. */
export function SaveReport({ onReport }: Props): JSX.Element {
  const said = useSignal('');
  const isBusy = useSignal(false);
  const save = async () => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    said.value = t('library_data_writing');
    const written = await onReport();
    if (written) BROWSER_SAVER.save(written.file, written.name);
    said.value = written ? t('library_data_saved', written.name) : t('report_failed');
    isBusy.value = false;
  };
  return (
    <div class="lp-row lp-small save-report">
      <button type="button" class="lp-link-button" title={t('report_save_text')} onClick={() => void save()}>
        <Icon name="save" /> {t('report_save')}
      </button>
      <span role="status">{said.value}</span>
    </div>
  );
}
