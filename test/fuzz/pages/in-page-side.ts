// What is put into a browser's page: the same promises as in jsdom, with real boxes and a real registry of highlights.
import { pageHolds } from './holds.ts';
import type { PageInput } from './page.ts';

/** Makes the page of an input, given as JSON, in place of this one; gives what does not hold of it, or null. */
function tryPage(text: string): string | null {
  const input = JSON.parse(text) as PageInput;
  document.open();
  // A page's own scripts would go on while the next page is tried.
  document.write(input.html.replace(/<script(?![^>]*\stype=)/gi, '<script type="text/plain"'));
  document.close();
  try {
    pageHolds(document, input);
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
  }
}

/** What is there in the page under the name of `loupeFuzz`. */
export interface InPage {
  readonly tryPage: typeof tryPage;
}

Object.assign(globalThis, { loupeFuzz: { tryPage } satisfies InPage });
