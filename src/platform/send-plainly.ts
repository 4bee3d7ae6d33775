// Beside browser.ts, the other door to the browser API: for the gate, which runs on every listed page and must cost it
// next to nothing. The polyfill alone takes longer to start than the whole gate may (docs/decisions/0005).

interface Messenger {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Sends `message` to the background, and once more where that was stopped before it answered. Waits for nothing. */
export function sendPlainly(message: unknown): void {
  const { browser, chrome } = globalThis as { browser?: Messenger; chrome?: Messenger };
  const send = async () => (browser ?? chrome)?.runtime.sendMessage(message);
  // The background may be gone for good, as after an update of the extension: then there is nobody to tell.
  void send()
    .then((answer) => answer ?? send(), send)
    .catch(() => undefined);
}
