import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';

interface Props {
  /** Id of what unfolds. */
  readonly controls: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

/** Unfolds something that stands elsewhere than right below it; where it does, a `details` element is simpler. */
export function FoldButton({ controls, isOpen, onToggle, children }: Props): JSX.Element {
  return (
    <button type="button" class="lp-fold-button" aria-expanded={isOpen} aria-controls={controls} onClick={onToggle}>
      <Icon name="next" />
      <span>{children}</span>
    </button>
  );
}
