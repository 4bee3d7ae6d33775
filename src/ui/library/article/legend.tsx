import type { JSX } from 'preact';
import { COLOURS } from '../../../core/annotation/annotation.ts';
import { LAYERS } from '../../../core/claim/claim.ts';
import { colourName } from '../../../kit/highlight/colour.ts';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import type { ColourNames } from '../../../messaging/views.ts';
import { t } from '../../../platform/i18n.ts';
import { KeysHint } from '../../tab/keys-hint.tsx';
import type { ArticleSheet } from './article-sheet.ts';
import { hasNotes } from './has-notes.ts';
import { LEGEND } from './marked-text.tsx';

interface Props {
  readonly sheet: ArticleSheet;
  readonly colourNames: ColourNames;
}

/** What the marks of this text mean, and how to go from one to the next. */
export function Legend({ sheet: { placed }, colourNames }: Props): JSX.Element {
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
