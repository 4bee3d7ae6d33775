import type { PageScript } from '../messaging/contract.ts';

/** What the background puts into an article's tab; the entry point knows where the build has put it. */
export interface ReaderAssets {
  /** Path of the reader's script within the extension. */
  readonly script: string;
  /** Paths of the scripts that are put into a page when its reader asks for them. */
  readonly onDemand: Readonly<Record<PageScript, string>>;
  /** Path of the gate's script within the extension, for sites that are not in the manifest. */
  readonly gate: string;
  /** Style sheet of the marks, as text. */
  readonly css: string;
}
