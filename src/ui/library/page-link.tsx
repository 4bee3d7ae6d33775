import type { ComponentChildren, JSX, TargetedMouseEvent } from 'preact';
import { withTextFragment } from '../../core/anchor/text-fragment.ts';
import { OutsideLink } from '../../kit/knowledge/outside-link.tsx';
import type { callFromSurface } from '../../messaging/client.ts';
import type { PassageToShow } from '../../messaging/requests.ts';

interface Props {
  readonly articleKey: string;
  readonly url: string;
  /** The passage that it leads to; null leads to the page's beginning. */
  readonly passage: PassageToShow | null;
  readonly call: typeof callFromSurface;
  readonly children: ComponentChildren;
}

/**
 * A link to the page of an article, and to the passage in it. Loupe goes there where it reads the page: a tab may show it
 * already. Everywhere else, opened in a new tab or copied, the address has the words for the browser to look for.
 */
export function PageLink({ articleKey, url, passage, call, children }: Props): JSX.Element {
  if (passage === null) return <OutsideLink href={url}>{children}</OutsideLink>;
  const follow = async (link: HTMLAnchorElement) => {
    const outcome = await call('library/open-page', { articleKey, url, passage });
    if (!outcome.ok || !outcome.value) followAsWritten(link);
  };
  const onClick = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The second click of a double one would open a second tab.
    if (event.detail < 2) void follow(event.currentTarget);
  };
  return (
    <OutsideLink href={withTextFragment(url, passage.quote)} onClick={onClick}>
      {children}
    </OutsideLink>
  );
}

/**
 * By a click of our own, which the link lets pass: Firefox 153 looks for words in a page only where a link led to it upon a
 * click of the reader's, shortly before, and not where an extension opened the tab.
 */
function followAsWritten(link: HTMLAnchorElement): void {
  link.click();
}
