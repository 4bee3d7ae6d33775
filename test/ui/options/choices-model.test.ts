import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_MARKS } from '../../../src/core/settings/marks.ts';
import { layerMarks, showLayersAs } from '../../../src/kit/layer/chosen.ts';
import type { Choices } from '../../../src/messaging/views.ts';
import { createChoicesModel } from '../../../src/ui/options/choices/choices-model.ts';

/** A model whose background keeps choices, or refuses to, as a full storage does. */
async function opened({ isFull = false } = {}) {
  let stored: Choices = {
    marks: DEFAULT_MARKS,
    language: null,
    chineseEngine: 'bing',
    citationStyle: 'apa',
    keepPictures: false,
  };
  const full = { ok: false, fault: { code: 'failed', detail: 'QUOTA_BYTES quota exceeded' } };
  const call = (async (name: string, request: Partial<Choices>) => {
    if (name === 'settings/view') return { ok: true, value: stored };
    if (isFull) return full;
    if (name === 'pictures/size') return { ok: true, value: 240_000 };
    if (name === 'settings/pictures') stored = { ...stored, keepPictures: (request as { isKept: boolean }).isKept };
    else stored = { ...stored, ...request };
    return { ok: true, value: null };
  }) as unknown as Parameters<typeof createChoicesModel>[0]['call'];
  const model = createChoicesModel({ call });
  await model.loadChoices();
  return { model, stored: () => stored };
}

afterEach(() => showLayersAs(DEFAULT_MARKS.layers));

describe('choices', () => {
  it('show at once, in the legends too, and are kept one beside the other', async () => {
    const { model, stored } = await opened();
    const change = model.changeLayer('official', { line: 'double' });
    expect(model.choices.value?.marks.layers.official.line).toBe('double');
    expect(layerMarks().official.line).toBe('double');
    await change;
    await model.changeLayer('forecast', { isOn: false });
    await model.setDensity('notable');
    expect(stored().marks).toMatchObject({
      density: 'notable',
      layers: { official: { line: 'double' }, forecast: { isOn: false } },
    });
    expect(model.kept.value).toEqual({ about: 'marks', isKept: true });
    await model.setChineseEngine('baidu');
    expect(model.choices.value?.chineseEngine).toBe('baidu');
    expect(model.kept.value).toEqual({ about: 'engine', isKept: true });
    await model.resetMarks();
    expect(stored().marks).toEqual(DEFAULT_MARKS);
  });

  it('keep pictures of articles only once the reader chooses so, and say how much they take', async () => {
    const { model } = await opened();
    expect(model.choices.value?.keepPictures).toBe(false);
    expect(model.picturesSize.value).toBe(240_000);
    await model.setKeepPictures(true);
    expect(model.choices.value?.keepPictures).toBe(true);
    expect(model.kept.value).toEqual({ about: 'pictures', isKept: true });
  });

  it('are taken back where they could not be kept, and said of what they were', async () => {
    const { model } = await opened({ isFull: true });
    await model.changeLayer('official', { colour: '#123456' });
    expect(model.choices.value?.marks).toEqual(DEFAULT_MARKS);
    expect(layerMarks()).toEqual(DEFAULT_MARKS.layers);
    expect(model.kept.value).toEqual({ about: 'marks', isKept: false });
    await model.setLanguage('fr');
    expect(model.choices.value?.language).toBeNull();
    expect(model.kept.value).toEqual({ about: 'language', isKept: false });
    await model.setChineseEngine('baidu');
    expect(model.choices.value?.chineseEngine).toBe('bing');
    expect(model.kept.value).toEqual({ about: 'engine', isKept: false });
  });
});
