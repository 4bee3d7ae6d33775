import type { JSX } from 'preact';
import type { Layer } from '../../../core/claim/claim.ts';
import { faultsOf, GROUNDS, type LayerMark, LEAST_CONTRAST, LINES, type MarkSettings } from '../../../core/settings/marks.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import { Switch } from '../../../kit/switch.tsx';
import { t, tCode, uiLanguage } from '../../../platform/i18n.ts';

interface Props {
  readonly layer: Layer;
  readonly marks: MarkSettings;
  readonly onChange: (change: Partial<LayerMark>) => void;
}

/** One layer: whether it is marked, by which line in which colour, how that looks, and what is hard to tell in it. */
export function LayerChoice({ layer, marks, onChange }: Props): JSX.Element {
  const { isOn, line, colour } = marks.layers[layer];
  const id = `layer-${layer}`;
  return (
    <fieldset class="options-layer">
      <legend>
        <LayerTag layer={layer} />
      </legend>
      <p class="lp-soft lp-small" id={`${id}-meaning`}>
        {tCode('layer', `${layer}-meaning`)}
      </p>
      <Switch isOn={isOn} describedBy={`${id}-meaning`} onSwitch={(wanted) => onChange({ isOn: wanted })}>
        {t('options_layer_on')}
      </Switch>
      <div class="options-look" hidden={!isOn}>
        <label>
          <span class="lp-label">{t('options_layer_line')}</span>
          <select
            class="lp-field"
            value={line}
            onChange={({ currentTarget }) => onChange({ line: currentTarget.value as LayerMark['line'] })}
          >
            {LINES.map((one) => (
              <option key={one} value={one}>
                {tCode('options_line', one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="lp-label">{t('options_layer_colour')}</span>
          <input
            type="color"
            class="options-colour"
            value={colour}
            aria-describedby={`${id}-contrast`}
            // `change`, not `input`: the picker tells of every colour on the way.
            ref={(input) => {
              if (input) input.onchange = () => onChange({ colour: input.value });
            }}
          />
        </label>
        <Preview mark={marks.layers[layer]} layer={layer} />
      </div>
      {isOn && <Told id={`${id}-contrast`} layer={layer} marks={marks} />}
    </fieldset>
  );
}

/** The layer's line under words, on a light and on a dark page. */
function Preview({ mark, layer }: { readonly mark: LayerMark; readonly layer: Layer }): JSX.Element {
  const { line, colour } = mark;
  return (
    <div class="options-preview" aria-hidden="true">
      {(['light', 'dark'] as const).map((ground) => (
        <p key={ground} class={`options-page options-page-${ground}`} style={{ background: GROUNDS[ground] }}>
          <span class={`options-sample lp-lined lp-lined-${line}`} style={{ '--layer': colour }}>
            {tCode('options_sample', layer)}
          </span>
        </p>
      ))}
    </div>
  );
}

/** The contrast of the line with light and dark pages, and what it may be taken for. */
function Told({ id, layer, marks }: Pick<Props, 'layer' | 'marks'> & { readonly id: string }): JSX.Element {
  const { ratios, faint, alike } = faultsOf(marks, layer);
  const number = new Intl.NumberFormat(uiLanguage(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const [light, dark] = [ratios.light, ratios.dark].map((ratio) => number.format(Math.floor(ratio * 10) / 10));
  return (
    <div id={id} class="lp-small" role="status">
      <p class="lp-soft">{t('options_contrast', light ?? '', dark ?? '')}</p>
      {faint.map((ground) => (
        <p key={ground} class="lp-trouble">
          {tCode('options_faint', ground, number.format(LEAST_CONTRAST))}
        </p>
      ))}
      {alike.map((other) => (
        <p key={other} class="lp-trouble">
          {t('options_alike', tCode('layer', other))}
        </p>
      ))}
    </div>
  );
}
