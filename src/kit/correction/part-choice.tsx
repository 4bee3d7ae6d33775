import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { Correction } from '../../core/annotation/correction.ts';
import type { ReadClaim } from '../../core/reading.ts';
import { t } from '../../platform/i18n.ts';
import { FoldButton } from '../fold-button.tsx';
import { useSeen } from './use-seen.ts';
import { type Word, wordsOf } from './words.ts';

interface Props {
  /** The whole sentence as Loupe has it. */
  readonly sentence: string;
  readonly claim: ReadClaim;
  readonly language: string | undefined;
  readonly onChoose: (part: Pick<Correction, 'part' | 'partStart'>) => void;
}

/** Which words of the sentence are the claim: selected in it, or set word by word. */
export function PartChoice(props: Props): JSX.Element {
  const id = useId();
  const isOpen = useSignal(false);
  const part = useSeen(isOpen.value);
  return (
    <div>
      <FoldButton controls={id} isOpen={isOpen.value} onToggle={() => (isOpen.value = !isOpen.value)}>
        {t('correction_part')}
      </FoldButton>
      <div id={id} ref={part} hidden={!isOpen.value}>
        {isOpen.value && <Words {...props} />}
      </div>
    </div>
  );
}

/** First and last word, by their places among the words. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function Words({ sentence, claim, language, onChoose }: Props) {
  const words = useMemo(() => wordsOf(sentence, language), [sentence, language]);
  const stretch = useSignal<Stretch>(stretchOf(claim.text, sentence, words));
  const { from, to } = stretch.value;
  const save = () => {
    const [first, last] = [words[from], words[to]];
    if (first && last) onChoose({ part: sentence.slice(first.start, last.end), partStart: first.start });
  };
  return (
    <div class="lp-stack">
      <p class="lp-small lp-soft">{t('correction_part_hint')}</p>
      <Sentence sentence={sentence} words={words} stretch={stretch} language={language} />
      <End
        label={t('correction_part_from')}
        words={words}
        at={from}
        onMove={(at) => (stretch.value = { from: at, to: Math.max(at, to) })}
      />
      <End
        label={t('correction_part_to')}
        words={words}
        at={to}
        onMove={(at) => (stretch.value = { from: Math.min(at, from), to: at })}
      />
      <button type="button" class="lp-button" onClick={save}>
        {t('correction_part_save')}
      </button>
    </div>
  );
}

interface SentenceProps extends Pick<Props, 'sentence' | 'language'> {
  readonly words: readonly Word[];
  readonly stretch: Signal<Stretch>;
}

/**
 * The sentence with the chosen words marked. What is selected in it is chosen; a click moves the nearer end. Its nodes stay what they
 * are: the selection that is being made stands in them.
 */
function Sentence({ sentence, words, stretch, language }: SentenceProps) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const take = () => {
      const chosen = place.current && selectedIn(place.current);
      if (chosen) stretch.value = chosen;
    };
    document.addEventListener('selectionchange', take);
    return () => document.removeEventListener('selectionchange', take);
  }, []);
  const click = ({ target }: Event) => {
    const at = wordAt(target as Node | null);
    if (at === null || (place.current && selectedIn(place.current))) return;
    const { from, to } = stretch.value;
    stretch.value =
      Math.abs(at - from) <= Math.abs(at - to) ? { from: at, to: Math.max(at, to) } : { from: Math.min(at, from), to: at };
  };
  const { from, to } = stretch.value;
  return (
    // The sliders do for the keyboard what a click does here.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <p ref={place} class="lp-part-pick" lang={language} onClick={click}>
      {words.map(({ start, end, text }, at) => {
        const gap = sentence.slice(words[at - 1]?.end ?? 0, start);
        const isIn = at >= from && at <= to;
        return (
          <span key={start}>
            <span class={isIn && at > from ? 'lp-part-in' : undefined}>{gap}</span>
            <span class={isIn ? 'lp-part-in' : undefined} data-word={at}>
              {text}
            </span>
            {at === words.length - 1 && sentence.slice(end)}
          </span>
        );
      })}
    </p>
  );
}

interface EndProps {
  readonly label: string;
  readonly words: readonly Word[];
  readonly at: number;
  readonly onMove: (at: number) => void;
}

/** Moves an end of the stretch word by word. */
function End({ label, words, at, onMove }: EndProps) {
  const id = useId();
  return (
    <div class="lp-part-end">
      <label for={id} class="lp-small">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={words.length - 1}
        value={at}
        aria-valuetext={words[at]?.text ?? ''}
        onInput={({ currentTarget }) => onMove(Number(currentTarget.value))}
      />
    </div>
  );
}

/** The words that a claim takes of its sentence now. */
function stretchOf(text: string, sentence: string, words: readonly Word[]): Stretch {
  const start = sentence.indexOf(text);
  const all = { from: 0, to: words.length - 1 };
  if (start < 0) return all;
  const from = words.findIndex(({ end }) => end > start);
  const to = words.findLastIndex((word) => word.start < start + text.length);
  return from < 0 || to < from ? all : { from, to };
}

/** The words of `place` that are selected, or null. */
function selectedIn(place: HTMLElement): Stretch | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!place.contains(range.startContainer) || !place.contains(range.endContainer)) return null;
  const touched = [...place.querySelectorAll<HTMLElement>('[data-word]')].filter((word) => isTouched(range, word));
  const at = touched.map((word) => Number(word.dataset['word']));
  return at.length === 0 ? null : { from: Math.min(...at), to: Math.max(...at) };
}

/** Whether a letter of the word is in the range; one that only ends at its edge is not. */
function isTouched(range: Range, word: HTMLElement): boolean {
  const own = document.createRange();
  own.selectNodeContents(word);
  const isBefore = range.compareBoundaryPoints(Range.END_TO_START, own) >= 0;
  const isAfter = range.compareBoundaryPoints(Range.START_TO_END, own) <= 0;
  return !isBefore && !isAfter;
}

function wordAt(node: Node | null): number | null {
  const word = node instanceof Element ? node.closest<HTMLElement>('[data-word]') : null;
  return word ? Number(word.dataset['word']) : null;
}
