import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { t } from '../../platform/i18n.ts';
import { putOnClipboard } from '../cite/clipboard.ts';
import { Icon } from '../icon.tsx';
import { fileNameOf } from './file-name.ts';

interface Props {
  /** The checklist as Markdown, or null where it cannot be had. */
  readonly onMarkdown: () => Promise<string | null>;
}

/** Hands a checklist on to a colleague, as Markdown: by the clipboard, or as a file. */
export function HandOn({ onMarkdown }: Props): JSX.Element {
  const said = useSignal('');
  const handOn = async (give: (markdown: string) => Promise<string> | string) => {
    said.value = '';
    const markdown = await onMarkdown();
    said.value = markdown === null ? t('handon_failed') : await give(markdown);
  };
  return (
    <div class="lp-row lp-small lp-handon">
      <button type="button" class="lp-link-button" onClick={() => void handOn(copied)}>
        <Icon name="copy" /> {t('handon_copy')}
      </button>
      <button type="button" class="lp-link-button" onClick={() => void handOn(saved)}>
        <Icon name="save" /> {t('handon_save')}
      </button>
      <span role="status">{said.value}</span>
    </div>
  );
}

async function copied(markdown: string): Promise<string> {
  return t((await putOnClipboard({ text: markdown, html: null })) ? 'handon_copied' : 'handon_not_copied');
}

/** A link that is never put into the page: clicking it needs no permission. */
function saved(markdown: string): string {
  const name = fileNameOf(markdown);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown' }));
  link.download = name;
  link.click();
  // The browser has taken the file's content over once the click's turn is done.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
  return t('handon_saved', name);
}
