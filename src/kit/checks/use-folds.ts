import { useSignal } from '@preact/signals';

/** How a note stands that is one line until it is pressed. */
export interface NoteFold {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Which notes the reader has unfolded. */
export interface Folds {
  foldOf(id: string): NoteFold;
  unfold(id: string): void;
}

/** Notes that are folded until the reader unfolds them. */
export function useFolds(): Folds {
  const unfolded = useSignal<ReadonlySet<string>>(new Set());
  const unfold = (id: string) => {
    unfolded.value = new Set([...unfolded.value, id]);
  };
  const fold = (id: string) => {
    unfolded.value = new Set([...unfolded.value].filter((other) => other !== id));
  };
  return {
    unfold,
    foldOf(id) {
      const isOpen = unfolded.value.has(id);
      return { isOpen, onToggle: () => (isOpen ? fold(id) : unfold(id)) };
    },
  };
}
