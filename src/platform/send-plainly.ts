// Beside browser.ts, the other door to the browser API: for the gate, which runs on every listed page and must cost it
// next to nothing. The polyfill alone takes longer to start than the whole gate may (docs/decisions/0005).

interface Messenger {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Milliseconds after which it is sent again: a background that is being stopped can take the next message down with it too. */
const AGAIN = [0, 500, 2_000];

/** Milliseconds without an answer after which a message is taken for lost: with a background that is stopped as it starts, it is. */
const LOST = 8_000;

/** Sends `message` to the background, and again where that was stopped before it answered. Waits for nothing. */
export function sendPlainly(message: unknown): void {
  const { browser, chrome } = globalThis as { browser?: Messenger; chrome?: Messenger };
  const ask = async () => (browser ?? chrome)?.runtime.sendMessage(message);
  const send = (tries: number) => {
    // The background may be gone for good, as after an update of the extension: then there is nobody to tell.
    let isOver = false;
    const end = (answer?: unknown) => {
      if (isOver) return;
      isOver = true;
      if (!answer && tries < AGAIN.length) setTimeout(send, AGAIN[tries], tries + 1);
    };
    ask().then(end, () => end());
    setTimeout(end, LOST);
  };
  send(0);
}
