// Beside browser.ts, the other door to the browser API: for the gate, which runs on every listed page and must cost it
// next to nothing. The polyfill alone takes longer to start than the whole gate may (docs/decisions/0005).
import { askAgain } from './ask-again.ts';

interface Messenger {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Sends `message` to the background, and again where that was stopped before it answered. Waits for nothing. */
export function sendPlainly(message: unknown): void {
  const { browser, chrome } = globalThis as { browser?: Messenger; chrome?: Messenger };
  // The background may be gone for good, as after an update of the extension: then there is nobody to tell.
  const send = async () => (browser ?? chrome)?.runtime.sendMessage(message);
  void askAgain(() => send().catch(() => null), Boolean);
}
