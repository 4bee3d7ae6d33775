import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { isEditable } from '../../kit/focus/is-editable.ts';

/** Whether the palette is open, and what it opens with. */
export interface PaletteState {
  /** What was typed before it came; null while it is closed. */
  readonly asked: ReadonlySignal<string | null>;
  open(typed?: string): void;
  close(): void;
}

/**
 * The palette of a surface: Ctrl+K, or the command key with K, opens it; with `byLetters` any letter does where nobody is
 * writing, and begins what is sought.
 */
export function usePalette(byLetters: boolean): PaletteState {
  const asked = useSignal<string | null>(null);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || asked.peek() !== null) return;
      const isHeld = event.ctrlKey || event.metaKey;
      if (isHeld && event.key.toLowerCase() === 'k') asked.value = '';
      // The letter itself is typed into the field, which has the focus by then.
      else if (byLetters && !isHeld && /^\p{L}$/u.test(event.key) && !isEditable(event.target as Element))
        asked.value = event.key;
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return {
    asked,
    open: (typed = '') => {
      asked.value = typed;
    },
    close: () => {
      asked.value = null;
    },
  };
}
