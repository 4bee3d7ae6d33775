import { COLOURS, type Colour, INBOX_STATES, type InboxState } from '../../core/annotation/annotation.ts';
import { colourName } from '../../kit/highlight/colour.ts';
import { suggestedTags, tagsIn, withoutTag, withTags } from '../../kit/highlight/tag-list.ts';
import { undoLast, undoOffered } from '../../kit/undo/undo.ts';
import type { ColourNames, SavingTrouble, TextSaved } from '../../messaging/views.ts';
import { t, tCode, tCount } from '../../platform/i18n.ts';
import type { Action } from './action.ts';
import { kept } from './kept.ts';

/** The way back from what was done last, where the surface offers one. */
export function undoActions(): readonly Action[] {
  const last = undoOffered.peek();
  if (!last) return [];
  const undo = t('highlight_undo');
  return [{ id: 'undo', words: last.said === null ? undo : t('palette_claim', undo, last.said), run: () => void undoLast() }];
}

/** Where articles are to stand in the inbox, but for where they stand `now`; undefined where each stands elsewhere, and `save` offers the way back. */
export function inboxActions(
  now: InboxState | null | undefined,
  save: (state: InboxState | null) => Promise<SavingTrouble>,
): readonly Action[] {
  return [...INBOX_STATES, null]
    .filter((state) => state !== now)
    .map((state) => ({
      id: `inbox-${state}`,
      words: state === null ? t('inbox_remove') : t('palette_inbox', tCode('inbox', state)),
      run: () => (now === undefined ? kept(save(state)) : kept(save(state), tCount('undo_inbox', 1), () => save(now))),
    }));
}

/** The tags of what can be tagged: those it has, those to suggest, and what keeps others. */
export interface Tagged {
  readonly tagsNow: () => readonly string[];
  readonly known: () => readonly string[];
  readonly save: (tags: readonly string[]) => Promise<SavingTrouble>;
}

/** The tags that are written in what was typed, then those it may begin, of what is known and not taken. */
export function tagsFor(typed: string, known: readonly string[], taken: readonly string[]): readonly string[] {
  const written = tagsIn(typed);
  return [...new Set([...written, ...suggestedTags(typed, known, [...taken, ...written])])];
}

/** The colours that a highlight does not have. */
export function colourActions(now: Colour, names: ColourNames, save: (colour: Colour) => Promise<TextSaved>): readonly Action[] {
  return COLOURS.filter((colour) => colour !== now).map((colour) => ({
    id: `colour-${colour}`,
    words: t('highlight_as', colourName(colour, names)),
    run: () => kept(save(colour), null, () => save(now)),
  }));
}

/** A tag is typed, or chosen from those that are known, in a second step; each that is there is taken away in one. */
export function tagActions(label: string, { tagsNow, known, save }: Tagged): readonly Action[] {
  const change = (tags: readonly string[], said: string, before: readonly string[]) => kept(save(tags), said, () => save(before));
  const add = (tag: string): Action => ({
    id: `tag-${tag}`,
    words: tag,
    run: () => change(withTags(tagsNow(), [tag]), t('undo_tags'), tagsNow()),
  });
  const choices = (typed: string) => tagsFor(typed, known(), tagsNow()).map(add);
  return [
    { id: 'tag', words: t('palette_claim', label, t('tags_add')), choices, run: () => undefined },
    ...tagsNow().map((tag) => ({
      id: `untag-${tag}`,
      words: t('tags_remove', tag),
      run: () => change(withoutTag(tagsNow(), tag), t('undo_tag_removed', tag), tagsNow()),
    })),
  ];
}
