import type { JSX } from 'preact';
import { t, tCount } from '../../platform/i18n.ts';

interface Props {
  /** How many claims the page does not mark, as the reader has chosen which are. */
  readonly count: number;
  readonly onChange: () => void;
}

/** Why fewer claims are underlined than were found; nothing where all are. */
export function Unmarked({ count, onChange }: Props): JSX.Element | null {
  if (count === 0) return null;
  return (
    <p class="lp-small lp-soft">
      {tCount('marks_unmarked', count)}{' '}
      <button type="button" class="lp-link-button lp-small" onClick={onChange}>
        {t('marks_change')}
      </button>
    </p>
  );
}
