import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { EVIDENCE_LIMIT } from '../../core/annotation/answer.ts';
import { t } from '../../platform/i18n.ts';
import { OutsideLink } from '../knowledge/outside-link.tsx';
import type { SaveText } from '../note/autosave.ts';
import { SaveStatusLine } from '../note/save-status.tsx';
import { useAutosave } from '../note/use-autosave.ts';
import { type EvidenceAddress, readEvidenceAddress } from './evidence-address.ts';

interface Props {
  readonly saved: string;
  readonly isOff: boolean;
  readonly onSave: SaveText;
}

/** The address of what the reader found; checked while typing, kept only when it is one. */
export function EvidenceField({ saved, isOff, onSave }: Props): JSX.Element {
  const id = useId();
  const { draft, field } = useAutosave<HTMLInputElement>(saved, async (typed, base) => {
    const read = readEvidenceAddress(typed);
    if (read.kind === 'invalid') return { reason: 'invalid', detail: typed };
    return onSave(addressIn(read), addressIn(readEvidenceAddress(base)));
  });
  const read = readEvidenceAddress(draft.text.value);
  // Said only after the pause in typing: every address is invalid while it is begun.
  const isInvalid = read.kind === 'invalid' && draft.status.value.kind !== 'typing';
  return (
    <div>
      <label for={id} class="lp-label lp-small">
        {t('check_evidence')}
      </label>
      <input
        id={id}
        class="lp-field"
        type="url"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        maxLength={EVIDENCE_LIMIT}
        placeholder="https://"
        value={draft.text.value}
        // Tells what in the field is not kept: an address that is none yet would else be lost without a word.
        data-kept={saved}
        disabled={isOff && !draft.isEntered.value}
        aria-invalid={isInvalid}
        {...field}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') void draft.flush();
        }}
      />
      <SaveStatusLine isAddress status={draft.status.value} onRetry={() => void draft.flush()} />
      {read.kind === 'address' && !isInvalid && draft.status.value.kind !== 'typing' && (
        <p class="lp-small lp-places">
          <OutsideLink href={read.address}>{t('check_evidence_open')}</OutsideLink>
        </p>
      )}
    </div>
  );
}

const addressIn = (read: EvidenceAddress): string => (read.kind === 'address' ? read.address : '');
