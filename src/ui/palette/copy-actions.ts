import { isWebAddress } from '../../core/article/web-address.ts';
import { archiveLinks } from '../../core/citation/archive.ts';
import type { CopyKind, ToCopy } from '../../core/citation/copies.ts';
import { CITATION_STYLES, type CitationStyle, isCitationStyle } from '../../core/citation/style.ts';
import { putOnClipboard } from '../../kit/cite/clipboard.ts';
import { copyName, copyPassage, FORMS } from '../../kit/cite/copy.ts';
import { t } from '../../platform/i18n.ts';
import type { Action, Said } from './action.ts';

/** The style in which the reader cites, and what keeps another; null where nothing is kept. */
export interface Citing {
  readonly style: CitationStyle;
  readonly keep: ((style: CitationStyle) => void) | null;
}

/** What is copied, with the message that says so. */
const COPIES = { article: 'palette_copy_article', claim: 'palette_copy_claim', passage: 'palette_claim' } as const;

/** All as what a passage or an article can be copied, in the order in which card and sidebar have it; the citation in the reader's style first. */
export function copyActions(passage: ToCopy, what: keyof typeof COPIES, { style, keep }: Citing): readonly Action[] {
  const kinds: readonly CopyKind[] = [
    ...(isWebAddress(passage.head.url) ? ['link' as const] : []),
    'quote',
    style,
    ...CITATION_STYLES.filter((one) => one !== style),
    ...FORMS,
    ...(passage.quote ? ['block' as const] : []),
  ];
  return kinds.map((kind) => {
    const name = copyName(kind, passage);
    return {
      id: `copy-${what}-${kind}`,
      words: t(COPIES[what], ...(what === 'passage' ? [t('copy')] : []), isCitationStyle(kind) ? t('copy_citation', name) : name),
      also: t(kind === 'link' ? 'palette_also_link' : 'palette_also_cite'),
      run: () => {
        if (isCitationStyle(kind) && kind !== style) keep?.(kind);
        return copyPassage(kind, passage);
      },
    };
  });
}

/** Copies a checklist as Markdown, which `markdown` gives, or null where it cannot be had. */
export function markdownAction(what: 'article' | 'claim', markdown: () => Promise<string | null>): Action {
  const copy = async (): Promise<Said> => {
    const text = await markdown();
    if (text === null) return t('handon_failed');
    return (await putOnClipboard({ text, html: null })) ? t('handon_copied') : { text };
  };
  return {
    id: `markdown-${what}`,
    words: t('palette_claim', t(what === 'article' ? 'checklist_article' : 'checklist_claim'), t('handon_copy')),
    run: copy,
  };
}

/** What the web's archive has of a page, and where it is asked to keep it: opened as from a link, which tells nothing of where from. */
export function archiveActions(url: string): readonly Action[] {
  const links = archiveLinks(url);
  if (!links) return [];
  return (['look', 'save'] as const).map((which) => ({
    id: `archive-${which}`,
    words: t(which === 'look' ? 'archive_look' : 'archive_save'),
    also: t('archive'),
    run: () => void window.open(links[which], '_blank', 'noopener,noreferrer'),
  }));
}
