import { looksWorthReading } from '../../core/article/gate-terms.ts';
import { builtIn } from '../../dom/node.ts';
import { onAddressChange } from '../../dom/watch/address.ts';
import { askForReader } from '../../messaging/ask-for-reader.ts';
import { sampleOf, TEXT_LIMIT } from './sample.ts';

/** Milliseconds after which a page with little text is looked at again, and after that once more: some render late. */
const LATER = [1_500, 3_500] as const;

/** The global of the content scripts' own world that tells which page has its gate: it may be put in twice. */
interface World {
  loupeGate?: Document;
}

/**
 * Decides whether this page deserves a read, and asks the background for the reader if so. On a page that does not,
 * nothing is loaded, sent or changed.
 */
export function runGate(): void {
  const world = globalThis as World;
  if (world.loupeGate === document) return;
  world.loupeGate = document;
  let timer = 0;
  const stopWatching = onAddressChange(window, () => {
    window.clearTimeout(timer);
    look(0, false);
  });
  const look = (looksBefore: number, wasCrowded: boolean) => {
    // The pieces that crowd a page are its menus, and cost most of the look: what it renders late stands in paragraphs.
    const { text, isCrowded } = sampleOf(document, wasCrowded);
    if (looksWorthReading(text)) {
      if (!isHtml(document)) return;
      // From the first read on, the reader in the page watches for navigation itself.
      stopWatching();
      askForReader();
    } else if (text.length < TEXT_LIMIT && looksBefore < LATER.length) {
      timer = window.setTimeout(look, LATER[looksBefore], looksBefore + 1, isCrowded);
    }
  };
  // A page that is rendered ahead is shown in no tab yet, and what it says there is not answered.
  if (isAhead(document)) builtIn(document, 'addEventListener')('prerenderingchange', () => look(0, false), { once: true });
  else look(0, false);
}

function isAhead(document: Document & { readonly prerendering?: boolean }): boolean {
  return builtIn(document, 'prerendering') === true;
}

function isHtml(document: Document): boolean {
  const contentType = builtIn(document, 'contentType');
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}
