import { LAYERS, type Layer } from '../../claim/claim.ts';
import { type Band, coreGeometry } from '../../drill-core/geometry.ts';
import type { ReadClaim, Reading } from '../../reading.ts';
import { type Child, element, type Markup } from './markup.ts';
import type { Setting } from './setting.ts';
import { coded, say } from './worded.ts';

/** Height of a core, of one without numbers, of a number beside it, and where the core ends and numbers begin, in CSS pixels. */
const CORE = { height: 300, tall: 480, label: 15, width: 44, numbersAt: 60, all: 92 };
/** Claims beyond which a core with a number for each would be longer than a page of paper: it then has none. */
const MOST_NUMBERED = 36;

/** One tile of each layer's pattern, as on the surfaces: layers differ for those who do not see colours. */
const TILES: Readonly<Record<Layer, readonly [width: number, height: number, drawing: Markup]>> = {
  official: [8, 8, element('rect', { width: 8, height: 8, class: 'full' })],
  reported: [6, 6, element('circle', { cx: 3, cy: 3, r: 1.5, class: 'full' })],
  interpretation: [12, 7, element('path', { d: 'M-1 3.5q3.5-5 7 0t7 0', class: 'line' })],
  forecast: [12, 8, element('path', { d: 'M1 2h6M7 6h6M-5 6h6', class: 'line' })],
};

/** What the pictures of a report are filled with: once a document, before them. */
export function patterns(): Markup {
  const tiles = LAYERS.map((layer) => {
    const [width, height, drawing] = TILES[layer];
    const ground = element('rect', { width, height, class: 'ground' });
    const attributes = { id: patternOf(layer), width, height, patternUnits: 'userSpaceOnUse', class: `l-${layer}` };
    return element('pattern', attributes, ground, drawing);
  });
  return element('svg', { class: 'patterns', width: 0, height: 0, 'aria-hidden': 'true' }, element('defs', {}, tiles));
}

const patternOf = (layer: Layer): string => `fill-${layer}`;
const fillOf = (layer: Layer): string => `url(#${patternOf(layer)})`;

/** A bar of which each layer has its share. It says nothing to screen readers: the figures stand beside it. */
export function layerBar(counts: readonly (readonly [layer: Layer, count: number])[]): Markup {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  let from = 0;
  const bands = counts.map(([layer, count]) => {
    const [x, width] = [from, (100 * count) / all];
    from += width;
    return element('rect', { x: `${x}%`, width: `${width}%`, height: '100%', fill: fillOf(layer) });
  });
  return element('svg', { class: 'bar', width: '100%', height: 18, 'aria-hidden': 'true' }, bands);
}

/** A layer's pattern as a small sign, beside its name. */
export function layerSign(layer: Layer): Markup {
  const rect = element('rect', { width: '100%', height: '100%', fill: fillOf(layer) });
  return element('svg', { class: 'layer-sign', width: 26, height: 12, 'aria-hidden': 'true' }, rect);
}

/** The article as a core sample, with the claims in the order of the text told in words. */
export function corePicture(setting: Setting, { claims, length }: Reading): Markup {
  const isNumbered = claims.length <= MOST_NUMBERED;
  const { height, strata, labels } = coreGeometry(claims, length, {
    height: isNumbered ? CORE.height : CORE.tall,
    label: isNumbered ? CORE.label : 0,
  });
  const label = `${say(setting, 'core_label')}: ${inTurn(setting, claims)}`;
  const frame = { width: CORE.width, height, x: 0.5, y: 0.5, class: 'core-frame' };
  const svg = element(
    'svg',
    {
      class: 'core',
      role: 'img',
      'aria-label': label,
      viewBox: `0 0 ${CORE.all} ${height + 1}`,
      width: CORE.all,
      height: height + 1,
    },
    element('rect', frame),
    claims.map(({ layer }, index) => stratum(layer, strata[index])),
    isNumbered ? claims.map((_, index) => numberAt(setting, index, strata[index], labels[index])) : null,
  );
  return element('figure', {}, svg, element('figcaption', { class: 'small' }, say(setting, 'core_label')));
}

function stratum(layer: Layer, band: Band | undefined): Child {
  if (!band) return null;
  return element('rect', {
    class: 'band',
    x: 1,
    y: band.top.toFixed(1),
    width: CORE.width - 1,
    height: band.height.toFixed(1),
    fill: fillOf(layer),
  });
}

/** A number beside the core, with a line from its stratum. */
function numberAt({ words }: Setting, index: number, band: Band | undefined, label: Band | undefined): Child {
  if (!band || !label) return null;
  const [from, to] = [band, label].map(({ top, height }) => (top + height / 2).toFixed(1));
  return [
    element('path', { class: 'leader', d: `M${CORE.width + 1} ${from}L${CORE.numbersAt - 3} ${to}` }),
    element('text', { x: CORE.numbersAt, y: (Number(to) + 4).toFixed(1) }, words.number(index + 1)),
  ];
}

/** "1–3 Official; 4 Reported": claims that follow each other in one layer are told together. */
function inTurn(setting: Setting, claims: readonly Pick<ReadClaim, 'layer'>[]): string {
  const runs: { readonly layer: Layer; readonly from: number; to: number }[] = [];
  claims.forEach(({ layer }, index) => {
    const last = runs.at(-1);
    if (last?.layer === layer) last.to = index + 1;
    else runs.push({ layer, from: index + 1, to: index + 1 });
  });
  const told = runs.map(({ layer, from, to }) => {
    const numbers = [...new Set([from, to])].map((number) => setting.words.number(number)).join('–');
    return `${numbers} ${say(setting, coded('layer', layer))}`;
  });
  return told.join(say(setting, 'part_separator'));
}
