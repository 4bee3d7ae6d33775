import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { LAYERS, type Layer } from '../../core/claim/claim.ts';
import type { ReadClaim } from '../../core/reading.ts';
import { t } from '../../platform/i18n.ts';
import { LayerTag } from '../layer/layer-tag.tsx';

interface Props {
  readonly claim: ReadClaim;
  readonly onChoose: (layer: Layer) => void;
}

/** The four types of claims, of which one press chooses another. */
export function TypeChoice({ claim, onChoose }: Props): JSX.Element {
  const id = useId();
  return (
    <fieldset class="lp-correct-group" aria-labelledby={id}>
      <span id={id} class="lp-label">
        {t('correction_layer')}
      </span>
      <div class="lp-correct-choices">
        {LAYERS.map((layer) => (
          <button
            key={layer}
            type="button"
            class="lp-correct-choice"
            aria-pressed={!claim.parts && claim.layer === layer}
            onClick={() => onChoose(layer)}
          >
            <LayerTag layer={layer} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
