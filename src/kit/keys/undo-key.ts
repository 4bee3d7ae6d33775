/** The keys that take back what was done last, outside of fields. */
export const UNDO_KEYS = 'Ctrl+Z';

/** Whether a key asks to take back what was done last: these, or the command key with Z. */
export function isUndoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}
