import type { JSX } from 'preact';
import { formatBytes } from '../../../kit/intl.ts';
import { t } from '../../../platform/i18n.ts';
import type { SpaceModel } from './space-model.ts';

/** The room that the library takes, and whether the browser may clear it by itself. */
export function SpaceSection({ space }: { readonly space: SpaceModel }): JSX.Element {
  const used = space.used.value;
  const isLasting = space.isLasting.value;
  return (
    <section class="lp-section" aria-labelledby="data-space">
      <h2 id="data-space">{t('library_data_space')}</h2>
      {used !== null && <p>{t('library_data_space_used', formatBytes(used))}</p>}
      <p role="status">{isLasting !== null && t(wordsFor(isLasting, space.isRefused.value))}</p>
      {isLasting === false && (
        <button type="button" class="lp-button" onClick={() => void space.ask()}>
          {t('library_data_space_ask')}
        </button>
      )}
    </section>
  );
}

function wordsFor(isLasting: boolean, isRefused: boolean): string {
  if (isLasting) return 'library_data_space_lasting';
  return isRefused ? 'library_data_space_refused' : 'library_data_space_not_lasting';
}
