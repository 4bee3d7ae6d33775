import type { JSX } from 'preact';
import type { ArticleRecord } from '../../../core/annotation/article-work.ts';
import { WithHan } from '../../../kit/han.tsx';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import { t, tCount } from '../../../platform/i18n.ts';
import type { LibraryModel } from '../library-model.ts';

/** Passages of an article that are listed beside it; the rest is in its own view. */
const MOST = 50;

/** The passages of an article on which there is work, each a way to it. Nothing where there are none. */
export function PassageList({
  model,
  article,
}: {
  readonly model: LibraryModel;
  readonly article: ArticleRecord;
}): JSX.Element | null {
  const passages = model.shelves.of(article.key).filter(({ kind }) => kind === 'passage');
  if (passages.length === 0) return null;
  return (
    <section class="lp-section">
      <h3>{tCount('library_passages', passages.length)}</h3>
      <ul class="passages" aria-label={t('library_passages_label')}>
        {passages.slice(0, MOST).map(({ key, quote, claim }) => (
          <li key={key}>
            <button type="button" class="lp-text-button" onClick={() => model.list.openEntry(key)}>
              {claim && <LayerTag layer={claim.layer} />} <WithHan text={quote} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
