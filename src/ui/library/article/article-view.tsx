import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { createReminders } from '../../tab/reminders.ts';
import { TAB_CLIENT } from '../../tab/tab-client.ts';
import { dataModelOf } from '../data/data-model.ts';
import type { LibraryModel } from '../library-model.ts';
import type { OtherRoute } from '../route.ts';
import { articleActions } from './article-actions.ts';
import { createArticleModel } from './article-model.ts';
import { articleWorldOf } from './article-world.ts';
import { SavedArticle } from './saved-article.tsx';

interface Props {
  readonly model: LibraryModel;
  /** Its key is the article's; a pair `claim` or `highlight` names what is to be open. */
  readonly route: OtherRoute;
}

/** The library's view of the article that the address names. */
export function ArticleView({ model, route }: Props): JSX.Element {
  const key = route.key ?? '';
  const at = route.pairs.find(([name]) => name === 'claim' || name === 'highlight')?.[1] ?? null;
  const article = useMemo(
    () => createArticleModel(articleWorldOf(model, createReminders(TAB_CLIENT)), key, at),
    [model, key, at],
  );
  useEffect(() => {
    model.viewActions.value = () => articleActions(article);
    return () => {
      model.viewActions.value = null;
    };
  }, [article]);
  const { exporter } = dataModelOf(model);
  return (
    <SavedArticle key={`${key} ${at}`} model={article} onExport={() => exporter.open({ articles: [key], annotations: [] })} />
  );
}
