import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { TextQuoteSelector } from '../../../core/annotation/annotation.ts';
import { quoteSelectorOf } from '../../../core/annotation/group.ts';
import type { Entry } from '../../../core/library/entry.ts';
import type { PassageToShow } from '../../../messaging/requests.ts';
import type { LibrarySource } from '../library-source.ts';

/**
 * The passage of an entry as something that its page can be scrolled to; null for an article. What stands around its words, the
 * list does without: it is read when the entry is opened.
 */
export function usePassage(entry: Entry, source: Pick<LibrarySource, 'workOn'>): PassageToShow | null {
  const { kind, key, article, quote, claimId, highlight, annotations, modified } = entry;
  const around = useSignal<{ readonly key: string; readonly quote: TextQuoteSelector } | null>(null);
  useEffect(() => {
    if (kind !== 'passage') return;
    void source.workOn(article.key).then((work) => {
      const own = work.ok ? work.value.annotations.filter(({ id }) => annotations.includes(id)) : [];
      const found = own.map(quoteSelectorOf).find((one) => one !== null);
      if (found) around.value = { key, quote: found };
    });
  }, [key, modified]);
  const known = around.value?.key === key ? around.value.quote : null;
  return useMemo(() => {
    if (kind !== 'passage' || quote === '') return null;
    const words = known ?? { type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' };
    return { claimId, highlightId: highlight?.id ?? null, quote: words };
  }, [key, quote, known, claimId, highlight?.id]);
}
