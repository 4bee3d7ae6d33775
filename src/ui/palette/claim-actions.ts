import { type Correction, NO_CORRECTION } from '../../core/annotation/correction.ts';
import { isOwnClaim } from '../../core/annotation/own-claim.ts';
import { LAYERS } from '../../core/claim/claim.ts';
import { passageOf } from '../../kit/cite/claim-copy.tsx';
import type { ClaimActions } from '../../kit/claim/claim-detail.tsx';
import { isSavingOff } from '../../kit/state/saving.ts';
import type { ClaimView } from '../../messaging/views.ts';
import { t, tCode, tCount } from '../../platform/i18n.ts';
import type { Action } from './action.ts';
import { copyActions, markdownAction } from './copy-actions.ts';
import { kept } from './kept.ts';

/** What is done with a claim, as where it is shown. */
export type ClaimDoes = Pick<ClaimActions, 'onCorrect' | 'onSaveClaim' | 'onDeleteHighlight' | 'onMarkdown' | 'onCitationStyle'>;

/** All that one press does with a claim; the rest is chosen where it is shown. */
export function claimActions(view: ClaimView, does: ClaimDoes): readonly Action[] {
  const { claim, citationStyle: style, checklist, trouble } = view;
  const keep = trouble?.reason === 'private-window' ? null : does.onCitationStyle;
  return [
    ...copyActions(passageOf(view), 'claim', { style, keep }),
    ...(checklist.length > 0 ? [markdownAction('claim', () => does.onMarkdown(claim.id))] : []),
    ...(isSavingOff(trouble) ? [] : [...correctionActions(view, does), highlightAction(view, does)]),
  ];
}

/** What the reader says of a claim in place of what Loupe does, where one press says it. */
function correctionActions({ claim, corrected }: ClaimView, { onCorrect }: ClaimDoes): readonly Action[] {
  const before = corrected?.said ?? null;
  const correct = (id: string, words: string, next: Correction | null, said: string): Action => ({
    id: `correct-${id}`,
    words,
    also: `${t('correction_open')} ${t('palette_also_correct')}`,
    run: () => kept(onCorrect(claim.id, next), said, () => onCorrect(claim.id, before)),
  });
  const isTaken = before?.isClaim === false;
  const layers = isTaken ? [] : LAYERS.filter((layer) => claim.parts || claim.layer !== layer);
  return [
    ...(isTaken || isOwnClaim(claim.id)
      ? []
      : [correct('not-claim', t('correction_not_claim'), { ...NO_CORRECTION, isClaim: false }, t('correction_done_not_claim'))]),
    ...layers.map((layer) =>
      correct(
        layer,
        t('palette_claim', t('correction_layer'), tCode('layer', layer)),
        { ...(before ?? NO_CORRECTION), layer, isClaim: true },
        t('correction_done'),
      ),
    ),
    ...(before ? [correct('reset', t('correction_reset'), null, t('correction_done_reset'))] : []),
  ];
}

/** Keeps a claim as a highlight, or lets that go. */
function highlightAction({ claim, highlight }: ClaimView, { onSaveClaim, onDeleteHighlight }: ClaimDoes): Action {
  if (!highlight) {
    const save = () => kept(onSaveClaim(claim.id));
    return { id: 'save-claim', words: t('highlight_save_claim'), also: t('menu_highlight'), run: save };
  }
  const remove = async () => {
    const { trouble, undo } = await onDeleteHighlight(highlight.id);
    return kept(Promise.resolve(trouble), tCount('highlight_deleted', 1), undo);
  };
  return { id: 'drop-claim', words: t('palette_highlight', t('highlight_delete')), run: remove };
}
