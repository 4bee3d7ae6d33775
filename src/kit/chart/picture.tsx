import type { JSX } from 'preact';
import type { PictureView } from '../../messaging/views.ts';
import { SeriesPicture } from './series-picture.tsx';
import { Timeline } from './timeline.tsx';

/** What is drawn beside a note. */
export function Picture({ picture }: { readonly picture: PictureView }): JSX.Element {
  return picture.kind === 'series' ? <SeriesPicture picture={picture} /> : <Timeline picture={picture} />;
}
