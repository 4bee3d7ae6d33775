import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ArticleRecord } from '../../../core/annotation/article-work.ts';
import type { LibrarySource } from '../library-source.ts';

/** The saved text of an article: undefined until it is read, null where none is kept. */
export function useText({ key, saved }: ArticleRecord, source: Pick<LibrarySource, 'text'>): string | null | undefined {
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
