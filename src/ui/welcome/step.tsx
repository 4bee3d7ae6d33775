import type { ComponentChildren, JSX } from 'preact';

interface Props {
  /** Id of its heading, unique in the page. */
  readonly id: string;
  readonly title: string;
  /** From 1; null for what is no step. */
  readonly number: number | null;
  readonly children: ComponentChildren;
}

/** One step of the page, by a number and a heading. */
export function Step({ id, title, number, children }: Props): JSX.Element {
  return (
    <section class="lp-section welcome-step" aria-labelledby={id}>
      {/* Can take the focus, so that a link to it leads the keyboard there too. */}
      <h2 id={id} tabIndex={-1}>
        {number !== null && <span class="welcome-number">{number}</span>} {title}
      </h2>
      {children}
    </section>
  );
}
