import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../../kit/icon.tsx';
import { formatDate } from '../../../kit/intl.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { dayOf } from '../day-of.ts';
import type { BackupModel, BackupState } from './backup-model.ts';
import { Said } from './said.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { Working } from './working.tsx';

/** A backup of everything, and when the last one was. */
export function BackupSection({ backups }: { readonly backups: BackupModel }): JSX.Element {
  const state = backups.state.value;
  const last = backups.last.value;
  const place = useKeptFocus<HTMLElement>(state.kind);
  useEffect(() => void backups.load(), []);
  return (
    <section ref={place} class="lp-section" aria-labelledby="data-backup">
      <h2 id="data-backup">{t('library_data_backup')}</h2>
      <p class="lp-soft">{t('library_data_backup_text')}</p>
      {last !== undefined && (
        <p>{last === null ? t('library_data_backup_never') : t('library_data_backup_last', formatDate(dayOf(last)))}</p>
      )}
      {state.kind === 'working' ? (
        <Working label={t('library_data_writing')} progress={backups.progress} onCancel={() => backups.cancel()} />
      ) : (
        <button type="button" data-focus class="lp-button lp-button-main" onClick={() => void backups.save()}>
          <Icon name="save" /> {t('library_data_backup_save')}
        </button>
      )}
      <Said isWrong={state.kind === 'failed'}>{said(state)}</Said>
    </section>
  );
}

function said(state: BackupState): string {
  switch (state.kind) {
    case 'working':
      return t('library_data_writing');
    case 'saved': {
      const { name, leftOut } = state.backup;
      const saved = t('library_data_saved', name);
      return leftOut === 0 ? saved : `${saved} ${tCount('library_data_left_out', leftOut)}`;
    }
    case 'nothing':
      return t('library_data_nothing');
    case 'failed':
      return tCode('library_data_fault', state.fault.kind);
    case 'ready':
      return '';
  }
}
