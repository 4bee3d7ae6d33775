import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../../src/core/claim/claim.ts';
import {
  contrast,
  DEFAULT_MARKS,
  faultsOf,
  type LayerMark,
  type MarkSettings,
  styleOf,
} from '../../../src/core/settings/marks.ts';

const withLayer = (layer: keyof MarkSettings['layers'], change: Partial<LayerMark>): MarkSettings => ({
  ...DEFAULT_MARKS,
  layers: { ...DEFAULT_MARKS.layers, [layer]: { ...DEFAULT_MARKS.layers[layer], ...change } },
});

describe('the marks as they are at first', () => {
  it('are those of the style sheet', () => {
    const sheet = readFileSync('src/dom/paint/highlights.css', 'utf8');
    for (const layer of LAYERS) {
      const { line, colour } = DEFAULT_MARKS.layers[layer];
      const rule = new RegExp(`::highlight\\(loupe-${layer}\\) \\{\\s*text-decoration: underline ${line} [\\d.]+px ${colour};`);
      expect(sheet).toMatch(rule);
    }
    expect(styleOf(DEFAULT_MARKS)).toBe('');
  });

  it('are seen on light and dark pages, and told apart without their colours', () => {
    for (const layer of LAYERS) expect(faultsOf(DEFAULT_MARKS, layer)).toMatchObject({ faint: [], alike: [] });
  });
});

describe('contrast', () => {
  it('is what WCAG works out', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
    expect(contrast('#c8503a', '#c8503a')).toBe(1);
  });
});

describe('marks of the reader’s choice', () => {
  it('are told where a line is faint on a ground, or the same as that of another layer that is marked', () => {
    expect(faultsOf(withLayer('official', { colour: '#ffe08a' }), 'official').faint).toEqual(['light']);
    expect(faultsOf(withLayer('official', { colour: '#1a1a40' }), 'official').faint).toEqual(['dark']);
    const alike = withLayer('forecast', { line: 'solid' });
    expect(faultsOf(alike, 'forecast').alike).toEqual(['official']);
    expect(faultsOf(alike, 'official').alike).toEqual(['forecast']);
    const hidden = withLayer('official', { isOn: false });
    const layers = { ...hidden.layers, forecast: alike.layers.forecast };
    expect(faultsOf({ ...hidden, layers }, 'forecast').alike).toEqual([]);
  });

  it('change the style of their layer alone, and leave forced colours to the system', () => {
    const style = styleOf(withLayer('reported', { line: 'double', colour: '#123456' }));
    expect(style).toMatch(
      /^@media \(forced-colors: none\) \{\n::highlight\(loupe-reported\) \{ .*underline double [\d.]+px #123456; \}\n\}\n$/,
    );
  });
});
