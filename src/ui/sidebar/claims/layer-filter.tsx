import type { JSX } from 'preact';
import type { Layer } from '../../../core/claim/claim.ts';
import { formatNumber } from '../../../kit/intl.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import type { Share } from '../../../kit/voices/shares.ts';
import { t } from '../../../platform/i18n.ts';

interface Props {
  readonly shares: readonly Share<Layer>[];
  readonly shown: ReadonlySet<Layer>;
  readonly onToggle: (layer: Layer) => void;
}

/** Which layers are listed: the legend of the core and a filter in one. */
export function LayerFilter({ shares, shown, onToggle }: Props): JSX.Element {
  return (
    <fieldset class="layer-filter">
      <legend class="lp-unseen">{t('filter_layers')}</legend>
      {shares.map(({ of, count }) => (
        <button key={of} type="button" class="layer-toggle" aria-pressed={shown.has(of)} onClick={() => onToggle(of)}>
          <LayerTag layer={of} /> {formatNumber(count)}
        </button>
      ))}
    </fieldset>
  );
}
