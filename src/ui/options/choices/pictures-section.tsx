import type { JSX } from 'preact';
import { formatBytes } from '../../../kit/intl.ts';
import { Switch } from '../../../kit/switch.tsx';
import { t } from '../../../platform/i18n.ts';
import type { ChoicesModel } from './choices-model.ts';
import { WasKept } from './was-kept.tsx';

/** Whether saving an article keeps its pictures too, what is asked for then, and how much they take. */
export function PicturesSection({ model }: { readonly model: ChoicesModel }): JSX.Element {
  const choices = model.choices.value;
  const size = model.picturesSize.value;
  return (
    <section class="lp-section" aria-labelledby="options-pictures">
      <h2 id="options-pictures">{t('options_pictures')}</h2>
      {choices && (
        <Switch
          isOn={choices.keepPictures}
          describedBy="options-pictures-text"
          onSwitch={(isOn) => void model.setKeepPictures(isOn)}
        >
          {t('options_pictures_keep')}
        </Switch>
      )}
      <WasKept model={model} about="pictures" />
      <p class="lp-soft lp-small" id="options-pictures-text">
        {t('options_pictures_text')}
      </p>
      {size !== null && size > 0 && <p class="lp-soft lp-small">{t('options_pictures_size', formatBytes(size))}</p>}
    </section>
  );
}
