import { useSignal } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Layer } from '../../../core/claim/claim.ts';
import { type Band, type CoreGeometry, coreGeometry, nearestStratum } from '../../../core/drill-core/geometry.ts';
import type { ReadClaim, Reading } from '../../../core/reading.ts';
import { formatNumber } from '../../../kit/intl.ts';
import { LayerFill } from '../../../kit/layer/layer-fill.tsx';
import { t, tCode } from '../../../platform/i18n.ts';
import { firstWords } from './first-words.ts';
import { stepTo } from './steps.ts';

/** Part of the window's height, from above, at which a reader is taken to read. */
const READING_LINE = 1 / 3;

/**
 * Calls `met` with the id of the claim at which the reader is, while she scrolls through what `rows` selects: elements that
 * follow each other from above, each named by its `data-passage`. What scrolls within `core` says nothing of that.
 */
function useClaimInSight(core: { readonly current: HTMLElement | null }, rows: string, met: (claimId: string) => void): void {
  const latest = useRef(met);
  latest.current = met;
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const id = standingAt(window.innerHeight * READING_LINE, document.querySelectorAll<HTMLElement>(rows))?.dataset['passage'];
      if (id !== undefined) latest.current(id);
    };
    const onScroll = ({ target }: Event) => {
      if (target instanceof Node && core.current?.contains(target)) return;
      frame ||= requestAnimationFrame(look);
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [rows]);
}

/** The last of `elements` that begins above `line`, else the first: found by halves, as there may be thousands. */
function standingAt(line: number, elements: NodeListOf<HTMLElement>): HTMLElement | undefined {
  let [from, to] = [0, elements.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((elements[middle]?.getBoundingClientRect().top ?? 0) <= line) from = middle;
    else to = middle;
  }
  return elements[from];
}

interface Props {
  readonly reading: Reading;
  readonly chosen: string | null;
  /** Whether a claim is shown in the list; the bands of others stand back. */
  readonly isListed: (claim: ReadClaim) => boolean;
  /** Selects what stands for the claims beside the core, each with a claim's id for its `data-passage`: the core keeps up with it. */
  readonly beside: string;
  readonly onChoose: (claimId: string) => void;
}

/** Height of a label: the size of target that everybody can hit (WCAG 2.5.8). */
const LABEL = 24;

