import type { TextQuoteSelector } from '../../core/annotation/annotation.ts';
import { builtIn } from '../../dom/node.ts';
import { copyByCommand } from '../../kit/cite/clipboard.ts';
import type { BarCopy } from '../../kit/highlight/selection-bar.tsx';
import { callFromPage } from '../../messaging/client.ts';

/** Puts what is selected, the address that leads to it, or a citation of it on the clipboard; false where that cannot be. */
export async function copySelection(document: Document, quote: TextQuoteSelector, as: BarCopy): Promise<boolean> {
  const text = as === 'passage' ? quote.exact : await textAs(as, quote);
  if (text === null) return false;
  try {
    // Asks no listener of the page what to copy.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page over http has no clipboard, one may forbid it by its policy: the browser's own command asks us before who listens below.
    return copyByCommand({ text, html: null }, () => builtIn(document, 'execCommand')('copy'));
  }
}

async function textAs(as: 'link' | 'citation', quote: TextQuoteSelector): Promise<string | null> {
  const answer = await callFromPage('page/copy', { as, quote });
  return answer.ok ? answer.value : null;
}
