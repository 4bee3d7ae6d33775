import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Filled } from '../../../kit/filled.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { t } from '../../../platform/i18n.ts';
import { ArticleFacts } from './article-facts.tsx';
import type { ArticleModel } from './article-model.ts';
import type { ArticleSheet } from './article-sheet.ts';
import { ArticleWords } from './article-words.tsx';
import { layoutOf } from './layout.ts';
import { Legend } from './legend.tsx';
import { MarkedText, MarksContext } from './marked-text.tsx';
import { Pieces } from './pieces.tsx';
import { segmentsOf } from './segments.ts';
import { Strays } from './strays.tsx';
import { ToPage } from './to-page.tsx';

interface Props {
  readonly model: ArticleModel;
  readonly sheet: ArticleSheet;
  readonly chosenId: string | null;
  readonly onExport: () => void;
}

/** The text of a saved article with its marks, and below it the work whose passages it does not have. */
export function ArticleText({ model, sheet, chosenId, onExport }: Props): JSX.Element {
  const { head, language, text, pictures, placed, strays } = sheet;
  const article = text?.article;
  const layout = useMemo(() => layoutOf(article?.blocks ?? []), [article]);
  const segments = useMemo(() => (article ? segmentsOf(article.text, article.blocks, placed) : []), [article, placed]);
  const title = layout.title === null ? null : segments[layout.title];
  return (
    <MarksContext.Provider value={{ chosenId, language, onChoose: (id) => model.choose(id) }}>
      <article class="article-sheet">
        <header>
          <h1 class="article-title" lang={language} tabIndex={-1}>
            {title ? <MarkedText segments={title} /> : <ArticleWords text={head.title} language={language} />}
          </h1>
          <ArticleFacts model={model} sheet={sheet} onExport={onExport} />
        </header>
        {placed.length > 0 && <Legend sheet={sheet} colourNames={model.colourNames.value} />}
        {article ? (
          <div class="article-text" lang={language}>
            <Pieces pieces={layout.pieces} blocks={article.blocks} segments={segments} pictures={pictures?.pictures ?? []} />
            {article.isTruncated && <p class="lp-small lp-soft">{t('article_truncated')}</p>}
          </div>
        ) : (
          <NoText model={model} sheet={sheet} />
        )}
        <Strays passages={strays} language={language} hasText={article !== undefined} chosenId={chosenId} model={model} />
      </article>
    </MarksContext.Provider>
  );
}

/** Said where only the work is kept, with the way to keep the text too. */
function NoText({ model, sheet }: Pick<Props, 'model' | 'sheet'>) {
  return (
    <div class="lp-banner">
      <Icon name="page" />
      <p>
        <Filled
          message="sentences"
          values={[<strong>{t('library_article_no_text')}</strong>, t('library_article_no_text_text')]}
        />{' '}
        <ToPage model={model} sheet={sheet}>
          {t('library_article_open')}
        </ToPage>
      </p>
    </div>
  );
}
