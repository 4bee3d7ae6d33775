import type { JSX } from 'preact';
import { rollUpInWords } from '../../kit/checklist/roll-up-words.ts';
import { Icon } from '../../kit/icon.tsx';
import { formatDate } from '../../kit/intl.ts';
import type { ClaimWork } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';

/** What the reader has made of a claim, in a line. */
export function WorkDone({ work: { note, progress, findings, revisit } }: { readonly work: ClaimWork }): JSX.Element {
  return (
    <span class="lp-row lp-small lp-soft claim-work">
      {progress.done + progress.notApplicable > 0 && (
        <span>
          <Icon name="check" /> {rollUpInWords({ progress, findings })}
        </span>
      )}
      {note !== '' && (
        <span>
          <Icon name="note" /> {t('claim_has_note')}
        </span>
      )}
      {revisit !== null && (
        <span>
          <Icon name="clock" /> {t('claim_revisit', formatDate(revisit))}
        </span>
      )}
    </span>
  );
}
