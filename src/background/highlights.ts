import type { Annotation } from '../core/annotation/annotation.ts';
import { highlightOf } from '../core/annotation/edit.ts';
import { quotedBy } from '../core/annotation/quoted.ts';
import type { HighlightView, PlacedHighlight } from '../messaging/views.ts';

/** The live highlights among annotations, each with where it is to be looked for, oldest first. */
export function placedHighlights(annotations: readonly Annotation[]): readonly PlacedHighlight[] {
  return annotations.flatMap((annotation) => {
    const said = annotation.deleted === null ? highlightOf(annotation) : null;
    if (!said) return [];
    const { id, claimId, created, modified, target } = annotation;
    return [{ id, ...said, claimId, created, modified, selector: target.selector }];
  });
}

/** The highlights as lists show them, in the order of the page; those of ids in `lost` as lost. */
export function highlightViews(annotations: readonly Annotation[], lost: ReadonlySet<string>): readonly HighlightView[] {
  return placedHighlights(annotations)
    .map(({ selector, ...highlight }) => ({ ...highlight, ...quotedBy(selector), isLost: lost.has(highlight.id) }))
    .toSorted((a, b) => (a.start ?? LAST) - (b.start ?? LAST));
}

const LAST = Number.MAX_SAFE_INTEGER;
