import type { JSX } from 'preact';
import type { Claim } from '../../core/claim/claim.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { formatNumber, formatShare } from '../intl.ts';
import { LayerFill } from '../layer/layer-fill.tsx';
import { LayerTag } from '../layer/layer-tag.tsx';
import { sharesByLayer, sharesBySpeaker } from './shares.ts';

/** Who speaks in an article, and as what: a bar by layer with its legend, and the classes of speakers. */
export function Voices({ claims }: { readonly claims: readonly Pick<Claim, 'layer' | 'speaker'>[] }): JSX.Element {
  const layers = sharesByLayer(claims);
  return (
    <div class="lp-voices">
      <div class="lp-voices-bar" aria-hidden="true">
        {layers.map(({ of, share }) => (
          <span key={of} style={{ flexGrow: share }}>
            <LayerFill layer={of} />
          </span>
        ))}
      </div>
      <ul class="lp-voices-legend" aria-label={t('voices_layers')}>
        {layers.map(({ of, count, share }) => (
          <li key={of} title={tCode('layer', `${of}-meaning`)}>
            <LayerTag layer={of} />
            <span>
              {formatNumber(count)} <span class="lp-soft lp-small">{formatShare(share)}</span>
            </span>
          </li>
        ))}
      </ul>
      <Speakers claims={claims} />
    </div>
  );
}

function Speakers({ claims }: { readonly claims: readonly Pick<Claim, 'speaker'>[] }) {
  return (
    <ul class="lp-speakers" aria-label={t('voices_speakers')}>
      {sharesBySpeaker(claims).map(({ of, count, share }) => (
        <li key={of}>
          <span>{tCode('speaker', of)}</span>
          <span class="lp-speaker-track" aria-hidden="true">
            <span style={{ width: `${100 * share}%` }} />
          </span>
          <span class="lp-speaker-count">{formatNumber(count)}</span>
        </li>
      ))}
    </ul>
  );
}
