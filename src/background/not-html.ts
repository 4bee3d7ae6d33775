import { documentType } from '../platform/injection.ts';
import type { TabInfo } from '../platform/tabs.ts';

/** Media types of documents that can hold an article. */
const READ: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/**
 * Whether a tab shows a file that is no web page. Firefox 153 lets no extension ask that of its viewer for PDF files: what
 * the address is called has to do.
 */
export async function isNotHtml({ id, address }: TabInfo): Promise<boolean> {
  const type = await documentType(id);
  return type === null ? isNamedPdf(address) : !READ.has(type);
}

/** Whether an address is that of a PDF file, by its name. */
export function isNamedPdf(address: string | null): boolean {
  return address !== null && URL.canParse(address) && /\.pdf$/i.test(new URL(address).pathname);
}
