import type { JSX } from 'preact';
import { t } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';

/** Tags that are only shown. Nothing where there are none. */
export function TagChips({ tags }: { readonly tags: readonly string[] }): JSX.Element | null {
  if (tags.length === 0) return null;
  return (
    <ul class="lp-tags" aria-label={t('tags_label')}>
      {tags.map((tag) => (
        <li key={tag} class="lp-tag">
          <WithHan text={tag} />
        </li>
      ))}
    </ul>
  );
}
