import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../../src/core/claim/claim.ts';

const STYLES = readFileSync(new URL('../../../src/dom/paint/highlights.css', import.meta.url), 'utf8');
const [ORDINARY = '', FORCED = ''] = STYLES.split('@media (forced-colors: active)');

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const underlines = LAYERS.map((layer) => {
  const rule = new RegExp(
    `::highlight\\(loupe-${layer}\\) \\{\\s*text-decoration: underline (\\w+) [\\d.]+px (#[0-9a-f]{6});`,
  ).exec(ORDINARY);
  return { layer, line: rule?.[1] ?? '', colour: rule?.[2] ?? '#000000' };
});

describe('the underlines of the layers', () => {
  it.each(underlines)('stand out on light and on dark pages: $layer', ({ colour }) => {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, '#121212')).toBeGreaterThanOrEqual(3);
  });

  it('differ in line as well as in colour', () => {
    expect(new Set(underlines.map(({ line }) => line)).size).toBe(LAYERS.length);
    expect(new Set(underlines.map(({ colour }) => colour)).size).toBe(LAYERS.length);
  });

  it('keep to the colours of the system where those are forced', () => {
    for (const layer of LAYERS) expect(FORCED).toMatch(new RegExp(`loupe-${layer}\\) \\{\\s*text-decoration-color: [A-Z]`));
    expect(FORCED).not.toContain('#');
  });
});
