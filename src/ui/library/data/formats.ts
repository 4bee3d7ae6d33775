/** The forms in which work is taken out of the library; `report` is one to read and to print, `markdown-files` is one file an article, in a zip file. */
export const FORMATS = ['report', 'markdown', 'markdown-files', 'csv', 'readwise', 'jsonld'] as const;
/** One of `FORMATS`. */
export type Format = (typeof FORMATS)[number];

/** Whether context notes are told in files of a format: for those it takes what was read of a saved text. */
export const hasNotes = (format: Format): boolean => format === 'report' || format.startsWith('markdown');

/** What a file of a format is, for the browser and for the file's name. */
interface FileForm {
  readonly ending: string;
  /** Media type. */
  readonly type: string;
}

/** The files that the formats make. */
export const FILE_FORMS: Readonly<Record<Format | 'backup', FileForm>> = {
  report: { ending: 'html', type: 'text/html' },
  markdown: { ending: 'md', type: 'text/markdown' },
  'markdown-files': { ending: 'zip', type: 'application/zip' },
  csv: { ending: 'csv', type: 'text/csv' },
  readwise: { ending: 'csv', type: 'text/csv' },
  jsonld: { ending: 'jsonld', type: 'application/ld+json' },
  backup: { ending: 'json', type: 'application/json' },
};
