/** What the background puts into an article's tab; the entry point knows where the build has put it. */
export interface ReaderAssets {
  /** Path of the reader's script within the extension. */
  readonly script: string;
  /** Style sheet of the marks, as text. */
  readonly css: string;
}
