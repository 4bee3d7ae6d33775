/** A piece of a line: plain, in italics, or a link. */
export type Run = string | { readonly italic: string } | { readonly link: string };

/** Runs as plain text. */
export function plainOf(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'italic' in run ? run.italic : run.link)).join('');
}

/** Runs as HTML. Links are addresses of the web. */
export function htmlOf(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (typeof run === 'string') return escaped(run);
      return 'italic' in run ? `<i>${escaped(run.italic)}</i>` : anchor(run.link, run.link);
    })
    .join('');
}

/** A link to an address of the web. */
export function anchor(label: string, url: string): string {
  return `<a href="${escaped(url)}">${escaped(label)}</a>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** `text` as the text that it is in HTML, within an attribute too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}
