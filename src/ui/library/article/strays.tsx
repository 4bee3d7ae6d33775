import type { JSX } from 'preact';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { t } from '../../../platform/i18n.ts';
import type { ArticleModel } from './article-model.ts';
import { ArticleWords } from './article-words.tsx';
import { hasNotes } from './has-notes.ts';
import type { Passage } from './passages.ts';

interface Props {
  readonly passages: readonly Passage[];
  readonly language: string | undefined;
  readonly hasText: boolean;
  readonly chosenId: string | null;
  readonly model: Pick<ArticleModel, 'choose'>;
}

/** Passages with the reader's work that the saved text does not have: shown, never dropped. Nothing where there are none. */
export function Strays({ passages, language, hasText, chosenId, model }: Props): JSX.Element | null {
  if (passages.length === 0) return null;
  return (
    <section class="lp-section article-strays">
      <h2>{t(hasText ? 'library_article_strays' : 'library_article_work')}</h2>
      {hasText && <p class="lp-small lp-soft">{t('library_article_strays_text')}</p>}
      <ul class="lp-stack">
        {passages.map((passage) => {
          const { id, quote, highlight } = passage;
          return (
            <li key={id} class={highlight ? `article-stray lp-colour-${highlight.colour}` : 'article-stray'}>
              <button
                type="button"
                class="lp-text-button"
                aria-pressed={id === chosenId}
                data-passage={id}
                onClick={() => model.choose(id)}
              >
                {highlight && <ColourSign colour={highlight.colour} />}{' '}
                <span lang={language}>
                  <ArticleWords text={quote === '' ? t('library_article_no_quote') : quote} language={language} />
                </span>{' '}
                {hasNotes(passage) && <Icon name="note" />}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
