import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t, tCount } from '../../../platform/i18n.ts';
import type { ImportModel } from './import-model.ts';
import type { SavedBackup } from './write-backup.ts';

interface Props {
  readonly importer: ImportModel;
  /** Of what is here; null where nothing is. */
  readonly backup: SavedBackup | null;
  /** Whether it was asked before, and what is here changed since. */
  readonly isAnew: boolean;
}

const ANEW = 'data-replace-anew';

/** Asks once more before everything that is here makes way. */
export function ReplaceQuestion({ importer, backup, isAnew }: Props): JSX.Element {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div
      class="lp-banner"
      role="alertdialog"
      aria-labelledby="data-replace-question"
      aria-describedby={isAnew ? ANEW : undefined}
    >
      <div class="lp-stack">
        {isAnew && <p id={ANEW}>{t('library_data_replace_anew')}</p>}
        <p id="data-replace-question">
          {backup ? t('library_data_replace_sure', backup.name) : t('library_data_replace_sure_empty')}
        </p>
        {backup && backup.leftOut > 0 && <p>{tCount('library_data_left_out', backup.leftOut)}</p>}
        <div class="lp-row">
          <button ref={keep} type="button" class="lp-button" onClick={() => importer.close()}>
            {t('library_data_replace_keep')}
          </button>
          <button type="button" class="lp-button lp-delete" onClick={() => void importer.replace()}>
            {t('library_data_replace_now')}
          </button>
        </div>
      </div>
    </div>
  );
}
