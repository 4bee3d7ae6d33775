import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { dayFrom } from '../../core/annotation/day.ts';
import type { SavingTrouble } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { Icon } from '../icon.tsx';
import { formatDate } from '../intl.ts';
import { useOpenField } from '../state/use-open-field.ts';
import { Switch } from '../switch.tsx';
import { offerUndo } from '../undo/undo.ts';
import type { Reminders } from './reminders.ts';

interface Props {
  /** The day as kept, `YYYY-MM-DD`, or null. */
  readonly kept: string | null;
  /** A day to come that the claim names, to be set by one click, or null. */
  readonly named?: string | null;
  /** Whether the line stands open from the start; where a day is named, it does. */
  readonly isOpen?: boolean;
  readonly isOff: boolean;
  readonly onSave: (date: string | null) => Promise<SavingTrouble>;
  readonly reminders: Reminders | null;
}

type Said = { readonly kind: 'nothing' | 'saved' | 'too-early' } | { readonly kind: 'not-saved'; readonly trouble: string };

/** The day on which to come back, in a line that folds: set, cleared, and where wanted a reminder. */
export function Revisit({ kept, named = null, isOpen = false, isOff, onSave, reminders }: Props): JSX.Element {
  const id = useId();
  const isOpenFirst = useRef(isOpen || named !== null).current;
  const field = useRef<HTMLInputElement>(null);
  const date = useSignal(kept);
  // What the field itself says: another value, given while a date is typed, takes away the parts that are there.
  const typed = useSignal(kept ?? '');
  const said = useSignal<Said>({ kind: 'nothing' });
  const first = dayFrom(new Date(), 1);
  const show = (day: string | null) => {
    date.value = day;
    typed.value = day ?? '';
  };
  useEffect(() => show(kept), [kept]);

  const open = useOpenField(isOff);
  const isTooEarly = (day: string) => day !== '' && day < first;
  const save = async (chosen: string | null) => {
    // What was kept here last may not have come back as `kept` yet.
    const before = date.peek();
    show(chosen);
    said.value = { kind: 'nothing' };
    const trouble = await onSave(chosen);
    if (trouble) show(before);
    else if (chosen !== before) offerUndo(t('undo_revisit'), () => onSave(before));
    said.value = trouble ? { kind: 'not-saved', trouble: tCode('not_saved', trouble.reason) } : { kind: 'saved' };
  };

  return (
    <details class="lp-fold lp-small lp-revisit" open={isOpenFirst}>
      <summary>
        <Icon name="next" />
        <span>
          {date.value === null ? (
            t('revisit_open')
          ) : (
            <>
              {t('revisit_label')} <strong>{formatDate(date.value)}</strong>
            </>
          )}
        </span>
      </summary>
      <label for={id} class="lp-unseen">
        {t('revisit_label')}
      </label>
      <div class="lp-row">
        <input
          ref={field}
          id={id}
          class="lp-field"
          type="date"
          min={first}
          value={typed.value}
          disabled={open.isShut}
          onFocus={open.onFocus}
          onBlur={() => {
            open.onBlur();
            if (typed.peek() !== date.peek() && isTooEarly(typed.peek())) said.value = { kind: 'too-early' };
          }}
          aria-invalid={said.value.kind === 'too-early'}
          onChange={({ currentTarget: { value } }) => {
            typed.value = value;
            // A date that is being typed passes through years long gone: nothing is kept of it, nor said before it is left.
            if (isTooEarly(value)) said.value = { kind: value < '1000' ? 'nothing' : 'too-early' };
            else void save(value === '' ? null : value);
          }}
        />
        {named !== null && date.value === null && !isOff && (
          <button
            type="button"
            class="lp-link-button lp-small"
            onClick={() => {
              field.current?.focus();
              void save(named);
            }}
          >
            {t('revisit_named', formatDate(named))}
          </button>
        )}
        {date.value !== null && !isOff && (
          <button
            type="button"
            class="lp-link-button lp-small"
            onClick={() => {
              // The button goes with the day, as the other does with none.
              field.current?.focus();
              void save(null);
            }}
          >
            {t('revisit_clear')}
          </button>
        )}
        <span class="lp-small lp-soft" role="status">
          <SaidLine said={said.value} />
        </span>
      </div>
      {reminders && date.value !== null && <RemindMe reminders={reminders} />}
    </details>
  );
}

function SaidLine({ said }: { readonly said: Said }) {
  if (said.kind === 'saved')
    return (
      <>
        <Icon name="check" /> {t('note_saved')}
      </>
    );
  if (said.kind === 'too-early') return <strong class="lp-not-saved">{t('revisit_too_early')}</strong>;
  return said.kind === 'not-saved' ? <strong class="lp-not-saved">{t('note_not_saved', said.trouble)}</strong> : null;
}

/** One switch for all days: the browser gives the permission as a whole. */
function RemindMe({ reminders }: { readonly reminders: Reminders }) {
  const isOn = useSignal(false);
  const isRefused = useSignal(false);
  useEffect(() => {
    void reminders.isOn().then((on) => (isOn.value = on));
  }, [reminders]);
  const turn = async (wanted: boolean) => {
    isOn.value = await reminders.turn(wanted);
    isRefused.value = wanted && !isOn.value;
  };
  return (
    <>
      <Switch isOn={isOn.value} onSwitch={(wanted) => void turn(wanted)}>
        {t('revisit_remind')}
      </Switch>
      <p class="lp-small lp-soft" role="status">
        {isRefused.value && t('revisit_refused')}
      </p>
    </>
  );
}
