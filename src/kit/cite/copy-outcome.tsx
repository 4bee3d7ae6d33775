import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import type { Copied } from './copy.ts';

/** Says what was copied; where the browser did not let it, gives the text, selected, to be copied by hand. */
export function CopyOutcome({ copied }: { readonly copied: Copied }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = copied && 'text' in copied ? copied.text : null;
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <>
      <p class="lp-copy-said" role="status">
        {copied && ('name' in copied ? t('copy_done', copied.name) : t('copy_by_hand'))}
      </p>
      {text !== null && <textarea ref={field} class="lp-field" readOnly rows={3} value={text} aria-label={t('copy_by_hand')} />}
    </>
  );
}
