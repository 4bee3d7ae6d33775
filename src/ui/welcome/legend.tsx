import type { JSX } from 'preact';
import { LAYERS } from '../../core/claim/claim.ts';
import { LayerTag } from '../../kit/layer/layer-tag.tsx';
import { t, tCode } from '../../platform/i18n.ts';

/** The four layers, each by its line and by what it is. */
export function Legend(): JSX.Element {
  return (
    <div class="welcome-legend lp-stack">
      <h3>{t('welcome_legend')}</h3>
      <dl>
        {LAYERS.map((layer) => (
          <div key={layer}>
            <dt>
              <LayerTag layer={layer} />
            </dt>
            <dd>{tCode('layer', `${layer}-meaning`)}</dd>
          </div>
        ))}
      </dl>
      <p class="lp-soft">{t('welcome_legend_text')}</p>
    </div>
  );
}
