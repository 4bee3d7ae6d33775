import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CARD_PAGE } from '../../src/platform/card-page.ts';
import type { Target } from './manifest.ts';

/** Preact's only HTML sink, `dangerouslySetInnerHTML`, as minified: Loupe never uses it, so it is made inert. */
const HTML_SINK = /(\w+)\.innerHTML\s*=(?!=)/g;

interface Bundled {
  readonly fileName: string;
  readonly type: 'asset' | 'chunk';
  source?: string | Uint8Array;
  code?: string;
  /** Of a chunk: whether something outside of the bundle's scripts names it, and the chunks that it needs. */
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
}

/**
 * A manifest with the card's page as its one web-accessible resource; crxjs lists every script that is injected by hand there.
 * Chrome gives the page an address that is made up for each session (`use_dynamic_url`), Firefox one for each profile: no page
 * can ask for it, or tell by it that Loupe is there.
 */
export function withCardPageAlone(manifest: string, target: Target): string {
  const { web_accessible_resources: _, ...rest } = JSON.parse(manifest) as Record<string, unknown>;
  const card = { resources: [CARD_PAGE], matches: ['<all_urls>'], ...(target === 'chrome' && { use_dynamic_url: true }) };
  return `${JSON.stringify({ ...rest, web_accessible_resources: [card] }, null, 2)}\n`;
}

/** `code` with every assignment to `innerHTML` turned into one to an unused property. */
export function withoutHtmlSink(code: string): string {
  return code.replace(HTML_SINK, '$1.unusedHtml=');
}

/** The last word on what is written: no web-accessible resource but the card's page, and no HTML sink, in any file. */
export function hardenOutput(target: Target): Plugin {
  return {
    name: 'loupe:harden-output',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle) as Bundled[]) {
          if (isSpareReader(file)) delete bundle[file.fileName];
          else harden(file, target);
        }
        dropUnused(bundle);
      },
    },
  };
}

/** crxjs writes an injected script twice: as the self-contained file that is used, and as a module that is not. */
function isSpareReader({ fileName }: Bundled): boolean {
  return /^assets\/[\w.]+\.iife\.ts\.js$/.test(fileName);
}

/** Takes out the chunks that nothing left in the bundle imports: those that only spare readers shared. */
function dropUnused(bundle: Record<string, Bundled>): void {
  for (let isDone = false; !isDone; ) {
    const used = new Set(Object.values(bundle).flatMap(({ imports = [] }) => imports));
    const unused = Object.values(bundle).filter(
      ({ fileName, type, isEntry, isDynamicEntry }) => type === 'chunk' && !isEntry && !isDynamicEntry && !used.has(fileName),
    );
    for (const { fileName } of unused) delete bundle[fileName];
    isDone = unused.length === 0;
  }
}

function harden(file: Bundled, target: Target): void {
  if (file.fileName === 'manifest.json') file.source = withCardPageAlone(String(file.source), target);
  else if (file.fileName.endsWith('.js') && file.type === 'chunk' && file.code !== undefined)
    file.code = withoutHtmlSink(file.code);
  else if (file.fileName.endsWith('.js')) file.source = withoutHtmlSink(String(file.source));
}

/** A catalogue of messages without the notes for translators, which no reader ever sees. */
function withoutDescriptions(catalogue: string): string {
  const messages = JSON.parse(catalogue) as Record<string, { description?: string }>;
  const lean = Object.entries(messages).map(([key, { description: _, ...message }]) => [key, message]);
  return `${JSON.stringify(Object.fromEntries(lean))}\n`;
}

/** Writes the catalogues of messages without their notes for translators. */
export function leanMessages(): Plugin {
  return {
    name: 'loupe:lean-messages',
    apply: 'build',
    writeBundle({ dir }) {
      const locales = join(dir ?? '', '_locales');
      if (!existsSync(locales)) return;
      for (const locale of readdirSync(locales)) {
        const path = join(locales, locale, 'messages.json');
        writeFileSync(path, withoutDescriptions(readFileSync(path, 'utf8')));
      }
    },
  };
}

/** Takes out of tables of data the note that says what is in them (`about`), which no reader ever sees. */
export function leanData(): Plugin {
  return {
    name: 'loupe:lean-data',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.+\.json$/ },
      handler(source) {
        const table = JSON.parse(source) as { about?: unknown };
        if (typeof table.about !== 'string') return undefined;
        const { about: _, ...rest } = table;
        return { code: JSON.stringify(rest), map: null };
      },
    },
  };
}
