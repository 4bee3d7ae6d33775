import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { changeOf } from '../../core/annotation/merge-text.ts';
import { Autosave, type SaveText } from './autosave.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** An autosaving field, and what its element is given. */
export interface AutosavedField<Kind extends Field> {
  readonly draft: Autosave;
  readonly field: {
    readonly ref: RefObject<Kind | null>;
    readonly onInput: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: () => void;
  };
}

/** An autosaving field that lives as long as the component, and is flushed when it, the page or the window goes away. */
export function useAutosave<Kind extends Field>(kept: string, save: SaveText): AutosavedField<Kind> {
  const ref = useRef<Kind>(null);
  const latestSave = useRef(save);
  latestSave.current = save;
  // Made once; later values come in through receive().
  const made = useMemo(() => {
    const draft = new Autosave({ kept, save: (text, base) => latestSave.current(text, base) });
    const field = {
      ref,
      onInput: () => draft.type(ref.current?.value ?? ''),
      onFocus: () => draft.focus(),
      onBlur: () => draft.blur(),
      onCompositionStart: () => draft.compose(),
      // Firefox 153 tells of the end before it tells of what was typed by it.
      onCompositionEnd: () => draft.endComposing(ref.current?.value ?? ''),
    };
    return { draft, field };
  }, []);
  const { draft } = made;

  // At once, and not when the component is next rendered: a key that came before would be typed on what is shown no more.
  useLayoutEffect(() => effect(() => showIn(ref.current, draft.text.value)), [draft]);
  useLayoutEffect(() => draft.receive(kept), [draft, kept]);
  useEffect(() => {
    const flush = () => void draft.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [draft]);
  return made;
}

/** Has `field` show `text`, and keeps the caret, and what is selected, beside the letters where it stood. */
function showIn(field: Field | null, text: string): void {
  if (!field || field.value === text) return;
  const change = changeOf(field.value, text);
  // Behind what changed, and at the end of it, the caret goes along.
  const by = change.put.length - (change.end - change.start);
  const moved = (at: number) => (at >= change.end ? at + by : Math.min(at, change.start));
  // Null in kinds of fields that have no caret.
  const { selectionStart: start, selectionEnd: end, selectionDirection: direction } = field;
  field.value = text;
  if (start !== null && end !== null) field.setSelectionRange(moved(start), moved(end), direction ?? 'none');
}
