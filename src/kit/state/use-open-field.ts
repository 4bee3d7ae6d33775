import { useSignal } from '@preact/signals';

/** Whether a field is shut, and what it has to tell of the focus. */
export interface OpenField {
  readonly isShut: boolean;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * A field that is shut where nothing can be kept (`isOff`), but never while the reader is in it: one that is disabled loses the
 * focus, and the next keys with it.
 */
export function useOpenField(isOff: boolean): OpenField {
  const isIn = useSignal(false);
  return {
    isShut: isOff && !isIn.value,
    onFocus: () => (isIn.value = true),
    onBlur: () => (isIn.value = false),
  };
}
