import type { JSX } from 'preact';
import { t, tCode } from '../../platform/i18n.ts';
import { Icon } from '../icon.tsx';
import { formatNumber } from '../intl.ts';
import type { SaveStatus } from './autosave.ts';

interface Props {
  readonly status: SaveStatus;
  readonly onRetry: () => void;
  /** Characters that the field holds, where it takes no more: browsers cut what is pasted without a word. */
  readonly fullAt?: number | null;
  /** Whether the field is for an address, and `invalid` says that what is in it is none. */
  readonly isAddress?: boolean;
}

/** Says whether a field is kept. "Saving" is not announced: after every pause it would be noise. */
export function SaveStatusLine({ status, onRetry, fullAt = null, isAddress = false }: Props): JSX.Element {
  const reason = status.kind === 'not-saved' ? status.trouble.reason : null;
  const isNoAddress = isAddress && reason === 'invalid';
  const isUnderWay = status.kind === 'saving' || status.kind === 'typing';
  return (
    <div class="lp-save-status lp-small lp-soft">
      {isUnderWay && <span aria-hidden="true">{t('note_saving')}</span>}
      <span role="status">
        {status.kind === 'saved' && (
          <>
            <Icon name="check" /> {t('note_saved')}
          </>
        )}
        {reason && (
          <strong class="lp-not-saved">
            <Icon name="warning" />{' '}
            {t('note_not_saved', tCode('not_saved', reason === 'invalid' && !isAddress ? 'failed' : reason))}
          </strong>
        )}
      </span>
      <span role="status">
        {fullAt !== null && (
          <strong>
            <Icon name="warning" /> {t('note_full', formatNumber(fullAt))}
          </strong>
        )}
      </span>
      {reason && !isNoAddress && (
        <button type="button" class="lp-link-button" onClick={onRetry}>
          {t('note_retry')}
        </button>
      )}
    </div>
  );
}
