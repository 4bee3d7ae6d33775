import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { isWorthALook, type Telling, tellingOf } from '../../core/checks/check.ts';
import type { CheckView, SavingTrouble } from '../../messaging/views.ts';
import { t, tCode, tCount } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import type { OpenCard } from '../knowledge/open-card.ts';
import { offerUndo } from '../undo/undo.ts';
import { CheckKindLabel } from './check-kind.tsx';
import { CheckNote, noteInWords } from './check-note.tsx';
import { useFolds } from './use-folds.ts';

/** Where a note stands: shown, just put aside with a way back in its place, or away with the others. */
type NotePlace = 'shown' | 'undoable' | 'away';

/** Which notes are put aside, shown at once and taken back where it cannot be kept. */
interface Aside {
  placeOf(view: CheckView): NotePlace;
  /** Puts a note aside or takes it up again. */
  put(id: string, isDismissed: boolean): Promise<void>;
  /** Why the last could not be kept, or null. */
  readonly trouble: SavingTrouble;
}

const keptOf = (checks: readonly CheckView[]): ReadonlyMap<string, boolean> =>
  new Map(checks.map(({ check, isDismissed }) => [check.id, isDismissed]));

/** The notes put aside among `checks`, as kept and as chosen here since. */
function useAside(checks: readonly CheckView[], onDismiss: (id: string, isDismissed: boolean) => Promise<SavingTrouble>): Aside {
  const chosen = useSignal<ReadonlyMap<string, boolean>>(new Map());
  const trouble = useSignal<SavingTrouble>(null);
  const kept = useRef(keptOf(checks));

  // What came in anew holds; a choice lives on while it is not kept yet, and for its way back while it stands.
  useEffect(() => {
    const now = keptOf(checks);
    const livesOn = ([id, isDismissed]: readonly [string, boolean]): boolean =>
      now.get(id) === kept.current.get(id) || (isDismissed && now.get(id) === true);
    chosen.value = new Map([...chosen.value].filter(livesOn));
    kept.current = now;
  }, [checks.map(({ check, isDismissed }) => `${check.id} ${isDismissed}`).join()]);

  return {
    placeOf({ check, isDismissed }) {
      if (chosen.value.get(check.id) === true) return 'undoable';
      return (chosen.value.get(check.id) ?? isDismissed) ? 'away' : 'shown';
    },
    async put(id, isDismissed) {
      const before = chosen.value;
      chosen.value = new Map([...before, [id, isDismissed]]);
      trouble.value = await onDismiss(id, isDismissed);
      if (trouble.value) chosen.value = before;
    },
    trouble: trouble.value,
  };
}

interface Props {
  readonly checks: readonly CheckView[];
  /** Another heading than "Context notes". */
  readonly title?: string;
  /** True where nothing can be kept: notes cannot be put aside then. */
  readonly isOff: boolean;
  readonly onOpenCard: OpenCard | null;
  /** Resolves to null once kept. */
  readonly onDismiss: (check: string, isDismissed: boolean) => Promise<SavingTrouble>;
  /** Folds each note after the first to one line, which a press unfolds. */
  readonly isTight?: boolean;
  /** Id of the note that the reader came for: it stands whole all the same. */
  readonly wanted?: string | null;
}

/**
 * Context notes: what the references have to say beside a claim or an article, and under headings of their own those that only
 * agree with it, or say how a rule stands. Nothing where they have nothing.
 */
export function Checks({ checks, ...rest }: Props): JSX.Element {
  const told = (wanted: Telling) => checks.filter(({ check }) => tellingOf(check) === wanted);
  const [look, agrees, stands] = [told('look'), told('agrees'), told('stands')];
  const areAway = (before: readonly CheckView[]) => before.every(({ isDismissed }) => isDismissed);
  return (
    <>
      <Notes {...rest} checks={look} isFirst />
      <Notes {...rest} checks={agrees} isFirst={areAway(look)} title={t('checks_agreeing')} />
      <Notes {...rest} checks={stands} isFirst={areAway([...look, ...agrees])} title={t('checks_standing')} />
    </>
  );
}

