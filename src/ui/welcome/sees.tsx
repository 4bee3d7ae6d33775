import type { JSX } from 'preact';
import { Filled } from '../../kit/filled.tsx';
import { Icon, type IconName } from '../../kit/icon.tsx';
import { t } from '../../platform/i18n.ts';
import { Step } from './step.tsx';

/** What Loupe may see, and what stays on the device. */
export function Sees(): JSX.Element {
  return (
    <Step id="welcome-sees" title={t('welcome_sees')} number={2}>
      <ul class="welcome-sees">
        <Point icon="page" what={t('welcome_sees_listed')} text={t('welcome_sees_listed_text')} />
        <Point icon="loupe" what={t('welcome_sees_elsewhere')} text={t('welcome_sees_elsewhere_text')} />
        <Point icon="check" what={t('welcome_sees_device')} text={t('welcome_sees_device_text')} />
        <Point icon="save" what={t('welcome_sees_kept')} text={t('welcome_sees_kept_text')} />
        <Point icon="private" what={t('welcome_sees_private')} text={t('welcome_sees_private_text')} />
      </ul>
    </Step>
  );
}

function Point({ icon, what, text }: { readonly icon: IconName; readonly what: string; readonly text: string }) {
  return (
    <li>
      <Icon name={icon} />
      <p>
        <Filled message="sentences" values={[<strong>{what}</strong>, text]} />
      </p>
    </li>
  );
}
