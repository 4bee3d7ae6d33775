/** The styles in which a passage is cited: APA (7th edition), Chicago (17th, notes), and China's GB/T 7714-2015. */
export const CITATION_STYLES = ['apa', 'chicago', 'gbt'] as const;
/** One of `CITATION_STYLES`. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Whether `value`, from wherever it came, is one of them. */
export function isCitationStyle(value: unknown): value is CitationStyle {
  return CITATION_STYLES.some((one) => one === value);
}

/** The style that a reader begins with, by the language of Loupe's texts, a BCP 47 tag. */
export function firstStyleFor(language: string): CitationStyle {
  return /^zh\b/i.test(language) ? 'gbt' : 'apa';
}
