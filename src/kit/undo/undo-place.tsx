import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { isEditable } from '../focus/is-editable.ts';
import { UndoToast } from '../highlight/undo-toast.tsx';
import { isUndoKey } from '../keys/undo-key.ts';
import { forgetUndo, undoLast, undoOffered } from './undo.ts';

/** Where a surface says what was done last and offers the way back: by button, and outside of fields by Ctrl+Z. */
export function UndoPlace(): JSX.Element {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // In a field it takes back what was typed.
      if (!isUndoKey(event) || event.defaultPrevented || isEditable(event.target as Element | null)) return;
      if (undoLast()) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const { said = null, back, isAside } = undoOffered.value ?? {};
  return <UndoToast said={said} back={back} isAside={isAside} onUndo={() => undoLast()} onClose={forgetUndo} />;
}
