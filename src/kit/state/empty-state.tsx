import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '../icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  /** 1 where nothing on the page stands above it. */
  readonly level: 1 | 2;
  readonly children?: ComponentChildren;
}

/** What stands where there is nothing to show: what is the case, why, and what can be done. */
export function EmptyState({ icon, title, level, children }: Props): JSX.Element {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div class="lp-empty">
      <Icon name={icon} />
      <div class="lp-stack">
        <Heading>{title}</Heading>
        {children}
      </div>
    </div>
  );
}
