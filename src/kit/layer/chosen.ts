import { CHOSEN_LAYERS, DEFAULT_MARKS, type MarkSettings } from '../../core/settings/marks.ts';

/** How layers are marked in pages. */
export type LayerMarks = MarkSettings['layers'];

const context = globalThis as { [CHOSEN_LAYERS]?: LayerMarks };

/** How the layers are marked in pages: as the reader has chosen, else as at first. */
export function layerMarks(): LayerMarks {
  return context[CHOSEN_LAYERS] ?? DEFAULT_MARKS.layers;
}

/** Has legends show layers as `marks` says from now on. In a page, the background has done so before its reader starts. */
export function showLayersAs(marks: LayerMarks): void {
  context[CHOSEN_LAYERS] = marks;
}
