import { useSignal } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Layer } from '../../../core/claim/claim.ts';
import type { Reading } from '../../../core/reading.ts';
import { formatNumber } from '../../../kit/intl.ts';
import { LayerFill } from '../../../kit/layer/layer-fill.tsx';
import { t, tCode } from '../../../platform/i18n.ts';
import { type Band, coreGeometry } from './geometry.ts';
import { stepTo } from './steps.ts';

interface Props {
  readonly reading: Reading;
  readonly chosen: string | null;
  /** Layers that are shown in the list; the bands of others stand back. */
  readonly layers: ReadonlySet<Layer>;
  readonly onChoose: (claimId: string) => void;
}

/** Smallest band: the size of target that everybody can hit (WCAG 2.5.8). */
const MIN_BAND = 24;

/** The article as a core sample: its length from top to bottom, a band per claim. A list box: arrow keys go from claim to claim. */
export function DrillCore({ reading, chosen, layers, onChoose }: Props): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const height = useSignal(400);
  const { claims } = reading;

  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) height.value = Math.floor(entry.contentRect.height);
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [height]);

  const core = useMemo(
    () => coreGeometry(claims, reading.length, { height: height.value, minBand: MIN_BAND, gap: 2 }),
    [claims, reading.length, height.value],
  );
  const current = Math.max(
    0,
    claims.findIndex(({ id }) => id === chosen),
  );
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const next = stepTo(event.key, current, claims.length);
    const claim = next === null ? undefined : claims[next];
    if (!claim || next === null) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')[next]?.focus();
    onChoose(claim.id);
  };

  return (
    <div class="core-frame" ref={frame}>
      <div class="core" role="listbox" aria-label={t('core_label')} onKeyDown={onKeyDown} style={{ height: `${core.height}px` }}>
        {claims.map(({ id, layer }, index) => (
          <CoreBand
            key={id}
            layer={layer}
            name={t('core_band', formatNumber(index + 1), formatNumber(claims.length), tCode('layer', layer))}
            number={index + 1}
            band={core.bands[index] ?? { top: 0, height: MIN_BAND }}
            isChosen={id === chosen}
            isTabStop={index === current}
            isListed={layers.has(layer)}
            onChoose={() => onChoose(id)}
          />
        ))}
      </div>
    </div>
  );
}

interface CoreBandProps {
  readonly layer: Layer;
  readonly name: string;
  readonly number: number;
  readonly band: Band;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly isListed: boolean;
  readonly onChoose: () => void;
}

function CoreBand({ layer, name, number, band, isChosen, isTabStop, isListed, onChoose }: CoreBandProps) {
  return (
    <button
      type="button"
      class={isListed ? 'core-band' : 'core-band core-band-back'}
      role="option"
      aria-selected={isChosen}
      aria-label={name}
      tabIndex={isTabStop ? 0 : -1}
      style={{ top: `${band.top}px`, height: `${band.height}px` }}
      onClick={onChoose}
    >
      <span class="core-stratum">
        <LayerFill layer={layer} />
      </span>
      <span class="core-number">{formatNumber(number)}</span>
    </button>
  );
}
