import type { JSX } from 'preact';
import { t } from '../../../platform/i18n.ts';
import type { ChoicesModel, Kept } from './choices-model.ts';

interface Props {
  readonly model: Pick<ChoicesModel, 'kept'>;
  readonly about: Kept['about'];
}

/** Says what became of the last change, to screen readers too. */
export function WasKept({ model, about }: Props): JSX.Element {
  const kept = model.kept.value?.about === about ? model.kept.value : null;
  return (
    <span role="status" class={kept?.isKept === false ? 'lp-trouble' : 'lp-soft'}>
      {kept && t(kept.isKept ? 'options_choices_kept' : 'options_choices_failed')}
    </span>
  );
}
