/** Points of a polygon that are looked at. */
const MOST_POINTS = 100;

/**
 * The share of a box that a clip leaves of it: 1 of a clip that is no polygon, circle, ellipse or inset, 0 of one that is worked out
 * (`calc`), as no site needs it.
 */
export function shareLeft(clipPath: string, { width, height }: Pick<DOMRect, 'width' | 'height'>): number {
  if (/\b(?:calc|min|max|clamp)\(/.test(clipPath)) return 0;
  const [, shape = '', inside = ''] = /^([a-z]+)\((.*?)\)/.exec(clipPath) ?? [];
  const [sized = ''] = inside.split(/\b(?:at|round)\b/);
  if (shape === 'inset') {
    const [top = 0, right = top, bottom = top, left = right] = wordsOf(sized).map((length, side) =>
      shareOf(length, side % 2 === 0 ? height : width),
    );
    return Math.max(0, 1 - top - bottom) * Math.max(0, 1 - left - right);
  }
  if (shape === 'circle' || shape === 'ellipse') {
    const radii = wordsOf(sized).map((length) => shareOf(length, Math.min(width, height), 0.5));
    return Math.min(1, Math.PI * (radii[0] ?? 0.5) * (radii[1] ?? radii[0] ?? 0.5));
  }
  if (shape !== 'polygon') return 1;
  const points = sized.split(',', MOST_POINTS).filter((point) => /\d/.test(point));
  return areaOf(points.map((point) => wordsOf(point)).map(([x = '', y = '']) => [shareOf(x, width), shareOf(y, height)]));
}

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** A length of a style as a share of `whole`, no less than none and no more than all of it; `other` where it is told in words. */
function shareOf(length: string, whole: number, other = 0): number {
  const value = Number.parseFloat(length);
  if (Number.isNaN(value)) return other;
  return Math.min(1, Math.max(0, length.endsWith('%') ? value / 100 : value / whole));
}

function areaOf(points: readonly (readonly [number, number])[]): number {
  const twice = points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
