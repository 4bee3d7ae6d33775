import { builtIn } from '../../dom/node.ts';
import { hostsIn } from '../../dom/overlay.ts';

/** What a reader that comes tells those of before. A page may tell it too: only one that is cut off goes. */
const STEP_BACK = 'loupe-step-back';

/**
 * Takes the page over from a reader of before, which was cut off from the extension by an update: has it go, and takes away what
 * it could not (in Firefox its scripts are dead).
 */
export function takeOver(document: Document): void {
  builtIn(document, 'dispatchEvent')(new Event(STEP_BACK));
  for (const host of hostsIn(document)) host.remove();
}

/** Calls `asked` when another reader takes the page over. Returns a stop function. */
export function onStepBack(document: Document, asked: () => void): () => void {
  builtIn(document, 'addEventListener')(STEP_BACK, asked);
  return () => builtIn(document, 'removeEventListener')(STEP_BACK, asked);
}
