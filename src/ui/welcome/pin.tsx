import type { JSX } from 'preact';
import { Icon } from '../../kit/icon.tsx';
import { t } from '../../platform/i18n.ts';
import { PinDrawing } from './pin-drawing.tsx';
import { Step } from './step.tsx';
import type { WelcomeModel } from './welcome-model.ts';

/** How Loupe's button comes into the toolbar, until it is there. */
export function Pin({ model }: { readonly model: WelcomeModel }): JSX.Element {
  return (
    <Step id="welcome-pin" title={t('welcome_pin')} number={null}>
      <p>{t('welcome_pin_text')}</p>
      <p role="status" class="welcome-pinned">
        {model.toolbar.value === 'pinned' && (
          <>
            <Icon name="check" /> {t('welcome_pin_done')}
          </>
        )}
      </p>
      <How model={model} />
    </Step>
  );
}

function How({ model: { toolbar, hasWheel } }: { readonly model: WelcomeModel }) {
  if (toolbar.value === null || toolbar.value === 'pinned') return null;
  if (toolbar.value === 'none') return <p>{t('welcome_pin_menu')}</p>;
  return (
    <div class="welcome-how">
      <PinDrawing hasWheel={hasWheel} />
      <p>{t(hasWheel ? 'welcome_pin_firefox' : 'welcome_pin_chrome')}</p>
    </div>
  );
}
