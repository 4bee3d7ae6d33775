import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { goneText, keptText } from '../../kit/highlight/kept-text.ts';
import { UndoToast } from '../../kit/highlight/undo-toast.tsx';
import { useKeptValue } from '../../kit/highlight/use-kept-value.ts';
import { Outcome } from '../../kit/state/outcome.tsx';
import type { SavingTrouble, TabView } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';

interface Props {
  readonly view: Pick<TabView, 'saved' | 'highlights'>;
  readonly isOff: boolean;
  /** Keeps the text, or lets it go; resolves to null once done. */
  readonly onSave: (isSaved: boolean) => Promise<SavingTrouble>;
  /** Takes back that it was let go; resolves to null once done. */
  readonly onRestore: () => Promise<SavingTrouble>;
  /** What stands in its line. */
  readonly beside?: JSX.Element;
}

/** Keeps the article's text and lets it go, with a way back; says at any time whether it is kept, and why. */
export function SaveArticle({ view: { saved, highlights }, isOff, onSave, onRestore, beside }: Props): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  const gone = useSignal<string | null>(null);
  // Ticked while the way back is offered, it is the way back: the page may no longer have the text that was let go.
  const { shown, trouble, choose } = useKeptValue(saved !== null, (isSaved) =>
    isSaved && gone.peek() !== null ? restore() : onSave(isSaved),
  );
  const restore = async () => {
    const refused = await onRestore();
    // Ticked once more, the page's text as it is now is what is kept.
    if (refused?.reason === 'gone') gone.value = null;
    return refused;
  };
  useEffect(() => {
    if (saved !== null) gone.value = null;
  }, [saved]);
  const words = shown && saved === null ? t('note_saving') : keptText(shown ? saved : null, highlights);
  const change = async (isSaved: boolean) => {
    const refused = await choose(isSaved);
    if (!refused) gone.value = isSaved ? null : goneText(highlights.length);
  };
  return (
    <div class="save-article">
      <div class="lp-heading">
        <label class="lp-row lp-switch" title={t('save_article_text')}>
          <input
            ref={box}
            type="checkbox"
            checked={shown}
            disabled={isOff}
            onChange={(event) => void change(event.currentTarget.checked)}
          />
          {t('save_article')}
        </label>
        {beside}
      </div>
      {!isOff && gone.value === null && <p class="lp-small lp-soft">{words}</p>}
      <Heard isKept={shown && saved !== null} words={words} />
      <Outcome trouble={trouble} isKept={false} />
      <UndoToast
        said={gone.value}
        onUndo={() => {
          box.current?.focus();
          void change(true);
        }}
        onClose={() => (gone.value = null)}
      />
    </div>
  );
}

/** Tells screen readers that the text is kept from now on, also where a highlight had it kept. That it is let go, the way back tells. */
function Heard({ isKept, words }: { readonly isKept: boolean; readonly words: string }) {
  const said = useSignal('');
  const wasKept = useRef(isKept);
  useEffect(() => {
    said.value = isKept && !wasKept.current ? words : '';
    wasKept.current = isKept;
  }, [isKept]);
  return (
    <span class="lp-unseen" role="status">
      {said.value}
    </span>
  );
}
