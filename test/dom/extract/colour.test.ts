import { describe, expect, it } from 'vitest';
import { inkOf, inksIn } from '../../../src/dom/extract/colour.ts';

/** One colour in the notations in which browsers give it: https://www.w3.org/TR/css-color-4/ */
const TOMATO = [
  'rgb(255, 99, 71)',
  'color(srgb 1 0.388235 0.278431)',
  'color(srgb-linear 1 0.124772 0.063010)',
  'color(display-p3 0.936 0.433 0.321)',
  'color(xyz 0.468375 0.306417 0.097456)',
  'color(xyz-d50 0.487 0.3113 0.0747)',
  'lab(62.6 57.9 45.3)',
  'lch(62.6 73.5 38)',
  'oklab(0.6962 0.1680 0.0999)',
  'oklch(0.6962 0.1955 30.74)',
];

describe('the colour of a computed style', () => {
  it.each(TOMATO)('is told from %s', (notation) => {
    const { channels, cover } = inkOf(notation) ?? {};
    expect(cover).toBe(1);
    for (const [at, part] of [255, 99, 71].entries()) expect(Math.abs((channels?.[at] ?? 0) - part)).toBeLessThan(6);
  });

  it.each(['rgb(255, 255, 255)', 'color(srgb 1 1 1)', 'lab(100 0 0)', 'oklch(1 0 0)', 'oklab(1 none none)'])(
    'is white in %s',
    (notation) => {
      for (const part of inkOf(notation)?.channels ?? [0]) expect(Math.round(part)).toBe(255);
    },
  );

  it.each([
    ['transparent', 0],
    ['rgba(0, 0, 0, 0.05)', 0.05],
    ['oklch(0.5 0 0 / 0)', 0],
    ['color(rec2020 0 0 0 / 0.02)', 0.02],
    ['rgb(1, 2, 3)', 1],
  ])('covers in %s as much as it says', (notation, cover) => {
    expect(inkOf(notation)?.cover).toBe(cover);
  });

  it('has channels that nobody can tell in a space that is not known', () => {
    expect(inkOf('color(rec2020 1 1 1)')?.channels).toBeNull();
  });

  it('is none where no colour is written', () => {
    expect([inkOf('none'), inkOf(''), inkOf('url("a.png")'), inkOf('matrix(1, 0)')]).toEqual([null, null, null, null]);
  });

  it('is found in pictures and shadows', () => {
    expect(inksIn('linear-gradient(45deg, rgb(1, 2, 3), oklch(1 0 0) 50%), rgba(0, 0, 0, 0) 0px 0px 2px')).toHaveLength(3);
    expect(inksIn('url("rgb.png")')).toEqual([]);
  });
});
