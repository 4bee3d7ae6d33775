import type { JSX } from 'preact';
import { LAYERS, type Layer } from '../../core/claim/claim.ts';
import {
  DENSITIES,
  faultsOf,
  GROUNDS,
  type LayerMark,
  LEAST_CONTRAST,
  LINES,
  type MarkSettings,
} from '../../core/settings/marks.ts';
import { Icon } from '../../kit/icon.tsx';
import { formatDate } from '../../kit/intl.ts';
import { Keys } from '../../kit/keys/keys.tsx';
import { UNDO_KEYS } from '../../kit/keys/undo-key.ts';
import { LayerTag } from '../../kit/layer/layer-tag.tsx';
import { Switch } from '../../kit/switch.tsx';
import { offerUndo } from '../../kit/undo/undo.ts';
import { UndoPlace } from '../../kit/undo/undo-place.tsx';
import { t, tCode, uiLanguage } from '../../platform/i18n.ts';
import { AddedSites } from '../sites/added-sites.tsx';
import { ListedSites } from '../sites/listed-sites.tsx';
import { PAGE_KEYS, PALETTE_KEYS } from '../tab/page-keys.ts';
import type { ChoicesModel } from './choices/choices-model.ts';
import { EngineSection } from './choices/engine-section.tsx';
import { LanguageSection } from './choices/language-section.tsx';
import { PicturesSection } from './choices/pictures-section.tsx';
import { WasKept } from './choices/was-kept.tsx';
import type { OptionsModel } from './options-model.ts';

/** The options: sites, marks, language, search engine, pictures, keys, data, and what Loupe is. */
export function Options({ model }: { readonly model: OptionsModel }): JSX.Element {
  return (
    <main class="options">
      <header>
        <h1>
          <Icon name="loupe" /> {t('options_title')}
        </h1>
      </header>
      {model.choices.value?.isNewer && (
        <div class="lp-banner" role="status">
          <Icon name="warning" />
          <p>{t('options_newer')}</p>
        </div>
      )}
      <section class="lp-section" aria-labelledby="options-sites">
        <h2 id="options-sites">{t('options_sites')}</h2>
        <p class="lp-soft">{t('options_sites_text')}</p>
        <AddedSites model={model} />
        <ListedSites model={model} />
      </section>
      <MarksSection model={model} />
      <LanguageSection model={model} />
      <EngineSection model={model} />
      <PicturesSection model={model} />
      <Shortcuts model={model} />
      <section class="lp-section" aria-labelledby="options-data">
        <h2 id="options-data">{t('options_data')}</h2>
        <p>{t('options_data_text')}</p>
        <button type="button" class="lp-button" onClick={() => model.openData()}>
          {t('options_data_open')}
        </button>
      </section>
      <About model={model} />
      <UndoPlace />
    </main>
  );
}

/** Version, the day up to which the background is known, and under what terms. */
function About({ model }: { readonly model: OptionsModel }): JSX.Element {
  return (
    <section class="lp-section" aria-labelledby="options-about">
      <h2 id="options-about">{t('options_about')}</h2>
      <dl class="lp-facts">
        <div>
          <dt>{t('options_version')}</dt>
          <dd>{model.version}</dd>
        </div>
        <div>
          <dt>{t('options_knowledge')}</dt>
          <dd>{model.knowledgeAsOf.value !== null && formatDate(model.knowledgeAsOf.value)}</dd>
        </div>
        <div>
          <dt>{t('options_licence')}</dt>
          <dd>
            {t('options_licence_text')} <a href="/LICENCES.txt">{t('options_licence_all')}</a>
          </dd>
        </div>
      </dl>
      <p class="lp-soft">{t('options_privacy')}</p>
      <button type="button" class="lp-link-button" onClick={() => model.openWelcome()}>
        {t('welcome_again')}
      </button>
    </section>
  );
}

/** The keys that the browser gives Loupe, which the reader can change there, and those in a page. */
function Shortcuts({ model }: { readonly model: OptionsModel }): JSX.Element {
  const shortcuts = model.shortcuts.value;
  return (
    <section class="lp-section" aria-labelledby="options-keys">
      <h2 id="options-keys">{t('options_keys')}</h2>
      <dl class="options-keys">
        {shortcuts?.map(({ name, keys }) => (
          <Key key={name} words={wordsFor(name)} keys={keys} />
        ))}
        <Key words={t('options_keys_next')} keys={PAGE_KEYS.next} />
        <Key words={t('options_keys_previous')} keys={PAGE_KEYS.previous} />
        <Key words={t('keys_next_note')} keys={PAGE_KEYS['next-note']} />
        <Key words={t('keys_open')} keys={PAGE_KEYS.open} />
        <Key words={t('keys_check')} keys={PAGE_KEYS.check} />
        <Key words={t('keys_close')} keys={PAGE_KEYS.close} />
        <Key words={t('highlight_undo')} keys={UNDO_KEYS} />
        <Key words={t('palette_title')} keys={PALETTE_KEYS} />
      </dl>
      {shortcuts !== null && (
        <button type="button" class="lp-button" onClick={() => model.showShortcutSettings()}>
          {t('options_keys_change')}
        </button>
      )}
    </section>
  );
}

function Key({ words, keys }: { readonly words: string; readonly keys: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{keys === '' ? <span class="lp-soft">{t('options_keys_none')}</span> : <Keys keys={keys} />}</dd>
    </div>
  );
}

/** What a command of the manifest does, in the language that was chosen: the browser knows its own only. */
function wordsFor(name: string): string {
  if (name === '_execute_action') return t('options_keys_popup');
  if (name === '_execute_sidebar_action') return t('options_keys_sidebar');
  return tCode('command', name);
}

/** Which claims pages mark, and how. */
function MarksSection({ model }: { readonly model: ChoicesModel }): JSX.Element {
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

interface Props {
  readonly layer: Layer;
  readonly marks: MarkSettings;
  readonly onChange: (change: Partial<LayerMark>) => void;
}

/** One layer: whether it is marked, by which line in which colour, how that looks, and what is hard to tell in it. */
function LayerChoice({ layer, marks, onChange }: Props): JSX.Element {
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
