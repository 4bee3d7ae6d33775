import type { Copy } from '../../core/citation/copies.ts';

/**
 * Puts a copy on the clipboard, formatted too where it is; false where the browser does not let it. To be called upon a press of the
 * reader's. A page over http has no clipboard, nor in Chrome a frame of ours in somebody's page: there the browser's own command is
 * given, which asks this document alone what to put there.
 */
export async function putOnClipboard({ text, html }: Copy): Promise<boolean> {
  try {
    if (html === null) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': textOf(text), 'text/html': htmlOf(html) })]);
    return true;
  } catch {
    return copyByCommand({ text, html }, () => document.execCommand('copy'));
  }
}

const textOf = (text: string): Blob => new Blob([text], { type: 'text/plain' });
const htmlOf = (html: string): Blob => new Blob([html], { type: 'text/html' });

/** Has `command`, the browser's own, put a copy on the clipboard; false where it did not ask us what. */
export function copyByCommand({ text, html }: Copy, command: () => boolean): boolean {
  let isGiven = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const { clipboardData: data } = event;
    if (!data) return;
    data.clearData();
    data.setData('text/plain', text);
    if (html !== null) data.setData('text/html', html);
    isGiven = true;
  };
  window.addEventListener('copy', give, true);
  try {
    return command() && isGiven;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', give, true);
  }
}
