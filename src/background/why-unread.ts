import { isReadAddress } from '../core/article/read-address.ts';
import { documentIn } from '../platform/injection.ts';
import type { TabInfo } from '../platform/tabs.ts';

/** Media types of documents that can hold an article. */
const READ: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/**
 * Why what a tab shows cannot be read, as far as that can be told without reading it: it is a file that is no web page, or has no
 * address of its own, of which Chrome tells nothing in its tab. Firefox 153 lets no extension ask that of its viewer for PDF files:
 * what the address is called has to do.
 */
export async function whyUnread({ id, address }: TabInfo): Promise<'not-html' | 'no-address' | null> {
  const found = await documentIn(id);
  if (found === null) return isNamedPdf(address) ? 'not-html' : null;
  if (!READ.has(found.type)) return 'not-html';
  return isReadAddress(found.address) ? null : 'no-address';
}

/** Whether an address is that of a PDF file, by its name. */
export function isNamedPdf(address: string | null): boolean {
  return address !== null && URL.canParse(address) && /\.pdf$/i.test(new URL(address).pathname);
}
