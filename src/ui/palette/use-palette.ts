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
      const { key, target } = event;
      const typed = asked.peek();
      const isHeld = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || event.altKey) return;
      if (isHeld && key.toLowerCase() === 'k') asked.value ??= '';
      else if (isHeld || isEditable(target as Element)) return;
      // Also what is typed before its field has come: whoever types fast is ahead of it.
      else if (typed === null ? byLetters && /^\p{L}$/u.test(key) : key.length === 1) asked.value = (typed ?? '') + key;
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