/** The article as a core sample: its length from top to bottom, a stratum per claim with its label. A list box: arrow keys go from claim to claim. */
export function DrillCore({ reading, chosen, isListed, beside, onChoose }: Props): JSX.Element {
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
    () => coreGeometry(claims, reading.length, { height: height.value, label: LABEL }),
    [claims, reading.length, height.value],
  );
  const current = Math.max(
    0,
    claims.findIndex(({ id }) => id === chosen),
  );
  const label = core.labels[current];
  useEffect(() => {
    if (frame.current && label && chosen !== null) keepInSight(frame.current, label);
  }, [label, chosen]);
  useClaimInSight(frame, beside, (claimId) => {
    const standing = core.labels[claims.findIndex(({ id }) => id === claimId)];
    if (frame.current && standing) keepInSight(frame.current, standing);
  });
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
      <div class="core" style={{ height: `${core.height}px` }}>
        <Strata claims={claims} core={core} chosen={chosen} isListed={isListed} onChoose={onChoose} />
        <div class="core-bands" role="listbox" aria-label={t('core_label')} onKeyDown={onKeyDown}>
          {claims.map((claim, index) => (
            <CoreBand
              key={claim.id}
              claim={claim}
              number={index + 1}
              total={claims.length}
              top={core.labels[index]?.top ?? 0}
              isChosen={claim.id === chosen}
              isTabStop={index === current}
              isListed={isListed(claim)}
              onChoose={() => onChoose(claim.id)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** What a band is called: its number, its layer, whether the list leaves it out, and how its claim begins. */
function bandName({ layer, text }: ReadClaim, number: number, total: number, isListed: boolean): string {
  const message = isListed ? 'core_band' : 'core_band_unlisted';
  return t(message, formatNumber(number), formatNumber(total), tCode('layer', layer), firstWords(text));
}

/** Scrolls the core alone: bringing the label into view by itself would move the list too. */
function keepInSight(frame: HTMLElement, { top, height }: Band): void {
  const isAbove = top < frame.scrollTop;
  const isBelow = top + height > frame.scrollTop + frame.clientHeight;
  if (isAbove || isBelow) frame.scrollTop = top - (frame.clientHeight - height) / 2;
}

interface StrataProps extends Omit<Props, 'reading' | 'beside'> {
  readonly claims: Reading['claims'];
  readonly core: CoreGeometry;
}

/** The core itself, to scale, with a line from each stratum to its label. For the eye and the pointer: the labels say it all. */
function Strata({ claims, core: { strata, labels, height }, chosen, isListed, onChoose }: StrataProps) {
  const onClick = (event: TargetedMouseEvent<HTMLDivElement>) => {
    const index = nearestStratum(strata, event.clientY - event.currentTarget.getBoundingClientRect().top);
    const claim = index === null ? undefined : claims[index];
    if (claim) onChoose(claim.id);
  };
  return (
    <div class="core-strata" aria-hidden="true" onClick={onClick}>
      {claims.map((claim, index) => (
        <Stratum
          key={claim.id}
          layer={claim.layer}
          top={strata[index]?.top ?? 0}
          height={strata[index]?.height ?? 0}
          look={stratumClass(claim.id === chosen, isListed(claim))}
        />
      ))}
      <svg class="core-leaders" height={height} aria-hidden="true" focusable="false">
        {claims.map(({ id }, index) => (
          <path key={id} class={id === chosen ? 'core-leader-chosen' : undefined} d={leader(strata[index], labels[index])} />
        ))}
      </svg>
    </div>
  );
}

function stratumClass(isChosen: boolean, isListed: boolean): string {
  return `core-stratum${isChosen ? ' core-stratum-chosen' : ''}${isListed ? '' : ' core-stratum-back'}`;
}

/** From the middle of a stratum to the middle of its label, on a field 12 wide. */
function leader(stratum: Band | undefined, label: Band | undefined): string {
  if (!stratum || !label) return '';
  const [from, to] = [stratum, label].map(({ top, height }) => Math.round(top + height / 2) + 0.5);
  return `M0 ${from}h3L9 ${to}h3`;
}

interface StratumProps extends Band {
  readonly layer: Layer;
  /** Its class. */
  readonly look: string;
}

/** Drawn anew only where it changes: a report may have two thousand. */
function Stratum({ layer, top, height, look }: StratumProps) {
  return useMemo(
    () => (
      <span class={look} style={{ top: `${top}px`, height: `${height}px` }}>
        <LayerFill layer={layer} />
      </span>
    ),
    [layer, top, height, look],
  );
}

interface CoreBandProps {
  readonly claim: ReadClaim;
  readonly number: number;
  readonly total: number;
  /** In CSS pixels from above. */
  readonly top: number;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly isListed: boolean;
  readonly onChoose: () => void;
}

/** As a stratum, drawn anew only where it changes; what a press does is the same each time. */
function CoreBand({ claim, number, total, top, isChosen, isTabStop, isListed, onChoose }: CoreBandProps) {
  return useMemo(
    () => (
      <button
        type="button"
        class={isListed ? 'core-band' : 'core-band core-band-back'}
        role="option"
        aria-selected={isChosen}
        aria-label={bandName(claim, number, total, isListed)}
        tabIndex={isTabStop ? 0 : -1}
        style={{ top: `${top}px`, height: `${LABEL}px` }}
        onClick={onChoose}
      >
        <span class="core-number">{formatNumber(number)}</span>
      </button>
    ),
    [claim, number, total, top, isChosen, isTabStop, isListed],
  );
}
