import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import { COLOURS, type Colour } from '../../core/annotation/annotation.ts';
import type { ColourNames } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import { colourName, colourOfKey, keyOfColour } from './colour.ts';
import { ColourSign } from './colour-sign.tsx';

interface Props {
  readonly chosen: Colour | null;
  readonly names: ColourNames;
  readonly isOff: boolean;
  readonly onChoose: (colour: Colour) => void;
}

/** One of the five colours by the names the reader gives them: radio buttons, and the keys 1 to 5. */
export function ColourPicker({ chosen, names, isOff, onChoose }: Props): JSX.Element {
  const group = useId();
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFieldSetElement>) => {
    const colour = event.ctrlKey || event.altKey || event.metaKey ? null : colourOfKey(event.key);
    if (colour === null || isOff) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelector<HTMLElement>(`input[value="${colour}"]`)?.focus();
    onChoose(colour);
  };
  return (
    <fieldset class="lp-choice lp-colours" disabled={isOff} onKeyDown={onKeyDown}>
      <legend class="lp-unseen">{t('highlight_colours')}</legend>
      {COLOURS.map((colour) => {
        const name = colourName(colour, names);
        return (
          <label key={colour} class={`lp-colour-${colour}`} title={t('highlight_key', name, keyOfColour(colour))}>
            <input
              type="radio"
              name={group}
              value={colour}
              checked={chosen === colour}
              disabled={isOff}
              onChange={() => onChoose(colour)}
            />
            <ColourSign colour={colour} />
            {name}
          </label>
        );
      })}
    </fieldset>
  );
}
