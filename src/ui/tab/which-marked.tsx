import type { JSX } from 'preact';
import { DENSITIES, type Density } from '../../core/settings/marks.ts';
import { Choice } from '../../kit/checklist/choice.tsx';
import { formatNumber } from '../../kit/intl.ts';
import type { TabView } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';

interface Props {
  readonly view: Pick<TabView, 'density' | 'unmarked'>;
  /** How many claims were found. */
  readonly count: number;
  /** Chooses for this page. */
  readonly onChoose: (density: Density) => void;
  /** Leads to where it is chosen for all. */
  readonly onAll: () => void;
}

/** Which claims the page underlines, how many those are, and the choice for this page. */
export function WhichMarked({ view: { density, unmarked }, count, onChoose, onAll }: Props): JSX.Element {
  return (
    <div class="lp-which-marked">
      <Choice
        label={t('marks_here')}
        options={DENSITIES.map((value) => ({ value, word: tCode('marks_step', value) }))}
        chosen={density}
        isOff={false}
        onChoose={onChoose}
      />
      <p class="lp-small lp-soft">
        <span role="status">{t('marks_marked', formatNumber(count - unmarked.length), formatNumber(count))}</span>{' '}
        <button type="button" class="lp-link-button lp-small" onClick={onAll}>
          {t('marks_change')}
        </button>
      </p>
    </div>
  );
}
