import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SavedPicture } from '../../../core/pictures/picture.ts';
import { keepableRaster } from '../../../core/pictures/raster.ts';
import { OutsideLink } from '../../../kit/knowledge/outside-link.tsx';
import { t } from '../../../platform/i18n.ts';

/** A picture of a saved article; where it is not kept, the way to it on its site. */
export function PictureView({
  picture: { bytes, address, alternative },
}: {
  readonly picture: SavedPicture;
}): JSX.Element | null {
  const raster = bytes && keepableRaster(bytes);
  const source = useSignal<string | null>(null);
  const isBroken = useSignal(false);
  useEffect(() => {
    if (!bytes || !raster) return;
    const made = URL.createObjectURL(new Blob([bytes], { type: raster.type }));
    source.value = made;
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (raster && !isBroken.value) {
    const { width, height } = raster;
    return (
      <div class="article-picture">
        <img
          src={source.value ?? undefined}
          width={width}
          height={height}
          alt={alternative || t('picture_no_words')}
          loading="lazy"
          onError={() => (isBroken.value = true)}
        />
      </div>
    );
  }
  if (address === null) return null;
  return (
    <p class="article-picture-away lp-small">
      <OutsideLink href={address}>{t('picture_on_site')}</OutsideLink>
    </p>
  );
}
