/** What a key does in the list. `isExtending`: all from the last pick to where it leads is picked. */
export type ListCommand =
  | { readonly kind: 'move'; readonly by: number; readonly isExtending: boolean }
  | { readonly kind: 'page'; readonly by: 1 | -1; readonly isExtending: boolean }
  | { readonly kind: 'end'; readonly of: 'first' | 'last'; readonly isExtending: boolean }
  | { readonly kind: 'open' | 'pick' | 'pick-all' | 'delete' | 'clear' };

/** The part of a keyboard event that commands are told by. */
export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does in the list, or null where it does nothing there. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): ListCommand | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !shiftKey ? { kind: 'pick-all' } : null;
  const isExtending = shiftKey;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'move', by: 1, isExtending };
    case 'ArrowUp':
      return { kind: 'move', by: -1, isExtending };
    case 'PageDown':
      return { kind: 'page', by: 1, isExtending };
    case 'PageUp':
      return { kind: 'page', by: -1, isExtending };
    case 'Home':
      return { kind: 'end', of: 'first', isExtending };
    case 'End':
      return { kind: 'end', of: 'last', isExtending };
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: 'pick' };
    case 'Delete':
      return { kind: 'delete' };
    case 'Escape':
      return { kind: 'clear' };
    default:
      return null;
  }
}

/** Whether a key event comes from where text is written, which has its own use for keys. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
