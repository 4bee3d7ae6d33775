import type { JSX } from 'preact';
import { Icon } from '../../../kit/icon.tsx';
import { t, tCode } from '../../../platform/i18n.ts';
import { hashOf } from '../route.ts';
import type { Reminder } from './reminder.ts';

/** Says that there is work of which there is no backup, or only an old one. Nothing while there is nothing to say. */
export function BackupReminder({ reminder }: { readonly reminder: Reminder }): JSX.Element | null {
  const says = reminder.says.value;
  if (says === null) return null;
  return (
    <div class="lp-banner data-reminder" role="status">
      <Icon name="save" />
      <p>{tCode('library_data_remind', says)}</p>
      <div class="lp-row">
        <a href={hashOf({ view: 'data', key: null, pairs: [] })}>{t('library_data_remind_go')}</a>
        <button type="button" class="lp-link-button" onClick={() => reminder.dismiss()}>
          {t('library_data_remind_later')}
        </button>
      </div>
    </div>
  );
}
