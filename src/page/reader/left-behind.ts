import { hostsIn } from '../../dom/overlay.ts';
import { closedRootOf } from '../../platform/closed-root.ts';

/** The card in which the reader was when Loupe was updated under it. */
export interface LeftBehind {
  readonly claimId: string;
  /** What was typed in it and is not kept; empty where nothing is. */
  readonly text: string;
}

/** What a reader that comes tells those of before. A page may tell it too: only one that is cut off goes. */
const STEP_BACK = 'loupe-step-back';

/**
 * Takes the page over from a reader of before, which was cut off from the extension by an update: has it go, takes away what
 * it could not (in Firefox its scripts are dead), and gives the card that the reader was in, or null.
 */
export function takeOver(document: Document): LeftBehind | null {
  const [left = null] = hostsIn(document).flatMap((host) => leftIn(host) ?? []);
  document.dispatchEvent(new Event(STEP_BACK));
  for (const host of hostsIn(document)) host.remove();
  return left;
}

/** Calls `asked` when another reader takes the page over. Returns a stop function. */
export function onStepBack(document: Document, asked: () => void): () => void {
  document.addEventListener(STEP_BACK, asked);
  return () => document.removeEventListener(STEP_BACK, asked);
}

function leftIn(host: HTMLElement): LeftBehind | null {
  const card = closedRootOf(host)?.querySelector<HTMLElement>('[data-claim]');
  const { claim: claimId, unsaved: text = '' } = card?.dataset ?? {};
  if (!claimId) return null;
  const isInside = host.ownerDocument.activeElement === host;
  return text !== '' || isInside ? { claimId, text } : null;
}
