/** What the background puts into an article's tab; the entry point knows where the build has put it. */
export interface ReaderAssets {
  /** Path of the reader's script within the extension. */
  readonly script: string;
  /** Path of the script that brings what is shown over a page: cards, and the bar beside a selection. */
  readonly cards: string;
  /** Path of the gate's script within the extension, for sites that are not in the manifest. */
  readonly gate: string;
  /** Style sheet of the marks, as text. */
  readonly css: string;
}
