import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { t } from '../../platform/i18n.ts';
import { putOnClipboard } from '../cite/clipboard.ts';
import { hasHan } from '../han.tsx';
import { Icon } from '../icon.tsx';

/** Search terms, each copied by one click. */
export function CopyTerms({ terms }: { readonly terms: readonly string[] }): JSX.Element | null {
  const said = useSignal('');
  if (terms.length === 0) return null;
  const copy = async (term: string) => {
    said.value = '';
    // Where it cannot be copied it can still be selected by hand.
    said.value = (await putOnClipboard({ text: term, html: null })) ? t('term_copied', term) : t('term_not_copied');
  };
  return (
    <div class="lp-terms">
      <p class="lp-small lp-soft" aria-hidden="true">
        {t('terms_to_copy')}
      </p>
      <ul class="lp-row" aria-label={t('terms')}>
        {terms.map((term) => (
          <li key={term}>
            <button type="button" class="lp-term" title={t('term_copy')} onClick={() => void copy(term)}>
              <span class="lp-unseen">{t('term_copy')} </span>
              <span lang={hasHan(term) ? 'zh-Hans' : undefined}>{term}</span>
              <Icon name="copy" />
            </button>
          </li>
        ))}
      </ul>
      <p class="lp-small" role="status">
        {said.value}
      </p>
    </div>
  );
}
