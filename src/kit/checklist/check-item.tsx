import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { AnswerChange } from '../../core/annotation/answer.ts';
import { CHECK_STATES, type CheckAnswer, FINDINGS, type Question } from '../../core/checklist/checklist.ts';
import { type CheckItem as Item, type SavingTrouble, type TextSaved, troubleIn } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { titleInWords } from '../checks/wording.ts';
import { isEditable } from '../focus/is-editable.ts';
import { FoldButton } from '../fold-button.tsx';
import { WithHan } from '../han.tsx';
import { CopyTerms } from '../knowledge/copy-term.tsx';
import { OutsideLink } from '../knowledge/outside-link.tsx';
import { NoteField } from '../note/note-field.tsx';
import { OneLine } from '../one-line.tsx';
import { Outcome } from '../state/outcome.tsx';
import { offerUndo } from '../undo/undo.ts';
import { Choice } from './choice.tsx';
import { EvidenceField } from './evidence-field.tsx';

interface Props {
  readonly item: Item;
  readonly isOff: boolean;
  /** What stands open from the start: nothing, all places to look, or, of the question to take next, the best of them. */
  readonly shows: 'question' | 'places' | 'next';
  readonly onSave: (change: AnswerChange) => Promise<TextSaved>;
}

/** A question in the browser's language; one that a card asks is in the card's words. */
export function questionInWords({ id, hint }: Pick<Question, 'id' | 'hint'>): string {
  return hint ? hint.check : tCode('question', id);
}

/** One question, why it matters, where to look, and the reader's answer. */
export function CheckItem({ item: { question, answer }, isOff, shows, onSave }: Props): JSX.Element {
  const labelId = useId();
  const placesId = useId();
  const isLooking = useSignal(shows === 'places');
  const change = useSignal<Partial<CheckAnswer>>({});
  const trouble = useSignal<SavingTrouble>(null);
  const isKept = useSignal(false);
  const item = useRef<HTMLLIElement>(null);
  const shown = { ...answer, ...change.value };
  const wording = questionInWords(question);
  const isNext = shows === 'next';
  const best = isNext ? question.places[0] : undefined;
  const others = { places: best ? question.places.slice(1) : question.places, terms: question.terms };
  const hasPlaces = others.places.length + others.terms.length > 0;

  // The kept answer came in anew: it holds what was chosen here, or what another surface chose after.
  // Told by its parts: each fetch makes a new object.
  useEffect(() => {
    change.value = {};
  }, [answer.state, answer.finding]);

  const choose = async (chosen: Partial<CheckAnswer>) => {
    // Shown at once, taken back where it cannot be kept.
    change.value = { ...change.value, ...chosen };
    isKept.value = false;
    const { state, finding } = answer;
    trouble.value = troubleIn(await onSave(chosen));
    // The first answer is taken back by its own button: only the keys are to know.
    if (!trouble.value) offerUndo(state === 'open' ? null : t('undo_answer'), () => onSave({ state, finding }));
    isKept.value = trouble.value === null;
    // What the reader is writing on what was found must not vanish with the choice.
    if (trouble.value && !isEditable(focusedIn(item.current))) change.value = {};
  };

  return (
    <li ref={item} class={`lp-check lp-check-${shown.state}`} aria-labelledby={labelId}>
      <p id={labelId} class="lp-check-question">
        <WithHan text={wording} />
      </p>
      <Why question={question} isInLine={isNext} />
      {best && (
        <p>
          <Place place={best} />
        </p>
      )}
      <div class="lp-row">
        <Choice
          label={t('check_state', wording)}
          options={CHECK_STATES.map((value) => ({ value, word: tCode('check_state', value) }))}
          chosen={shown.state}
          isOff={isOff}
          onChoose={(state) => void choose({ state })}
        />
        {hasPlaces && (
          <FoldButton controls={placesId} isOpen={isLooking.value} onToggle={() => (isLooking.value = !isLooking.value)}>
            {t(best ? 'check_where_else' : 'check_where')}
          </FoldButton>
        )}
      </div>
      <Outcome trouble={trouble.value} isKept={isKept.value} />
      {hasPlaces && (
        <div id={placesId} class="lp-where" hidden={!isLooking.value}>
          <Places {...others} />
        </div>
      )}
      {shown.state === 'done' && <Found answer={shown} isOff={isOff} onChoose={choose} onSave={onSave} />}
    </li>
  );
}

/** Why a question matters; in one line where it is the next one. */
function Why({ question, isInLine }: { readonly question: Question; readonly isInLine: boolean }) {
  const words = (
    <>
      {t(question.why)}
      {question.hint && (
        <>
          {' '}
          {t('card_check_where')} <WithHan text={question.hint.where} />
        </>
      )}
    </>
  );
  if (!isInLine) return <p class="lp-small lp-soft">{words}</p>;
  return (
    <OneLine label={t('check_why')} class="lp-small lp-soft">
      {words}
    </OneLine>
  );
}

/** What within `place` has the focus, or null. */
function focusedIn(place: HTMLElement | null): Element | null {
  const { activeElement = null } = (place?.getRootNode() ?? {}) as Partial<Document | ShadowRoot>;
  return place?.contains(activeElement) ? activeElement : null;
}

/** Addresses to look at, opened only on a click, and what to search for there. */
function Places({ places, terms }: Pick<Question, 'places' | 'terms'>) {
  return (
    <>
      <ul class="lp-places">
        {places.map((place) => (
          <li key={place.id + place.url}>
            <Place place={place} />
          </li>
        ))}
      </ul>
      <CopyTerms terms={terms} />
    </>
  );
}

function Place({ place: { id, name, url } }: { readonly place: Question['places'][number] }) {
  return <OutsideLink href={url}>{name === null ? tCode('place', id) : titleInWords(name)}</OutsideLink>;
}

interface FoundProps {
  readonly answer: CheckAnswer;
  readonly isOff: boolean;
  readonly onChoose: (change: Partial<CheckAnswer>) => Promise<void>;
  readonly onSave: (change: AnswerChange) => Promise<TextSaved>;
}

/** What the reader found: Loupe itself never says so. */
function Found({ answer, isOff, onChoose, onSave }: FoundProps) {
  return (
    <div class="lp-found">
      <div class="lp-row">
        <span class="lp-small">{t('check_finding')}</span>
        <Choice
          label={t('check_finding')}
          options={FINDINGS.map((value) => ({ value, word: tCode('finding', value) }))}
          chosen={answer.finding}
          isOff={isOff}
          onChoose={(finding) => void onChoose({ finding })}
        />
      </div>
      <NoteField
        label={t('check_note')}
        saved={answer.note}
        isOff={isOff}
        isSmall
        onSave={(note, noteBase) => onSave({ note, noteBase })}
      />
      <EvidenceField
        saved={answer.evidence}
        isOff={isOff}
        onSave={(evidence, evidenceBase) => onSave({ evidence, evidenceBase })}
      />
    </div>
  );
}