interface NotesProps extends Props {
  /** Whether no other notes stand before them. */
  readonly isFirst: boolean;
}

/** Notes under one heading. */
function Notes({ checks, title, isOff, onOpenCard, onDismiss, isTight = false, wanted = null, isFirst }: NotesProps) {
  const list = useRef<HTMLUListElement>(null);
  const aside = useAside(checks, onDismiss);
  const folds = useFolds();
  if (checks.length === 0) return null;
  const here = checks.map((view) => ({ view, place: aside.placeOf(view) })).filter(({ place }) => place !== 'away');
  const isDrawable = ({ check, picture }: CheckView): boolean => picture?.kind === 'series' && isWorthALook(check);
  const first = isFirst ? here.find(({ place }) => place === 'shown')?.view : undefined;
  const isFoldable = (view: CheckView): boolean => isTight && view !== first && view.check.id !== wanted;
  const firstDrawn = here.find(({ view, place }) => place === 'shown' && isDrawable(view))?.view;

  const put = (id: string, isDismissed: boolean) => {
    void aside.put(id, isDismissed);
    if (isDismissed) offerUndo(null, () => put(id, false));
    else folds.unfold(id);
    // The button that was pressed is gone: the one that undoes it, or that of the note that is back, takes its place.
    queueMicrotask(() => list.current?.querySelector<HTMLElement>(`[data-check="${CSS.escape(id)}"] button`)?.focus());
  };

  return (
    <section class="lp-section lp-checks-section">
      <div class="lp-heading">
        <Heading>{title ?? t('checks_title')}</Heading>
      </div>
      <ul ref={list} class="lp-remarks">
        {here.map(({ view, place }) => (
          <li key={view.check.id} data-check={view.check.id} class="lp-remark">
            {place === 'undoable' ? (
              <JustDismissed onUndo={() => put(view.check.id, false)} />
            ) : (
              <CheckNote
                view={view}
                onOpenCard={onOpenCard}
                isDrawn={view === firstDrawn}
                fold={isFoldable(view) ? folds.foldOf(view.check.id) : null}
                onDismiss={isOff ? null : () => put(view.check.id, true)}
              />
            )}
          </li>
        ))}
      </ul>
      <p class="lp-small lp-not-saved" role="status">
        {aside.trouble && t('note_not_saved', tCode('not_saved', aside.trouble.reason))}
      </p>
      <Dismissed
        checks={checks.filter((view) => aside.placeOf(view) === 'away')}
        isOff={isOff}
        onRestore={(id) => put(id, false)}
      />
    </section>
  );
}

/** Its button takes the focus and is described by what was done: so that is heard. */
function JustDismissed({ onUndo }: { readonly onUndo: () => void }) {
  const saidId = useId();
  return (
    <p class="lp-row lp-small">
      <span id={saidId}>{t('checks_dismissed')}</span>
      <button type="button" class="lp-link-button" aria-describedby={saidId} onClick={onUndo}>
        {t('checks_undo')}
      </button>
    </p>
  );
}

interface DismissedProps {
  readonly checks: readonly CheckView[];
  readonly isOff: boolean;
  readonly onRestore: (check: string) => void;
}

/** The notes that the reader has put aside, folded away. */
function Dismissed({ checks, isOff, onRestore }: DismissedProps) {
  const listId = useId();
  if (checks.length === 0) return null;
  return (
    <details class="lp-fold lp-small">
      <summary>
        <Icon name="next" />
        {tCount('checks_aside', checks.length)}
      </summary>
      <ul class="lp-aside">
        {checks.map((view, index) => (
          <li key={view.check.id}>
            <CheckKindLabel kind={view.check.kind} />
            <p id={`${listId}-${index}`}>
              <WithHan text={noteInWords(view)} />
            </p>
            {!isOff && (
              <button
                type="button"
                class="lp-link-button"
                aria-describedby={`${listId}-${index}`}
                onClick={() => onRestore(view.check.id)}
              >
                {t('checks_restore')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
