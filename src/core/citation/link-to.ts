import type { Quote } from '../anchor/selectors.ts';
import { withTextFragment } from '../anchor/text-fragment.ts';
import { webAddress } from '../article/web-address.ts';

/** The address that leads to a passage, or to the page where there are no words to look for; null where it is none of the web. */
export function linkTo(url: string, quote: Quote | null): string | null {
  const page = webAddress(url);
  return page && (quote ? withTextFragment(page, quote) : page);
}
