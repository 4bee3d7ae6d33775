import type { JSX } from 'preact';
import { INBOX_STATES, type InboxState } from '../../core/annotation/annotation.ts';
import type { SavingTrouble } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { useKeptValue } from '../highlight/use-kept-value.ts';
import { Outcome } from '../state/outcome.tsx';

interface Props {
  /** Where the article stands in the inbox; null where it is not in it. */
  readonly state: InboxState | null;
  readonly isOff: boolean;
  /** Keeps another state; resolves to null once kept. */
  readonly onSave: (state: InboxState | null) => Promise<SavingTrouble>;
}

/** Where an article stands in the inbox, to be chosen. */
export function InboxChoice({ state, isOff, onSave }: Props): JSX.Element {
  const { shown, trouble, isKept, choose } = useKeptValue(state, onSave);
  return (
    <div class="lp-inbox">
      <label class="lp-row lp-small">
        <span class="lp-label">{t('inbox')}</span>
        <select
          class="lp-field"
          value={shown ?? ''}
          disabled={isOff}
          onChange={(event) => void choose(INBOX_STATES.find((one) => one === event.currentTarget.value) ?? null)}
        >
          <option value="">{t('inbox_none')}</option>
          {INBOX_STATES.map((one) => (
            <option key={one} value={one}>
              {tCode('inbox', one)}
            </option>
          ))}
        </select>
      </label>
      <Outcome trouble={trouble} isKept={isKept} />
    </div>
  );
}
