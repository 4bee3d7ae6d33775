import type { JSX } from 'preact';
import type { SavingTrouble } from '../../../messaging/views.ts';
import { t } from '../../../platform/i18n.ts';

/** What stands in the place of an empty list: how it is filled, or why it cannot be. */
export function NoNotes({ trouble }: { readonly trouble: SavingTrouble }): JSX.Element {
  if (trouble?.reason === 'private-window') return <p class="lp-soft">{t('highlight_empty_private')}</p>;
  return (
    <>
      <p>{t('highlight_empty')}</p>
      <p class="lp-small lp-soft">{t('highlight_empty_text')}</p>
    </>
  );
}
