import type { JSX } from 'preact';
import { colourName } from '../../../kit/highlight/colour.ts';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import { t } from '../../../platform/i18n.ts';
import type { ArticleModel } from './article-model.ts';
import type { ArticleSheet } from './article-sheet.ts';
import type { Passage } from './passages.ts';

interface Props {
  readonly model: ArticleModel;
  readonly sheet: ArticleSheet;
  readonly passage: Passage;
}

/** Other passages that share words with this one: the text shows only one of them on top. Nothing where there are none. */
export function AlsoHere({ model, sheet: { placed }, passage: { id, span } }: Props): JSX.Element | null {
  const others = span ? placed.filter((one) => one.id !== id && one.span.start < span.end && one.span.end > span.start) : [];
  if (others.length === 0) return null;
  return (
    <div class="lp-row lp-small">
      <span class="lp-soft">{t('library_article_also')}</span>
      {others.map(({ id: other, claim, highlight, quote }) => (
        <button
          key={other}
          type="button"
          class={`lp-link-button lp-small ${highlight ? `lp-colour-${highlight.colour}` : ''}`}
          title={quote}
          onClick={() => model.choose(other)}
        >
          {claim ? (
            <LayerTag layer={claim.layer} />
          ) : (
            highlight && (
              <>
                <ColourSign colour={highlight.colour} /> {colourName(highlight.colour, model.colourNames.value)}
              </>
            )
          )}
          {!claim && !highlight && t('library_article_passage')}
        </button>
      ))}
    </div>
  );
}
