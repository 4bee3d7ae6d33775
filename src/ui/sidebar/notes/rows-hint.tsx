import type { JSX } from 'preact';
import { t } from '../../../platform/i18n.ts';

/** How to go through the list by keys: nothing else says it. */
export function RowsHint(): JSX.Element {
  return <p class="lp-small lp-soft note-hint">{t('highlight_keys', '↑', '↓')}</p>;
}
