import { isSavingOff } from '../../kit/state/saving.ts';
import { troubleIn } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import type { Action } from '../palette/action.ts';
import { claimActions } from '../palette/claim-actions.ts';
import { copyActions } from '../palette/copy-actions.ts';
import { colourActions, tagActions, undoActions } from '../palette/work-actions.ts';
import { PAGE_ACTS, PAGE_KEYS } from '../tab/page-keys.ts';
import type { CardModel, CardScreen } from './card-model.ts';

/** All that can be done with what the card shows, and from it in the page, for its palette. */
export function cardActions(model: CardModel): readonly Action[] {
  const screen = model.screen.peek();
  if (!screen) return [];
  return [
    ...undoActions(),
    ...(screen.kind === 'claim' ? claimActions(screen.state.view, model.claimActions) : highlightActions(model, screen)),
    ...PAGE_ACTS.filter(([act]) => act !== 'open').map(([act, words]) => ({
      id: act,
      words: t(words),
      keys: PAGE_KEYS[act],
      run: () => void model.act(act),
    })),
    { id: 'close', words: t('card_close'), keys: PAGE_KEYS.close, run: () => void model.claimActions.onClose() },
  ];
}

/** What can be done with a highlight. One that was deleted can only be taken back. */
function highlightActions(model: CardModel, { state }: Extract<CardScreen, { kind: 'highlight' }>): readonly Action[] {
  const { highlight, colourNames, allTags, canCheck, quoted, trouble } = state;
  const { id, colour, tags } = highlight;
  const back = model.undo.peek();
  if (back) return [{ id: 'undo', words: t('highlight_undo'), run: () => void back() }];
  const does = model.highlightActions(id);
  const citing = model.citing.peek();
  const { quote: exact, prefix, suffix } = quoted;
  const keep = trouble?.reason === 'private-window' ? null : does.onCitationStyle;
  return [
    ...(isSavingOff(trouble)
      ? []
      : [
          ...colourActions(colour, colourNames, (next) => does.onChange({ colour: next })),
          ...tagActions(t('tags_label'), {
            tagsNow: () => tags,
            known: () => allTags,
            save: async (next) => troubleIn(await does.onChange({ tags: next })),
          }),
          ...(canCheck ? [{ id: 'to-check', words: t('highlight_check'), run: () => void does.onCheck(false) }] : []),
          { id: 'delete', words: t('highlight_delete'), run: () => void does.onDelete() },
        ]),
    ...(citing
      ? copyActions({ head: citing.head, quote: { exact, prefix, suffix }, speaker: null, claim: null }, 'passage', {
          style: citing.citationStyle,
          keep,
        })
      : []),
  ];
}
