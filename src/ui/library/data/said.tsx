import type { ComponentChildren, JSX } from 'preact';

interface Props {
  /** Whether it tells of something that did not work. */
  readonly isWrong: boolean;
  readonly children: ComponentChildren;
}

/** What is being done, or how it ended. Rendered also while empty, so that screen readers hear what comes. */
export function Said({ isWrong, children }: Props): JSX.Element {
  return (
    <p class={isWrong ? 'data-said data-wrong' : 'data-said'} role="status">
      {children}
    </p>
  );
}
