import type { JSX } from 'preact';
import { LAYERS } from '../../../core/claim/claim.ts';
import { DENSITIES } from '../../../core/settings/marks.ts';
import { offerUndo } from '../../../kit/undo/undo.ts';
import { t, tCode } from '../../../platform/i18n.ts';
import type { ChoicesModel } from './choices-model.ts';
import { LayerChoice } from './layer-choice.tsx';
import { WasKept } from './was-kept.tsx';

/** Which claims pages mark, and how. */
export function MarksSection({ model }: { readonly model: ChoicesModel }): JSX.Element {
  const marks = model.choices.value?.marks;
  const change = async (act: Promise<void>) => {
    await act;
    if (marks && model.kept.peek()?.isKept) offerUndo(t('undo_setting'), () => model.setMarks(marks));
  };
  return (
    <section class="lp-section" aria-labelledby="options-marks">
      <h2 id="options-marks">{t('options_marks')}</h2>
      <p class="lp-soft">{t('options_marks_text')}</p>
      {marks && (
        <>
          <fieldset class="options-density">
            <legend class="lp-label">{t('options_density')}</legend>
            {DENSITIES.map((density) => (
              <label key={density} class="lp-row lp-switch">
                <input
                  type="radio"
                  name="density"
                  checked={marks.density === density}
                  onChange={() => void change(model.setDensity(density))}
                />
                <span>
                  {tCode('options_density', density)}
                  <span class="lp-soft lp-small options-more">{tCode('options_density', `${density}-text`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {LAYERS.map((layer) => (
            <LayerChoice
              key={layer}
              layer={layer}
              marks={marks}
              onChange={(look) => void change(model.changeLayer(layer, look))}
            />
          ))}
          <p class="lp-row">
            <button type="button" class="lp-button" onClick={() => void change(model.resetMarks())}>
              {t('options_marks_reset')}
            </button>
            <WasKept model={model} about="marks" />
          </p>
        </>
      )}
    </section>
  );
}
