import { offerUndo, type Undoable } from '../../kit/undo/undo.ts';
import { type TextSaved, troubleIn } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';

/** Waits for work to be kept and offers the way back, `said` and `undo`, where there is one; gives what is to be said where it is not kept. */
export async function kept(
  saving: Promise<TextSaved>,
  said: string | null = null,
  undo: Undoable['undo'] | null = null,
): Promise<string | null> {
  const trouble = troubleIn(await saving);
  if (trouble) return t('note_not_saved', tCode('not_saved', trouble.reason));
  if (undo) offerUndo(said, undo);
  return null;
}
