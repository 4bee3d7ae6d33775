import { useEffect } from 'preact/hooks';
import type { ArticleModel } from './article-model.ts';

/** The keys of the page, here too: Alt+. and Alt+, go through the passages, Escape closes the one that is open. */
export function useArticleKeys(model: Pick<ArticleModel, 'step' | 'unchoose' | 'chosen'>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented || event.isComposing) return;
      if (event.key === 'Escape' && !event.altKey && model.chosen.peek()) model.unchoose();
      else if (event.altKey && (event.code === 'Period' || event.code === 'Comma')) model.step(event.code === 'Period' ? 1 : -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model]);
}
