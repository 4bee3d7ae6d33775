/** How files and texts leave the page. */
export interface Saver {
  /** Has the browser save a file under a name; whether it asks where is the reader's setting. */
  save(file: Blob, name: string): void;
  /** Puts a text on the clipboard. False where the browser wants it asked for by a click of its own, or not at all. */
  copy(text: string): Promise<boolean>;
}

/** Milliseconds for which a file can be fetched: long enough for a browser that asks the reader first. */
const FETCHABLE = 120_000;

/** The browser's own way, by a link that is never put into the page: it takes no permission. */
export const BROWSER_SAVER: Saver = {
  save(file, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), FETCHABLE);
  },
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
};
