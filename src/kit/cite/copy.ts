import { dayFrom } from '../../core/annotation/day.ts';
import type { CopyKind, ToCopy } from '../../core/citation/copies.ts';
import type { CitationStyle } from '../../core/citation/style.ts';
import { t } from '../../platform/i18n.ts';
import { BROWSER_WORDING } from '../checks/wording.ts';
import { putOnClipboard } from './clipboard.ts';

/** What has come of a copy: what was copied, by its name, or what could not be, as text to be copied by hand. */
export type Copied = { readonly name: string } | { readonly text: string } | null;

/** What styles and forms are called, in all languages. */
export const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = { apa: 'APA 7', chicago: 'Chicago 17', gbt: 'GB/T 7714' };
export const FORM_NAMES = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' } as const;
export const FORMS = Object.keys(FORM_NAMES) as readonly (keyof typeof FORM_NAMES)[];

/** What a copy of `passage` is called; a citation by its style alone. */
export function copyName(kind: CopyKind, { quote, claim }: ToCopy): string {
  switch (kind) {
    case 'link':
      return t('copy_link');
    case 'quote':
      return t(quote === null ? 'copy_source' : 'copy_quote');
    case 'block':
      return t(claim && claim.checks.length > 0 ? 'copy_block_notes' : 'copy_block');
    default:
      return { ...STYLE_NAMES, ...FORM_NAMES }[kind];
  }
}

/** Copies a passage, upon a press of the reader's. What makes citations is loaded when the first is asked for. */
export async function copyPassage(kind: CopyKind, passage: ToCopy): Promise<Copied> {
  const { copyOf } = await import('../../core/citation/copies.ts');
  // Today in the reader's own calendar.
  const made = copyOf(kind, passage, dayFrom(new Date(), 0), BROWSER_WORDING);
  if (!made) return null;
  return (await putOnClipboard(made)) ? { name: copyName(kind, passage) } : { text: made.text };
}
