import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { bytesOf, type SavedPictures } from '../../../core/pictures/picture.ts';
import { formatBytes, formatNumber } from '../../../kit/intl.ts';
import { Outcome } from '../../../kit/state/outcome.tsx';
import type { SavingTrouble } from '../../../messaging/views.ts';
import { t } from '../../../platform/i18n.ts';

interface Props {
  readonly pictures: SavedPictures;
  readonly onDelete: () => Promise<SavingTrouble>;
}

/** How many pictures of an article are kept, how much they take, and the way to let them go, which a second press confirms. */
export function PicturesKept({ pictures: { pictures }, onDelete }: Props): JSX.Element {
  const isSure = useSignal(false);
  const trouble = useSignal<SavingTrouble>(null);
  const kept = pictures.filter(({ bytes }) => bytes !== null).length;
  const size = formatBytes(bytesOf(pictures));
  const press = async (button: HTMLElement) => {
    if (isSure.value) trouble.value = await onDelete();
    // The button goes with the pictures: the keyboard goes on from the article's title.
    if (isSure.value && trouble.value === null) button.closest('article')?.querySelector<HTMLElement>('h1')?.focus();
    isSure.value = !isSure.value;
  };
  return (
    <div>
      {t('pictures_saved', formatNumber(kept), formatNumber(pictures.length), size)}
      {kept < pictures.length && ` · ${t('pictures_not_all')}`}{' '}
      <button
        type="button"
        class="lp-link-button lp-small article-pictures-delete"
        onBlur={() => (isSure.value = false)}
        onClick={(event) => void press(event.currentTarget)}
      >
        {t(isSure.value ? 'pictures_delete_now' : 'pictures_delete')}
      </button>
      <Outcome trouble={trouble.value} isKept={false} />
    </div>
  );
}
