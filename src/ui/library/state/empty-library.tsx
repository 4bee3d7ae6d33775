import type { JSX } from 'preact';
import { EmptyState } from '../../../kit/state/empty-state.tsx';
import { t } from '../../../platform/i18n.ts';

/** What a library without anything in it says: how the first thing gets there, by the names of the buttons. */
export function EmptyLibrary(): JSX.Element {
  return (
    <EmptyState icon="loupe" title={t('library_empty')} level={2}>
      <p>{t('library_empty_text')}</p>
      <ol class="steps">
        <li>{t('library_empty_read', t('read_page'))}</li>
        <li>{t('library_empty_mark', t('note_claim'))}</li>
        <li>{t('library_empty_save', t('save_article'))}</li>
      </ol>
      <p class="lp-soft">{t('library_empty_device')}</p>
    </EmptyState>
  );
}
