import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Colour } from '../../core/annotation/annotation.ts';
import type { ColourNames } from '../../messaging/views.ts';
import { t, uiLanguage } from '../../platform/i18n.ts';
import { colourName } from '../highlight/colour.ts';
import { ColourSign } from '../highlight/colour-sign.tsx';

interface Props {
  readonly colour: Colour;
  readonly colourNames: ColourNames;
}

/** One word on what was just highlighted: what its colour means. Nothing in it can be pressed. */
export function Word({ colour, colourNames }: Props): JSX.Element {
  const said = useSignal('');
  // Screen readers tell what comes into a place that is there already.
  useEffect(() => {
    said.value = t('highlight_made', colourName(colour, colourNames));
  }, []);
  return (
    <div class={`lp-root lp-floating lp-word lp-colour-${colour}`} lang={uiLanguage()} dir={t('@@bidi_dir') as 'ltr' | 'rtl'}>
      <ColourSign colour={colour} />
      <span role="status">{said.value}</span>
    </div>
  );
}
