import type { Plugin } from 'vite';

const LINK = /[ \t]*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>\n?/g;

/**
 * Pages, by file name, with their style sheets in the order in which their sources link them. The bundler puts what several
 * pages share into a sheet of its own, and that behind the page's: what belongs to more pages goes first.
 */
export function withStylesInOrder(pages: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const html of pages.values()) {
    for (const { href } of linksIn(html)) counts.set(href, (counts.get(href) ?? 0) + 1);
  }
  return new Map([...pages].map(([name, html]) => [name, inOrder(html, counts)]));
}

function inOrder(html: string, counts: ReadonlyMap<string, number>): string {
  const links = linksIn(html).sort((a, b) => (counts.get(b.href) ?? 0) - (counts.get(a.href) ?? 0));
  let next = 0;
  return html.replace(LINK, () => links[next++]?.tag ?? '');
}

function linksIn(html: string): { readonly href: string; readonly tag: string }[] {
  return [...html.matchAll(LINK)].map(([tag, href = '']) => ({ href, tag }));
}

/** Has every page link its style sheets in the order of its source. */
export function stylesInOrder(): Plugin {
  return {
    name: 'loupe:styles-in-order',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle).flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.html') ? [file] : [],
        );
        const pages = withStylesInOrder(new Map(files.map((file) => [file.fileName, String(file.source)])));
        for (const file of files) file.source = pages.get(file.fileName) ?? file.source;
      },
    },
  };
}
