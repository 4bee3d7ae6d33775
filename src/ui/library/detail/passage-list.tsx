import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ArticleRecord } from '../../../core/annotation/article-work.ts';
import { inTextOrder } from '../../../core/library/in-text-order.ts';
import { WithHan } from '../../../kit/han.tsx';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import { t, tCount } from '../../../platform/i18n.ts';
import type { LibraryModel } from '../library-model.ts';
import type { LibrarySource } from '../library-source.ts';

/** Passages of an article that are listed beside it; the rest is in its own view. */
const MOST = 50;

/**
 * The passages of an article on which there is work, each a way to it: in the order of its text where that is saved, else by age.
 * Nothing where there are none.
 */
export function PassageList({
  model,
  article,
}: {
  readonly model: LibraryModel;
  readonly article: ArticleRecord;
}): JSX.Element | null {
  const text = useText(article, model.client.source);
  const passages = model.shelves.of(article.key).filter(({ kind }) => kind === 'passage');
  if (passages.length === 0 || text === undefined) return null;
  const listed = text === null ? passages : inTextOrder(passages, text);
  return (
    <section class="lp-section">
      <h3>{tCount('library_passages', passages.length)}</h3>
      {passages.length > 1 && (
        <p class="lp-small lp-soft">{t(text === null ? 'library_passages_by_age' : 'library_passages_by_text')}</p>
      )}
      <ul class="passages" aria-label={t('library_passages_label')}>
        {listed.slice(0, MOST).map(({ key, quote, claim }) => (
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

/** The saved text of an article: undefined until it is read, null where none is kept. */
function useText({ key, saved }: ArticleRecord, source: Pick<LibrarySource, 'text'>): string | null | undefined {
  const read = useSignal<{ readonly of: string; readonly text: string | null } | null>(null);
  const wanted = `${key}\n${saved}`;
  useEffect(() => {
    if (saved === null) return;
    void source.text(key).then((found) => {
      read.value = { of: wanted, text: found.ok ? (found.value?.article.text ?? null) : null };
    });
  }, [wanted]);
  if (saved === null) return null;
  return read.value?.of === wanted ? read.value.text : undefined;
}
