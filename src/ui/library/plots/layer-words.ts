import type { KnownLayer } from '../../../core/library/plots-counts.ts';
import type { Chosen } from '../../../core/library/query.ts';
import { t, tCode } from '../../../platform/i18n.ts';

/** A layer's name, also of claims whose layer is not known. */
export function layerInWords(layer: KnownLayer): string {
  return layer === null ? t('library_plots_no_layer') : tCode('layer', layer);
}

/** What to choose in the list for claims of a layer; null where the list cannot tell them. */
export function chosenLayer(layer: KnownLayer): Chosen | null {
  return layer === null ? null : { layer: [layer] };
}
