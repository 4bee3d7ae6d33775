import type { ComponentChildren, JSX } from 'preact';

interface Props {
  /** Null where there is nothing to lead to. */
  readonly href: string | null;
  readonly children: ComponentChildren;
}

/** A link, or its words alone where it leads nowhere. */
export function MaybeLink({ href, children }: Props): JSX.Element {
  return href === null ? <span>{children}</span> : <a href={href}>{children}</a>;
}
