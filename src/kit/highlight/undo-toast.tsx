import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { isFocusLost } from '../focus/is-focus-lost.ts';
import { Icon } from '../icon.tsx';
import type { Delay } from '../note/autosave.ts';
import type { BackWords } from '../undo/undo.ts';

/** How long the way back is offered, in ms: time enough to find it by keyboard or ear. The trash has it for longer. */
const OFFERED_FOR = 20_000;

const byTimer: Delay = (task, pause) => {
  const timer = setTimeout(task, pause);
  return () => clearTimeout(timer);
};

interface Props {
  /** What was done, or null where there is nothing to take back. Other words begin the time anew. */
  readonly said: string | null;
  /** What the way back is called, where it is not “Undo”. */
  readonly back?: BackWords | undefined;
  /** True where it takes no focus: a list has given it to its next. */
  readonly isAside?: boolean | undefined;
  readonly onUndo: () => void;
  /** The time is over, or the reader has closed it. */
  readonly onClose: () => void;
  readonly delay?: Delay;
}

/** Says what was done and offers the way back. Rendered also while empty, so that screen readers hear what comes. */
export function UndoToast({ said, back, isAside = false, onUndo, onClose, delay = byTimer }: Props): JSX.Element {
  const isHeld = useSignal(false);
  const place = useRef<HTMLFieldSetElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  // Time stands still while the reader is at it.
  useEffect(() => (said === null || isHeld.value ? undefined : delay(() => close.current(), OFFERED_FOR)), [said, isHeld.value]);
  useEffect(() => {
    if (said === null) isHeld.value = false;
    // The button that deletes goes with what it deletes.
    else if (!isAside && place.current && isFocusLost(place.current)) place.current.querySelector('button')?.focus();
  }, [said]);

  return (
    <fieldset
      ref={place}
      class="lp-toast-place"
      onPointerEnter={() => (isHeld.value = true)}
      onPointerLeave={() => (isHeld.value = false)}
      onFocusCapture={() => (isHeld.value = true)}
      onBlurCapture={() => (isHeld.value = false)}
      onKeyDown={(event) => {
        // In a card the key closes the card, wherever in it the focus is.
        if (event.key !== 'Escape' || event.currentTarget.closest('[role="dialog"]')) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class={said === null ? undefined : 'lp-toast'}>
        <span role="status">{said}</span>
        {said !== null && (
          <>
            <button type="button" class="lp-button" lang={back?.language} onClick={onUndo}>
              {back?.words ?? t('highlight_undo')}
            </button>
            <button type="button" class="lp-button lp-button-bare" aria-label={t('highlight_close')} onClick={onClose}>
              <Icon name="close" />
            </button>
          </>
        )}
      </div>
    </fieldset>
  );
}
