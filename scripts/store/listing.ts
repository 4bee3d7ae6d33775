/** A language of the listing, as its file under docs/store/listing is named, and the folder of its texts under public/_locales. */
export const STORE_LANGUAGES = { en: 'en', de: 'de', fr: 'fr', ja: 'ja', 'zh-CN': 'zh_CN' } as const;

/** Most characters that the stores take. */
export const LIMITS = {
  /** The manifest's name, which is the title in the Chrome and Edge stores. */
  title: 75,
  amoTitle: 50,
  /** The manifest's description. */
  chromeSummary: 132,
  amoSummary: 250,
  /** Chrome takes 16,000, Edge 10,000. */
  description: 10_000,
  /** Edge: at most seven search terms of 30 characters, 21 words together. */
  keywords: 7,
  keyword: 30,
  keywordWords: 21,
  /** A field of Chrome's privacy tab. */
  justification: 1_000,
} as const;

/** The texts of one language. */
export interface Listing {
  readonly title: string;
  readonly amoTitle: string;
  readonly chromeSummary: string;
  readonly amoSummary: string;
  readonly description: string;
  readonly category: readonly string[];
  readonly keywords: readonly string[];
  /** One for each screenshot, in order. */
  readonly captions: readonly string[];
}

/** The sections of a Markdown text by their second-level headings, without the fences around what is to be copied as it stands. */
export function sectionsIn(markdown: string): ReadonlyMap<string, string> {
  const parts = markdown.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [
        heading.trim(),
        lines
          .filter((line) => !line.startsWith('```'))
          .join('\n')
          .trim(),
      ];
    }),
  );
}

/** Reads the listing of one language. Throws where a section is missing or empty. */
export function parseListing(markdown: string): Listing {
  const sections = sectionsIn(markdown);
  const text = (heading: string) => {
    const found = sections.get(heading);
    if (!found) throw new Error(`The listing has no "${heading}".`);
    return found;
  };
  const list = (heading: string) =>
    text(heading)
      .split('\n')
      .map((line) => line.replace(/^(?:-|\d+\.) /, ''));
  return {
    title: text('Title'),
    amoTitle: text('AMO title'),
    chromeSummary: text('Chrome summary'),
    amoSummary: text('AMO summary'),
    description: text('Description'),
    category: list('Category'),
    keywords: list('Keywords'),
    captions: list('Captions'),
  };
}

/** The permissions that permissions.md justifies: its headings in code, in order. */
export function justifiedIn(markdown: string): ReadonlyMap<string, string> {
  const entries = [...sectionsIn(markdown)].flatMap(([heading, text]) => {
    const name = /^`([^`]+)`/.exec(heading)?.[1];
    return name ? [[name, text] as const] : [];
  });
  return new Map(entries);
}
