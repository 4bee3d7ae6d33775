import { browser } from './browser.ts';
import { CARD_PAGE } from './card-page.ts';

/** Who sent a message, as far as the browser vouches for it. */
export type Sender =
  | { readonly kind: 'page'; readonly tabId: number; readonly address: string; readonly isPrivate: boolean }
  | { readonly kind: 'surface' }
  /** The card over a page: a page of ours too, but in a frame of somebody else's. */
  | { readonly kind: 'card'; readonly tabId: number | null }
  | { readonly kind: 'stranger' };

/** The part of the browser's `MessageSender` that tells who is calling. */
interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  /** Chrome's word on where the sender's document stands: `active`, `cached` and so on. */
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined; readonly incognito: boolean } | undefined;
}

/**
 * Where a document stands whose page its tab no longer shows. What is typed last is sent at that moment, and its frame has lost
 * the number 0 then. A frame within such a page looks the same; it reaches no more than the page itself, its own site's articles.
 */
const LEFT: ReadonlySet<string> = new Set(['cached', 'pending_deletion']);

/**
 * Tells our own pages and our content scripts in a tab's top frame from everybody else.
 * The address decides, not the presence of a tab: the popup's page may be open in a tab too.
 */
export function senderOf(raw: RawSender, ownId: string, ownOrigin: string): Sender {
  if (raw.id !== ownId || raw.url === undefined) return { kind: 'stranger' };
  if (raw.url.startsWith(ownOrigin + CARD_PAGE)) return { kind: 'card', tabId: raw.tab?.id ?? null };
  if (raw.url.startsWith(ownOrigin)) return { kind: 'surface' };
  const isLeft = LEFT.has(raw.documentLifecycle ?? '');
  if (raw.tab?.id === undefined || (raw.frameId !== 0 && !isLeft)) return { kind: 'stranger' };
  const address = isLeft ? raw.url : presentAddress(raw.url, raw.tab.url);
  return { kind: 'page', tabId: raw.tab.id, address, isPrivate: raw.tab.incognito };
}

/**
 * The sender's address is the one it was loaded under. Where its page has gone on by script, the tab knows better; such a
 * page stays on its origin, so a tab on another has loaded something else meanwhile.
 */
function presentAddress(sender: string, tab: string | undefined): string {
  return tab !== undefined && originOf(tab) === originOf(sender) ? tab : sender;
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}

/**
 * Sends `message` to the background and gives its answer. Rejects where nobody answers, also where the browser throws at
 * once: Chrome does in a content script whose extension was updated or removed.
 */
export async function sendToBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Sends `message` to our script in the top frame of a tab. Rejects where there is none. */
export function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}

/** Tells every open surface; nobody listening is not an error. */
export async function tellSurfaces(message: unknown): Promise<void> {
  try {
    await browser.runtime.sendMessage(message);
  } catch {
    // No surface is open.
  }
}

type Reply = (answer?: unknown) => void;

/**
 * Answers messages: `answer` gives a promise for those it takes and undefined for those it leaves to others; a promise that
 * rejects is answered with undefined. Returns a function that stops listening.
 */
export function onMessage(answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined): () => void {
  const origin = browser.runtime.getURL('');
  // Chrome takes no promise from a listener: the answer is handed back, and `true` says that it will be.
  const listener = (message: unknown, raw: RawSender, reply: Reply) => {
    const answered = answer(message, senderOf(raw, browser.runtime.id, origin));
    if (!answered) return undefined;
    answered.then(reply, () => reply());
    return true as const;
  };
  const { onMessage: messages } = browser.runtime;
  // The type asks for one form of answer; left to others, a listener gives undefined.
  const listening = listener as Parameters<typeof messages.addListener>[0];
  messages.addListener(listening);
  return () => {
    try {
      messages.removeListener(listening);
    } catch {
      // The extension is gone, and with it whoever would be listened to.
    }
  };
}

/** Resolves after so many milliseconds. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

/** False once the extension was updated or removed under a content script that still runs. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
