import { Fragment, type JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { COLOURS } from '../../../core/annotation/annotation.ts';
import type { Block } from '../../../core/article/article.ts';
import { LAYERS } from '../../../core/claim/claim.ts';
import type { SavedPicture } from '../../../core/pictures/picture.ts';
import { Filled } from '../../../kit/filled.tsx';
import { colourName } from '../../../kit/highlight/colour.ts';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import type { ColourNames } from '../../../messaging/views.ts';
import { t } from '../../../platform/i18n.ts';
import { KeysHint } from '../../tab/keys-hint.tsx';
import { ArticleFacts } from './article-facts.tsx';
import type { ArticleModel } from './article-model.ts';
import type { ArticleSheet } from './article-sheet.ts';
import { ArticleWords } from './article-words.tsx';
import { hasNotes } from './has-notes.ts';
import { layoutOf, type Piece } from './layout.ts';
import { LEGEND, MarkedText, MarksContext } from './marked-text.tsx';
import type { Passage } from './passages.ts';
import { PictureView } from './picture-view.tsx';
import { type Segment, segmentsOf } from './segments.ts';
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

interface StraysProps {
  readonly passages: readonly Passage[];
  readonly language: string | undefined;
  readonly hasText: boolean;
  readonly chosenId: string | null;
  readonly model: Pick<ArticleModel, 'choose'>;
}

/** Passages with the reader's work that the saved text does not have: shown, never dropped. Nothing where there are none. */
function Strays({ passages, language, hasText, chosenId, model }: StraysProps): JSX.Element | null {
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

interface LegendProps {
  readonly sheet: ArticleSheet;
  readonly colourNames: ColourNames;
}

/** What the marks of this text mean, and how to go from one to the next. */
function Legend({ sheet: { placed }, colourNames }: LegendProps): JSX.Element {
  const layers = placed.flatMap(({ claim }) => claim?.layer ?? []);
  const colours = placed.flatMap(({ highlight }) => highlight?.colour ?? []);
  const noted = placed.filter(hasNotes).length;
  return (
    <div class="article-legend">
      <ul class="lp-row lp-small" aria-label={t('library_article_marks')}>
        {LAYERS.filter((layer) => layers.includes(layer)).map((layer) => (
          <li key={layer}>
            <span id={`${LEGEND.layer}-${layer}`}>
              <LayerTag layer={layer} />
            </span>{' '}
            {formatNumber(layers.filter((one) => one === layer).length)}
          </li>
        ))}
        {COLOURS.filter((colour) => colours.includes(colour)).map((colour) => (
          <li key={colour}>
            <span id={`${LEGEND.colour}-${colour}`} class={`article-legend-colour lp-colour-${colour}`}>
              <ColourSign colour={colour} /> {colourName(colour, colourNames)}
            </span>{' '}
            {formatNumber(colours.filter((one) => one === colour).length)}
          </li>
        ))}
        {noted > 0 && (
          <li>
            <span id={LEGEND.notes}>
              <Icon name="note" /> {t('library_article_noted')}
            </span>{' '}
            {formatNumber(noted)}
          </li>
        )}
      </ul>
      <KeysHint message="library_article_keys" />
    </div>
  );
}

interface PiecesProps {
  readonly pieces: readonly Piece[];
  readonly blocks: readonly Block[];
  /** By block. */
  readonly segments: readonly (readonly Segment[])[];
  readonly pictures: readonly SavedPicture[];
}

/** The pieces of an article under each other, each with the pictures before it. */
function Pieces({ pieces, blocks, segments, pictures }: PiecesProps): JSX.Element {
  return (
    <>
      {pieces.map((piece) => (
        <Fragment key={piece.blocks[0]}>
          {pictures.map((picture, number) =>
            piece.blocks.includes(picture.block) ? <PictureView key={number} picture={picture} /> : null,
          )}
          <PieceView piece={piece} blocks={blocks} segments={segments} />
        </Fragment>
      ))}
    </>
  );
}

function PieceView({ piece, blocks, segments }: Omit<PiecesProps, 'pieces' | 'pictures'> & { readonly piece: Piece }) {
  const textOf = (block: number) => <MarkedText segments={segments[block] ?? []} />;
  const [first = -1] = piece.blocks;
  switch (piece.kind) {
    case 'heading': {
      const Heading = `h${piece.rank}` as const;
      return <Heading>{textOf(first)}</Heading>;
    }
    case 'list':
      return (
        <ul class="article-list">
          {piece.blocks.map((block) => (
            <li key={block} style={{ marginInlineStart: `${1.4 * Math.max(1, blocks[block]?.level ?? 1)}em` }}>
              {textOf(block)}
            </li>
          ))}
        </ul>
      );
    case 'quote':
      return (
        <blockquote>
          {piece.blocks.map((block) => (
            <p key={block}>{textOf(block)}</p>
          ))}
        </blockquote>
      );
    case 'cells':
      return (
        <ul class="article-cells">
          {piece.blocks.map((block) => (
            <li key={block}>{textOf(block)}</li>
          ))}
        </ul>
      );
    default:
      return <p class={piece.kind === 'caption' ? 'article-caption' : undefined}>{textOf(first)}</p>;
  }
}
