import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_MARKS } from '../../../src/core/settings/marks.ts';
import { showLayersAs } from '../../../src/kit/layer/chosen.ts';
import { inLayerColour, linedAs } from '../../../src/kit/layer/lined.ts';

afterEach(() => showLayersAs(DEFAULT_MARKS.layers));

describe('words of a claim on our own pages', () => {
  it('are underlined as pages mark it, in the colour that reads on our surfaces', () => {
    expect(linedAs('reported')).toEqual({ class: 'lp-lined lp-lined-dotted lp-layer-reported', style: {} });
  });

  it('are underlined as the reader has chosen for pages, with the legend beside them', () => {
    const { forecast } = DEFAULT_MARKS.layers;
    showLayersAs({ ...DEFAULT_MARKS.layers, forecast: { ...forecast, line: 'double', colour: '#112233' } });
    expect(linedAs('forecast')).toEqual({ class: 'lp-lined lp-lined-double lp-layer-forecast', style: { '--layer': '#112233' } });
    expect(inLayerColour('forecast').style).toEqual({ '--layer': '#112233' });
    expect(linedAs('official')).toEqual({ class: 'lp-lined lp-lined-solid lp-layer-official', style: {} });
  });
});
