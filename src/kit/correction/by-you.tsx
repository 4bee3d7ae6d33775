import type { JSX } from 'preact';
import { t } from '../../platform/i18n.ts';

/** Says that what stands before it is as the reader has it, not as Loupe read it. */
export function ByYou(): JSX.Element {
  return <span class="lp-chip lp-by-you">{t('correction_by_you')}</span>;
}
