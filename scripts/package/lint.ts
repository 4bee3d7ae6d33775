/** Whose package is linted. */
export type LintTarget = 'chrome' | 'firefox';

/** One error or warning of `web-ext lint`. */
export interface Finding {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/**
 * What the Firefox linter holds against a Chrome package for being one. Each is a code and, where the code is a broad one,
 * a word that the message must hold; everything else it finds counts in Chrome too.
 */
const CHROME_ONLY: readonly { readonly code: string; readonly word: string }[] = [
  { code: 'BACKGROUND_SERVICE_WORKER_NOFALLBACK', word: '' },
  { code: 'ADDON_ID_REQUIRED', word: '' },
  { code: 'MISSING_DATA_COLLECTION_PERMISSIONS', word: '' },
  { code: 'MANIFEST_PERMISSIONS', word: 'sidePanel' },
  { code: 'UNSUPPORTED_API', word: 'sidePanel' },
];

/** The findings in web-ext's JSON. Throws, with what it said, where it gave none: a linter that broke is not a clean lint. */
export function parseReport(output: string): Finding[] {
  const start = output.indexOf('{');
  try {
    const report = JSON.parse(output.slice(start)) as { errors: Finding[]; warnings: Finding[] };
    return [...report.errors, ...report.warnings];
  } catch {
    throw new Error(`web-ext lint gave no report:\n${output.slice(0, 2_000)}`);
  }
}

/** The findings that must be mended in the package for `target`. */
export function findingsThatCount(findings: readonly Finding[], target: LintTarget): Finding[] {
  if (target === 'firefox') return [...findings];
  return findings.filter(
    ({ code, message }) => !CHROME_ONLY.some((known) => known.code === code && message.includes(known.word)),
  );
}

/** A finding in one line. */
export function describeFinding({ _type, code, message, file, line }: Finding): string {
  const place = file ? ` (${file}${line ? `:${line}` : ''})` : '';
  return `${_type} ${code}: ${message}${place}`;
}
